public import Geometry

/// Samples of a function of one number: at least two, finite, x rising strictly.
public struct CurveSamples: Sendable, Hashable {
    /// Where the function is sampled.
    public let x: [Double]
    /// The values there.
    public let y: [Double]

    /// The minimum number of samples.
    public static let minimumCount = 2
    /// The maximum number of samples.
    public static let limit = 1_000_000
    /// The maximum magnitude of a coordinate.
    public static let coordinateLimit = 1e30

    /// Samples of which the caller knows that they are as they should be.
    public init(unchecked x: [Double], _ y: [Double]) {
        assert(x.count == y.count && x.count >= Self.minimumCount)
        assert(zip(x, x.dropFirst()).allSatisfy { $0 < $1 })
        self.x = x
        self.y = y
    }

    /// The samples at these points, which come in any order.
    ///
    /// - Throws: if there are fewer than two or more than a million, a coordinate is not finite or
    ///   beyond 1e30, or two have the same x.
    public init(_ points: [Point]) throws(CurveError) {
        guard points.count >= Self.minimumCount else {
            throw CurveError(.tooFewSamples(points.count))
        }
        guard points.count <= Self.limit else { throw CurveError(.tooManySamples) }
        for value in points.flatMap({ [$0.x, $0.y] })
        where !(value.magnitude <= Self.coordinateLimit) {
            throw CurveError(.coordinate(value))
        }
        let sorted = points.sorted { $0.x < $1.x }
        for (a, b) in zip(sorted, sorted.dropFirst()) where a.x == b.x {
            throw CurveError(.repeatedX(a.x))
        }
        self.init(unchecked: sorted.map { $0.x }, sorted.map { $0.y })
    }
}

extension CurveSamples {
    /// The number of samples.
    public var count: Int { x.count }

    /// The first x and the last.
    public var interval: ClosedRange<Double> { x[0]...x[x.count - 1] }

    /// The lowest value and the highest.
    public var range: ClosedRange<Double> {
        let low = y.reduce(y[0]) { min($0, $1) }
        return low...y.reduce(low) { max($0, $1) }
    }

    /// The samples as points of the plane.
    public var points: [Point] { zip(x, y).map { Point($0, $1) } }
}
