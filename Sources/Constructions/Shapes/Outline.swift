public import Geometry

/// A polygon that neither crosses nor touches itself: its corners counter-clockwise, none of them
/// on the straight line between its neighbours.
public struct Outline: Sendable, Hashable {
    /// The number of corners that an outline may be given with.
    public static let cornerCounts = 3...1000

    /// Counter-clockwise.
    public let corners: [Point]

    /// The outline through these corners, in either direction.
    ///
    /// Equal neighbours count as one corner, and corners on a straight line are dropped.
    public init(_ given: [Point]) throws(ConstructionError) {
        guard Self.cornerCounts.contains(given.count) else {
            throw .cornerCount(given.count, allowed: Self.cornerCounts)
        }
        for point in given {
            guard abs(point.x) <= 1e30 else { throw .coordinate(point.x) }
            guard abs(point.y) <= 1e30 else { throw .coordinate(point.y) }
        }
        guard let box = Box(around: given, margin: 0) else { throw .flat }
        // What is nearer is due to rounding.
        let tolerance = 1e-12 * max(box.width, box.height)
        let ring = Self.withoutStraightCorners(given, tolerance: tolerance)
        guard ring.count > 2 else { throw .flat }
        try OutlineCheck(ring.map { given[$0] }, numbers: ring, tolerance: tolerance).run()
        let kept = ring.map { given[$0] }
        corners = Self.signedArea(of: kept) > 0 ? kept : kept.reversed()
    }

    /// The first two edges of the closed line through these corners that cross each other; nil if
    /// none do, or if the corners enclose nothing.
    ///
    /// Edges may touch: points are on one side or the other of those too.
    public static func crossing(through given: [Point]) -> ConstructionError? {
        guard let box = Box(around: given, margin: 0) else { return nil }
        let tolerance = 1e-12 * max(box.width, box.height)
        let ring = withoutStraightCorners(given, tolerance: tolerance)
        guard ring.count > 3 else { return nil }
        return OutlineCheck(ring.map { given[$0] }, numbers: ring, tolerance: tolerance).crossing()
    }

    /// An outline of which the caller knows that it is one, counter-clockwise.
    private init(unchecked corners: [Point]) { self.corners = corners }

    /// The outline drawn larger or smaller about (0, 0), and moved.
    ///
    /// - Parameter scale: above 0 on both axes.
    func scaled(_ scale: Vector, origin: Point) -> Outline {
        Outline(
            unchecked: corners.map {
                Point(origin.x + $0.x * scale.dx, origin.y + $0.y * scale.dy)
            })
    }

    /// The indices of the corners at which the outline turns.
    private static func withoutStraightCorners(_ given: [Point], tolerance: Double) -> [Int] {
        var ring: [Int] = []
        for index in given.indices
        where ring.isEmpty || given[ring[ring.count - 1]].distance(to: given[index]) > tolerance {
            ring.append(index)
        }
        while ring.count > 1, given[ring[0]].distance(to: given[ring[ring.count - 1]]) <= tolerance
        {
            ring.removeLast()
        }
        let turning = Polyline(ring.map { given[$0] }, isClosed: true)
            .mergingCollinear(tolerance: tolerance).vertices
        // The corners come in the same order, possibly from another one on.
        guard let first = ring.firstIndex(where: { given[$0] == turning[0] }) else { return ring }
        let turned = Array(ring[first...] + ring[..<first])
        var kept: [Int] = []
        for index in turned where kept.count < turning.count {
            if given[index] == turning[kept.count] { kept.append(index) }
        }
        return kept.sorted()
    }

    /// The area by the shoelace formula, negative for a clockwise ring.
    static func signedArea(of ring: [Point]) -> Double {
        var twice = 0.0
        for index in stride(from: 2, to: ring.count, by: 1) {
            twice += (ring[index - 1] - ring[0]).cross(ring[index] - ring[0])
        }
        return twice / 2
    }
}

extension Outline {
    /// The area inside.
    public var area: Double { Self.signedArea(of: corners) }

    /// The edges in order, each from a corner to the next.
    public var edges: [Segment] { Polyline(corners, isClosed: true).segments }

    /// Whether the point is inside, by the edges that cross the ray to its right.
    public func contains(_ point: Point) -> Bool {
        var isInside = false
        var from = corners[corners.count - 1]
        for to in corners {
            if (from.y <= point.y) != (to.y <= point.y) {
                let side = (to - from).cross(point - from)
                if (side > 0) == (to.y > from.y) { isInside.toggle() }
            }
            from = to
        }
        return isInside
    }
}
