import Geometry

/// Looks for edges of a closed ring that cross or touch others than their neighbours, or lie on
/// their neighbours.
struct OutlineCheck {
    private let ring: [Point]
    /// The index of each corner in what the user gave.
    private let numbers: [Int]
    private let tolerance: Double

    /// The check of a ring; edges within `tolerance` of each other touch.
    init(_ ring: [Point], numbers: [Int], tolerance: Double) {
        self.ring = ring
        self.numbers = numbers
        self.tolerance = tolerance
    }

    /// Throws the first pair of edges at fault.
    func run() throws(ConstructionError) {
        for first in ring.indices {
            for second in stride(from: first + 1, to: ring.count, by: 1) {
                if second == first + 1 {
                    try checkNeighbours(first, second)
                } else if first == 0, second == ring.count - 1 {
                    try checkNeighbours(second, first)
                } else {
                    try checkOthers(first, second)
                }
            }
        }
    }

    /// The first pair of edges that cross; edges that only touch do not.
    func crossing() -> ConstructionError? {
        for first in ring.indices {
            for second in stride(from: first + 2, to: ring.count, by: 1) {
                // The last edge and the first one have a corner in common.
                if first == 0, second == ring.count - 1 { continue }
                do {
                    try checkOthers(first, second)
                } catch {
                    if case .crossing = error { return error }
                }
            }
        }
        return nil
    }

    private func edge(_ index: Int) -> Segment {
        Segment(ring[index], ring[index + 1 == ring.count ? 0 : index + 1])
    }

    private func named(_ index: Int) -> OutlineEdge {
        let next = index + 1 == ring.count ? 0 : index + 1
        return OutlineEdge(
            start: numbers[index] + 1, end: numbers[next] + 1, segment: edge(index))
    }

    /// An edge and the one that begins where it ends.
    private func checkNeighbours(_ first: Int, _ second: Int) throws(ConstructionError) {
        let (one, other) = (edge(first), edge(second))
        guard
            other.distance(to: one.start) <= tolerance || one.distance(to: other.end) <= tolerance
        else { return }
        throw .touching(named(first), named(second))
    }

    private func checkOthers(_ first: Int, _ second: Int) throws(ConstructionError) {
        let (one, other) = (edge(first), edge(second))
        guard one.spans(other, tolerance) else { return }
        let distances = [
            one.distance(to: other.start), one.distance(to: other.end),
            other.distance(to: one.start), other.distance(to: one.end),
        ]
        if distances.contains(where: { $0 <= tolerance }) {
            throw .touching(named(first), named(second))
        }
        if one.separates(other.start, other.end), other.separates(one.start, one.end) {
            throw .crossing(named(first), named(second))
        }
    }
}

extension Segment {
    /// Whether the boxes around both have a common point.
    fileprivate func spans(_ other: Segment, _ tolerance: Double) -> Bool {
        max(min(start.x, end.x), min(other.start.x, other.end.x))
            <= min(max(start.x, end.x), max(other.start.x, other.end.x)) + tolerance
            && max(min(start.y, end.y), min(other.start.y, other.end.y))
                <= min(max(start.y, end.y), max(other.start.y, other.end.y)) + tolerance
    }

    /// Whether two points are on different sides of the line through the segment.
    fileprivate func separates(_ first: Point, _ second: Point) -> Bool {
        let along = end - start
        return (along.cross(first - start) > 0) != (along.cross(second - start) > 0)
    }
}
