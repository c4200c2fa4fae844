/// The shortcuts of an open curve: the pairs of corners whose straight connection is within a
/// tolerance of all corners between them.
///
/// A connection is near a point when the rays from each of its ends through the other are, so two
/// wedges decide: one of the earlier corner, that has seen all corners up to the later one, and
/// the same the other way (Chan & Chin 1996). All are found in a time of n^2 at most.
struct ShortcutGraph {
    private let vertices: [Point]
    private let tolerance: Double

    init(_ vertices: [Point], tolerance: Double) {
        self.vertices = vertices
        self.tolerance = tolerance
    }

    /// The corners of a path from the first corner to the last with the fewest shortcuts that has
    /// at least `least` of them; nil if there is no such path.
    func shortestPath(atLeast minimum: Int = 1) -> [Int]? {
        // The state of a corner is how many shortcuts lead to it; the last stands for all above.
        let states = minimum + 1
        var counts = [Int](repeating: .max, count: vertices.count * states)
        var previous = [Int](repeating: -1, count: vertices.count * states)
        counts[0] = 0
        forEachShortcut { from, to in
            for state in from * states..<(from + 1) * states where counts[state] != .max {
                let count = counts[state] + 1
                let next = to * states + min(count, minimum)
                guard count < counts[next] else { continue }
                counts[next] = count
                previous[next] = state
            }
        }
        var state = vertices.count * states - 1
        guard counts[state] != .max else { return nil }
        var path: [Int] = []
        while state >= 0 {
            path.append(state / states)
            state = previous[state]
        }
        return path.reversed()
    }

    /// For each corner the last one to which a shortcut leads from it.
    func furthestCorners(span: Int) -> [Int] {
        var furthest = Array(vertices.indices)
        forEachShortcut(span: span) { from, to in furthest[from] = to }
        return furthest
    }

    /// Calls `body` for each shortcut, those to earlier corners first.
    private func forEachShortcut(span: Int = .max, _ body: (_ from: Int, _ to: Int) -> Void) {
        var forward: [Wedge] = []
        forward.reserveCapacity(vertices.count)
        // The corners from which no ray passes near all later ones are omitted.
        var open: [Int] = []
        for (to, vertex) in vertices.enumerated() {
            var backward = Wedge(apex: vertex, tolerance: tolerance)
            var from = to - 1
            while from >= 0, !backward.isEmpty, to - from <= span {
                let isAdjacent = from == to - 1
                if isAdjacent
                    || (forward[from].contains(vertex) && backward.contains(vertices[from]))
                {
                    body(from, to)
                }
                backward.narrow(to: vertices[from])
                from -= 1
            }
            for index in open { forward[index].narrow(to: vertex) }
            open.removeAll { forward[$0].isEmpty || to - $0 > span }
            forward.append(Wedge(apex: vertex, tolerance: tolerance))
            open.append(to)
        }
    }
}
