/// A displacement in the plane.
public struct Vector: Sendable, Hashable {
    /// To the right.
    public var dx: Double
    /// Upwards.
    public var dy: Double

    /// The displacement (dx, dy).
    public init(_ dx: Double, _ dy: Double) {
        self.dx = dx
        self.dy = dy
    }
}

extension Vector {
    /// The Euclidean length.
    public var length: Double { (dx * dx + dy * dy).squareRoot() }

    /// The scalar product.
    public func dot(_ other: Vector) -> Double { dx * other.dx + dy * other.dy }

    /// The third component of the cross product: positive when `other` points to the left.
    public func cross(_ other: Vector) -> Double { dx * other.dy - dy * other.dx }

    /// The displacement `factor` times as long.
    public static func * (vector: Vector, factor: Double) -> Vector {
        Vector(vector.dx * factor, vector.dy * factor)
    }
}
