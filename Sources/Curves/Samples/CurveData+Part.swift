extension CurveData {
    /// The part of the data that lies in an interval; nil where nothing can be compared there.
    ///
    /// A formula is known everywhere between the first sample and the last, so the interval may be
    /// narrower than their distance: the samples next to it are kept then. Without a formula at
    /// least two of the samples to learn have to lie in the interval.
    public func part(in wanted: ClosedRange<Double>) -> CurveData? {
        let low = max(interval.lowerBound, wanted.lowerBound)
        let high = min(interval.upperBound, wanted.upperBound)
        guard low < high else { return nil }
        var part = self
        part.interval = low...high
        part.test = test?.part(in: low...high)
        if let inside = training.part(in: low...high) {
            part.training = inside
        } else if formula == nil {
            return nil
        } else {
            part.training = training.around(low)
        }
        return part
    }
}

extension CurveSamples {
    /// The samples in an interval; nil if there are fewer than two.
    fileprivate func part(in interval: ClosedRange<Double>) -> CurveSamples? {
        let inside = x.indices.filter { interval.contains(x[$0]) }
        guard inside.count >= Self.minimumCount else { return nil }
        return CurveSamples(unchecked: inside.map { x[$0] }, inside.map { y[$0] })
    }

    /// The two samples between which a place lies.
    fileprivate func around(_ place: Double) -> CurveSamples {
        let above = max(1, x.firstIndex { $0 > place } ?? count - 1)
        return CurveSamples(
            unchecked: [x[above - 1], x[above]], [y[above - 1], y[above]])
    }
}
