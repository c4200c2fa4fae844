public import Geometry

/// A separate scaling of each axis: x -> scale (x - origin).
public struct Normalisation: Sendable, Hashable {
    /// The factor of each axis.
    public var scale: Vector
    /// The point that becomes (0, 0).
    public var origin: Point

    /// The scaling that takes `origin` to 0.
    public init(scale: Vector, origin: Point) {
        self.scale = scale
        self.origin = origin
    }

    /// The scaling that changes nothing.
    public static let identity = Normalisation(scale: Vector(1, 1), origin: .origin)

    /// The scaling that takes the box of `points` to [-1, 1] on both axes.
    ///
    /// An axis whose extent is less than 1e-30 keeps its scale, so that a network with the scaling
    /// folded in stays finite. No points: the identity.
    public init(of points: [LabelledPoint]) {
        guard let first = points.first?.position else {
            self = .identity
            return
        }
        var low = first
        var high = first
        for point in points.lazy.map({ $0.position }) {
            low = Point(min(low.x, point.x), min(low.y, point.y))
            high = Point(max(high.x, point.x), max(high.y, point.y))
        }
        func scale(_ extent: Double) -> Double { extent < 1e-30 ? 1 : 2 / extent }
        self.init(
            scale: Vector(scale(high.x - low.x), scale(high.y - low.y)),
            origin: low.interpolated(to: high, share: 0.5))
    }

    /// The point in the scaled units.
    public func apply(_ point: Point) -> Point {
        Point(scale.dx * (point.x - origin.x), scale.dy * (point.y - origin.y))
    }
}
