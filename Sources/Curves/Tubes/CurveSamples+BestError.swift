extension CurveSamples {
    /// The least error that a continuous function of straight pieces with at most `kinks` kinks has
    /// at the samples and at its kinks, where the samples are joined by straight lines.
    ///
    /// No network with one hidden layer of that many ReLUs has a smaller one. The error is found by
    /// bisection to a relative 1e-6 and is never too small: one is possible if the path of fewest
    /// links through the tube around the samples has no more kinks. Below 1e-13 of the range of
    /// values it is 0: that is rounding.
    public func bestError(kinks: Int) -> Double {
        let range = range
        var high = (range.upperBound - range.lowerBound) / 2
        let floor = high * 2e-13
        var low = floor
        if Tube(around: self, tolerance: floor).fewestKinks <= kinks { return 0 }
        while high - low > 1e-6 * high {
            let middle = low + (high - low) / 2
            if Tube(around: self, tolerance: middle).fewestKinks <= kinks {
                high = middle
            } else {
                low = middle
            }
        }
        return high
    }
}
