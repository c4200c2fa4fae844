import Geometry
import Randomness

/// Random simple polygons.
enum RandomOutline {
    /// Random corners in the unit square, their order changed until no edges cross: of two that do,
    /// the corners between them are reversed, which shortens the outline.
    static func corners(count: Int, using generator: inout SeededGenerator) -> [Point] {
        var ring = (0..<count).map { _ in Point(generator.unit(), generator.unit()) }
        while let (first, second) = crossing(in: ring) {
            ring[first + 1...second].reverse()
        }
        return ring
    }

    private static func crossing(in ring: [Point]) -> (Int, Int)? {
        for first in ring.indices {
            let (a, b) = (ring[first], ring[(first + 1) % ring.count])
            for second in stride(from: first + 2, to: ring.count, by: 1) {
                let (c, d) = (ring[second], ring[(second + 1) % ring.count])
                let isCrossing =
                    ((b - a).cross(c - a) > 0) != ((b - a).cross(d - a) > 0)
                    && ((d - c).cross(a - c) > 0) != ((d - c).cross(b - c) > 0)
                if isCrossing, (second + 1) % ring.count != first { return (first, second) }
            }
        }
        return nil
    }

    /// Whether a point is inside, by the number of edges to its right.
    static func contains(_ point: Point, _ ring: [Point]) -> Bool {
        var isInside = false
        for (index, to) in ring.enumerated() {
            let from = ring[(index + ring.count - 1) % ring.count]
            guard (from.y > point.y) != (to.y > point.y) else { continue }
            let x = from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x)
            if point.x < x { isInside.toggle() }
        }
        return isInside
    }

    /// The star with 10 corners and radii 1 and 0.45, its first tip to the right.
    static let star = (0..<10).map { index in
        let turns: [(cosine: Double, sine: Double)] = [
            (1, 0), (0.8090169943749475, 0.5877852522924731),
            (0.30901699437494745, 0.9510565162951535), (-0.30901699437494734, 0.9510565162951536),
            (-0.8090169943749473, 0.5877852522924732), (-1, 0),
            (-0.8090169943749475, -0.587785252292473), (-0.30901699437494756, -0.9510565162951535),
            (0.30901699437494723, -0.9510565162951536), (0.8090169943749473, -0.5877852522924734),
        ]
        let radius = index.isMultiple(of: 2) ? 1 : 0.45
        return Point(radius * turns[index].cosine, radius * turns[index].sine)
    }

    /// A polygon on which splitting at the farthest corner alone, without regard to the hull of the
    /// extended chain, puts points on the wrong side.
    static let trap = [
        Point(0.599, 0.564), Point(0.346, 0.283), Point(0.105, 0.462), Point(0.085, 0.359),
        Point(0.106, 0.46), Point(0.523, 0.03), Point(0.557, 0.159), Point(0.828, 0.321),
        Point(0.911, 0.634),
    ]
}
