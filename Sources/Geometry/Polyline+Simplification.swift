extension Polyline {
    /// A curve with few corners near another.
    public struct Simplification: Sendable, Hashable {
        /// The curve, whose corners are corners of the given one.
        public var polyline: Polyline
        /// Whether no such curve has fewer corners.
        public var isFewest: Bool
    }

    /// The curve with the fewest corners within `tolerance` of this one.
    ///
    /// Its corners are corners of this curve, an open one keeps its ends, and each of its straight
    /// pieces is within `tolerance` of the stretch that it replaces, in both directions (their
    /// Hausdorff distance is at most `tolerance`, except for rounding). Of all such curves none has
    /// fewer corners: it is a shortest path in the graph of all shortcuts (Imai & Iri 1988,
    /// "Polygonal approximations of a curve").
    ///
    /// A closed curve keeps at least three corners; a long one, for which trying each beginning
    /// would take too long, may get more than the fewest (`isFewest`). It is not promised that the
    /// curve does not cross itself or others.
    public func simplified(tolerance: Double) -> Simplification {
        guard vertices.count > (isClosed ? 3 : 2) else {
            return Simplification(polyline: self, isFewest: true)
        }
        guard !isClosed else { return simplifiedRing(tolerance: tolerance) }
        let path = ShortcutGraph(vertices, tolerance: tolerance).shortestPath()
        let corners = path?.map { vertices[$0] } ?? vertices
        return Simplification(polyline: Polyline(corners, isClosed: false), isFewest: true)
    }

    /// The maximum number of shortcuts that are tried to find the best beginning of a closed
    /// curve.
    private static let effort = 200_000_000

    /// Each closed curve of shortcuts has a piece that spans a chosen corner, and so a corner among
    /// those which the shortcuts across that one reach: the best curve begins at one of them.
    private func simplifiedRing(tolerance: Double) -> Simplification {
        let count = vertices.count
        // Twice round, so that each corner of the first round has all others after it.
        let spans = ShortcutGraph(vertices + vertices, tolerance: tolerance)
            .furthestCorners(span: count - 1)
            .prefix(count).enumerated().map { $1 - $0 }
        var furthest = 0
        let reaches = (0..<2 * count).map { corner in
            furthest = max(furthest, corner + spans[corner % count])
            return furthest - corner
        }.dropFirst(count)
        let start = reaches.indices.min { reaches[$0] < reaches[$1] } ?? count
        let work = spans.reduce(0, +)
        let isExhaustive = (reaches[start] + 1) * work <= Self.effort
        var best: [Point]?
        for offset in 0...(isExhaustive ? reaches[start] : 0) {
            let first = (start + offset) % count
            let ring = Array(vertices[first...] + vertices[...first])
            let path = ShortcutGraph(ring, tolerance: tolerance).shortestPath(atLeast: 3)
            guard let path, path.count - 1 < best?.count ?? .max else { continue }
            best = path.dropLast().map { ring[$0] }
        }
        return Simplification(
            polyline: Polyline(best ?? vertices, isClosed: true),
            isFewest: isExhaustive || best?.count == 3)
    }
}
