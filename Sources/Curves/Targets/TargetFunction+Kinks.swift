extension TargetFunction {
    /// The least error that a continuous function with at most this many kinks has, as
    /// `CurveSamples.bestError`.
    public func bestError(kinks: Int) -> Double { samples.bestError(kinks: kinks) }

    /// The least number of kinks of a continuous function of straight pieces within this error.
    public func bestKinks(error: Double) -> Int {
        Tube(around: samples, tolerance: error).fewestKinks
    }
}
