public import Geometry

/// How the coordinates of points are scaled before training.
public enum Scaling: String, Sendable, Hashable, CaseIterable {
    /// The box of the points becomes -1 ... 1.
    case box
    /// The mean becomes 0 and the deviation (divisor n) 1.
    case standard
    /// The median becomes 0, and the third quartile less the first 1; standard where these are
    /// equal. Quartiles are interpolated linearly. Few points far away change nothing.
    case robust
    /// Nothing is scaled.
    case none
}

extension Scaling: ExpressibleByBooleanLiteral {
    /// `true` for the box, `false` for none.
    public init(booleanLiteral isScaled: Bool) { self = isScaled ? .box : .none }
}

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

    /// The scaling of a kind that these points give.
    public init(of points: [LabelledPoint], by scaling: Scaling) {
        switch scaling {
        case .box: self.init(of: points)
        case .none: self = .identity
        case .standard, .robust:
            guard !points.isEmpty else {
                self = .identity
                return
            }
            let isRobust = scaling == .robust
            let x = AxisScaling(points.map { $0.position.x }, isRobust: isRobust)
            let y = AxisScaling(points.map { $0.position.y }, isRobust: isRobust)
            self.init(scale: Vector(x.scale, y.scale), origin: Point(x.origin, y.origin))
        }
    }

    /// The point in the scaled units.
    public func apply(_ point: Point) -> Point {
        Point(scale.dx * (point.x - origin.x), scale.dy * (point.y - origin.y))
    }
}
