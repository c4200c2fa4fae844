/// A place in the plane, in the data's own units.
public struct Point: Sendable, Hashable, BitwiseCopyable {
    /// To the right.
    public var x: Double
    /// Upwards.
    public var y: Double

    /// The point (x, y).
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

extension Point {
    /// The point (0, 0).
    public static let origin = Point(0, 0)

    /// Whether both coordinates are finite numbers.
    public var isFinite: Bool { x.isFinite && y.isFinite }

    /// The Euclidean distance to `other`.
    public func distance(to other: Point) -> Double { (other - self).length }

    /// The point `share` of the way from this one to `other`; 0 gives this point exactly.
    public func interpolated(to other: Point, share: Double) -> Point {
        Point(x + (other.x - x) * share, y + (other.y - y) * share)
    }

    /// The vector that leads from `start` to `end`.
    public static func - (end: Point, start: Point) -> Vector {
        Vector(end.x - start.x, end.y - start.y)
    }

    /// The point that `vector` leads to from `start`.
    public static func + (start: Point, vector: Vector) -> Point {
        Point(start.x + vector.dx, start.y + vector.dy)
    }
}
