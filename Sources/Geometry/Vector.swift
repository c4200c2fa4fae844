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

    /// The displacement of length 1 in the same direction; nil if it has none.
    ///
    /// Also where the squares of its parts are no numbers.
    public var unit: Vector? {
        let largest = max(abs(dx), abs(dy))
        guard largest > 0, largest.isFinite else { return nil }
        // Divided by a power of two, nothing is rounded.
        let scaled = Vector(dx / largest.binade, dy / largest.binade)
        let length = scaled.length
        return Vector(scaled.dx / length, scaled.dy / length)
    }

    /// The scalar product.
    public func dot(_ other: Vector) -> Double { dx * other.dx + dy * other.dy }

    /// The third component of the cross product: positive when `other` points to the left.
    public func cross(_ other: Vector) -> Double { dx * other.dy - dy * other.dx }

    /// The displacement `factor` times as long.
    public static func * (vector: Vector, factor: Double) -> Vector {
        Vector(vector.dx * factor, vector.dy * factor)
    }
}
