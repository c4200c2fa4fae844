/// A band of the plane between two functions of straight pieces, whose corners have the same x.
///
/// A function passes through the tube if it is within the ranges at all places and, at its kinks,
/// between the straight sides that join the ranges. Kinks may lie anywhere between the places.
public struct Tube: Sendable, Hashable {
    /// The places, rising strictly.
    public let x: [Double]
    /// The least value at each place.
    public let lower: [Double]
    /// The greatest value at each place, not below the least.
    public let upper: [Double]

    /// The tube of all functions within `tolerance` of samples, which is 0 or more.
    public init(around samples: CurveSamples, tolerance: Double) {
        assert(tolerance >= 0)
        x = samples.x
        lower = samples.y.map { $0 - tolerance }
        upper = samples.y.map { $0 + tolerance }
    }

    /// The tube with these ranges, or nil unless there are two or more, all numbers are finite, x
    /// rises strictly and no upper end is below the lower one.
    public init?(x: [Double], lower: [Double], upper: [Double]) {
        guard x.count >= 2, x.count == lower.count, x.count == upper.count,
            (x + lower + upper).allSatisfy({ $0.isFinite }),
            zip(x, x.dropFirst()).allSatisfy({ $0 < $1 }),
            zip(lower, upper).allSatisfy({ $0 <= $1 })
        else { return nil }
        self.x = x
        self.lower = lower
        self.upper = upper
    }
}
