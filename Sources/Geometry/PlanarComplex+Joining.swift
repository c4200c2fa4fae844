extension PlanarComplex {
    /// The same division with other tags.
    public func retagged(_ tag: (Int32) -> Int32) -> PlanarComplex {
        PlanarComplex(
            unchecked: vertices,
            edges: edges.map {
                Edge(
                    start: $0.start, end: $0.end, left: $0.left, right: $0.right, tag: tag($0.tag))
            }, rings: rings, ringStarts: ringStarts)
    }

    /// The division without the edges between neighbours that belong together.
    ///
    /// A vertex in which only two edges are left that have the same tag goes too, if its number is
    /// at least `firstDissolved`. Faces stay apart where together they would not be convex, but
    /// for dents of at most `deepestDent`.
    ///
    /// - Parameter belongTogether: whether two neighbours belong together.
    /// - Returns: the division, and for each of its faces the lowest old one.
    public func joined(
        dissolvingFrom firstDissolved: Int, deepestDent: Double,
        _ belongTogether: (Int, Int) -> Bool
    ) -> (complex: PlanarComplex, faces: [Int]) {
        var groups = FaceGroups(self, deepestDent: deepestDent, belongTogether)
        while true {
            var renumbering = Renumbering(self, groups, firstDissolved: firstDissolved)
            let (complex, faces) = renumbering.joined()
            if !groups.partDented(in: complex, faces: faces) { return (complex, faces) }
        }
    }
}

/// The way from the faces, edges and vertices of a complex to those that are left when groups of
/// faces are joined.
private struct Renumbering {
    private let old: PlanarComplex
    private let groups: FaceGroups
    /// The first face of each group.
    private let leaders: [Int]
    private var isDissolved: [Bool]
    /// New numbers; -1 for what is gone or has none yet.
    ///
    /// A longer edge that old ones become parts of is known by the first and the last of them.
    private var faceNumbers: [Int32]
    private var vertexNumbers: [Int32]
    private var edgeNumbers: [Int32]
    private var vertices: [Point] = []
    private var edges: [PlanarComplex.Edge] = []

    init(_ old: PlanarComplex, _ groups: FaceGroups, firstDissolved: Int) {
        self.old = old
        self.groups = groups
        leaders = groups.leaders.indices.filter { groups.leaders[$0] == $0 }
        faceNumbers = Array(repeating: -1, count: old.faceCount)
        for (number, face) in leaders.enumerated() { faceNumbers[face] = Int32(number) }
        vertexNumbers = Array(repeating: -1, count: old.vertices.count)
        edgeNumbers = Array(repeating: -1, count: old.edges.count)
        isDissolved = Array(repeating: false, count: old.vertices.count)
        for (vertex, meeting) in meetings().enumerated() where meeting.count > 0 {
            isDissolved[vertex] =
                vertex >= firstDissolved && meeting.count == 2 && meeting.isStraight
            guard !isDissolved[vertex] else { continue }
            vertexNumbers[vertex] = Int32(vertices.count)
            vertices.append(old.vertices[vertex])
        }
    }

    /// How many edges are left at a vertex, and whether they have the same tag.
    private struct Meeting {
        var count = 0
        var tag: Int32 = 0
        var isStraight = true
    }

    private func meetings() -> [Meeting] {
        var meetings = Array(repeating: Meeting(), count: old.vertices.count)
        for edge in old.edges where !groups.isInside(edge) {
            for vertex in [Int(edge.start), Int(edge.end)] {
                meetings[vertex].count += 1
                if meetings[vertex].count > 1 && meetings[vertex].tag != edge.tag {
                    meetings[vertex].isStraight = false
                }
                meetings[vertex].tag = edge.tag
            }
        }
        return meetings
    }

    /// The complex of the groups, and their leaders.
    mutating func joined() -> (complex: PlanarComplex, faces: [Int]) {
        var rings: [PlanarComplex.Side] = []
        var starts: [Int32] = [0]
        for face in leaders {
            appendRing(of: face, to: &rings)
            starts.append(Int32(rings.count))
        }
        let complex = PlanarComplex(
            unchecked: vertices, edges: edges, rings: rings, ringStarts: starts)
        return (complex, leaders)
    }

    private mutating func appendRing(of face: Int, to rings: inout [PlanarComplex.Side]) {
        let ring = Array(groups.sides(of: face))
        // A ring has corners that stay.
        let offset = ring.firstIndex { !isDissolved[old.start(of: $0)] } ?? 0
        var index = 0
        while index < ring.count {
            let first = ring[(offset + index) % ring.count]
            var last = first
            index += 1
            while index < ring.count, isDissolved[old.end(of: last)] {
                last = ring[(offset + index) % ring.count]
                index += 1
            }
            rings.append(side(from: first, to: last))
        }
    }

    /// The new side that old ones from `first` to `last` become.
    private mutating func side(
        from first: PlanarComplex.Side, to last: PlanarComplex.Side
    ) -> PlanarComplex.Side {
        // The face beyond comes by the same old edges, from last to first.
        let known = edgeNumbers[first.edge]
        if known >= 0 { return PlanarComplex.Side(edge: Int(known), isReversed: true) }
        let number = edges.count
        edgeNumbers[first.edge] = Int32(number)
        edgeNumbers[last.edge] = Int32(number)
        edges.append(
            PlanarComplex.Edge(
                start: vertexNumbers[old.start(of: first)], end: vertexNumbers[old.end(of: last)],
                left: newNumber(of: old.neighbour(across: first.reversed)),
                right: newNumber(of: old.neighbour(across: first)), tag: old.edges[first.edge].tag))
        return PlanarComplex.Side(edge: number, isReversed: false)
    }

    private func newNumber(of face: Int?) -> Int32 {
        face.map { faceNumbers[groups.leaders[$0]] } ?? PlanarComplex.Edge.outside
    }
}
