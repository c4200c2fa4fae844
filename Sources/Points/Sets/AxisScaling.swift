/// The scaling of one axis by the middle and the spread of its values: v -> scale (v - origin).
///
/// A spread of less than 1e-30 keeps the scale.
struct AxisScaling {
    let scale: Double
    let origin: Double

    /// By the median and the distance of the quartiles, or else by the mean and the deviation.
    ///
    /// - Parameter values: at least one.
    init(_ values: [Double], isRobust: Bool) {
        if isRobust {
            let sorted = values.sorted()
            let range = Self.quantile(0.75, of: sorted) - Self.quantile(0.25, of: sorted)
            if range >= 1e-30 {
                (scale, origin) = (1 / range, Self.quantile(0.5, of: sorted))
                return
            }
        }
        let count = Double(values.count)
        let mean = values.reduce(0) { $0 + $1 / count }
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
        let deviation = variance.squareRoot()
        (scale, origin) = (deviation < 1e-30 ? 1 : 1 / deviation, mean)
    }

    /// A quantile of sorted values, interpolated linearly between its two neighbours at
    /// (n - 1) x share, as NumPy does by default (Hyndman and Fan 1996, definition 7).
    private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let index = min(Int(place), sorted.count - 1)
        let (low, high) = (sorted[index], sorted[min(index + 1, sorted.count - 1)])
        return low + (place - Double(index)) * (high - low)
    }
}
