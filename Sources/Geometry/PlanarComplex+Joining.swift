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
    /// at least `firstDissolved`. Faces stay apart where together they would not have one ring.
    ///
    /// - Parameter belongTogether: tells it of two neighbours.
    /// - Returns: the division, and for each of its faces the lowest old one.
    public func joined(
        dissolvingFrom firstDissolved: Int, _ belongTogether: (Int, Int) -> Bool
    ) -> (complex: PlanarComplex, faces: [Int]) {
        var joining = FaceJoining(self, belongTogether)
        return joining.joined(dissolvingFrom: firstDissolved)
    }
}

/// The work of joining faces.
private struct FaceJoining {
    private typealias Side = PlanarComplex.Side

    private let old: PlanarComplex
    /// For each face the lowest one of those that it belongs to.
    private var groups: [Int]
    /// For each lowest face the new ring, in old edges.
    private var rings: [[Side]] = []

    init(_ old: PlanarComplex, _ belongTogether: (Int, Int) -> Bool) {
        self.old = old
        groups = Array(0..<old.faceCount)
        var neighbours: [(Int, Int)] = []
        for edge in old.edges where !edge.isOuter {
            let (left, right) = (Int(edge.left), Int(edge.right))
            if belongTogether(left, right) { neighbours.append((left, right)) }
        }
        for (one, other) in neighbours {
            let (one, other) = (root(of: one), root(of: other))
            groups[max(one, other)] = min(one, other)
        }
        for face in groups.indices { groups[face] = root(of: face) }
        rings = (0..<old.faceCount).map { Array(old.sides(of: $0)) }
        joinRings()
    }

    private func root(of face: Int) -> Int {
        var face = face
        while groups[face] != face { face = groups[face] }
        return face
    }

    /// Makes one ring of the rings of each group.
    private mutating func joinRings() {
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for face in groups.indices where groups[face] != face {
            if members[groups[face]] == nil { order.append(groups[face]) }
            members[groups[face], default: [groups[face]]].append(face)
        }
        for group in order {
            let faces = members[group] ?? []
            if let ring = commonRing(of: faces) {
                for face in faces { rings[face] = [] }
                rings[group] = ring
            } else {
                for face in faces { groups[face] = face }
            }
        }
    }

    /// The ring around faces; nil when it is not a single one.
    private func commonRing(of faces: [Int]) -> [Side]? {
        var next: [Int: Side] = [:]
        var first: Side?
        for face in faces {
            for side in rings[face] {
                if let beyond = old.neighbour(across: side), groups[beyond] == groups[face] {
                    continue
                }
                guard next.updateValue(side, forKey: old.start(of: side)) == nil else { return nil }
                if first == nil { first = side }
            }
        }
        guard let first else { return nil }
        var ring = [first]
        while let side = next[old.end(of: ring[ring.count - 1])], side != first {
            ring.append(side)
            guard ring.count <= next.count else { return nil }
        }
        return ring.count == next.count ? ring : nil
    }
}

extension FaceJoining {
    /// The two edges that are left at a vertex, or what else there is.
    private enum Meeting {
        case none
        case one(Int)
        case two(Int, Int)
        case more
    }

    mutating func joined(
        dissolvingFrom firstDissolved: Int
    ) -> (complex: PlanarComplex, faces: [Int]) {
        let meetings = meetings()
        let isDissolved = meetings.indices.map { vertex in
            guard vertex >= firstDissolved, case .two(let one, let other) = meetings[vertex] else {
                return false
            }
            return old.edges[one].tag == old.edges[other].tag
        }
        // New numbers: of faces by their lowest member, of vertices by the old order, and of edges
        // by the first side, in the order of the rings, that is a part of them.
        let faces = groups.indices.filter { groups[$0] == $0 }
        var faceNumbers = Array(repeating: PlanarComplex.Edge.outside, count: old.faceCount)
        for (number, face) in faces.enumerated() { faceNumbers[face] = Int32(number) }
        var vertices: [Point] = []
        var vertexNumbers = Array(repeating: Int32(-1), count: old.vertices.count)
        for vertex in old.vertices.indices {
            if case .none = meetings[vertex] { continue }
            guard !isDissolved[vertex] else { continue }
            vertexNumbers[vertex] = Int32(vertices.count)
            vertices.append(old.vertices[vertex])
        }
        var edges: [PlanarComplex.Edge] = []
        var edgeNumbers: [Int32] = Array(repeating: -1, count: old.edges.count)
        var newSides: [PlanarComplex.Side] = []
        var starts: [Int32] = [0]
        for face in faces {
            let ring = rings[face]
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
                newSides.append(
                    number(
                        from: first, to: last, face: face, vertexNumbers, faceNumbers, &edges,
                        &edgeNumbers))
            }
            starts.append(Int32(newSides.count))
        }
        let complex = PlanarComplex(
            unchecked: vertices, edges: edges, rings: newSides, ringStarts: starts)
        return (complex, faces)
    }

    /// The new side that old ones from `first` to `last` become.
    private func number(
        from first: Side, to last: Side, face: Int, _ vertexNumbers: [Int32],
        _ faceNumbers: [Int32], _ edges: inout [PlanarComplex.Edge], _ edgeNumbers: inout [Int32]
    ) -> Side {
        // The other face comes by the same old edges, from last to first.
        if edgeNumbers[first.edge] >= 0 {
            return Side(edge: Int(edgeNumbers[first.edge]), isReversed: true)
        }
        let number = edges.count
        edgeNumbers[first.edge] = Int32(number)
        edgeNumbers[last.edge] = Int32(number)
        edges.append(
            PlanarComplex.Edge(
                start: vertexNumbers[old.start(of: first)], end: vertexNumbers[old.end(of: last)],
                left: faceNumbers[face],
                right: old.neighbour(across: first).map { faceNumbers[groups[$0]] }
                    ?? PlanarComplex.Edge.outside, tag: old.edges[first.edge].tag))
        return Side(edge: number, isReversed: false)
    }

    private func meetings() -> [Meeting] {
        var meetings = Array(repeating: Meeting.none, count: old.vertices.count)
        for (index, edge) in old.edges.enumerated() {
            if !edge.isOuter, groups[Int(edge.left)] == groups[Int(edge.right)] { continue }
            for vertex in [Int(edge.start), Int(edge.end)] {
                switch meetings[vertex] {
                case .none: meetings[vertex] = .one(index)
                case .one(let other): meetings[vertex] = .two(other, index)
                case .two, .more: meetings[vertex] = .more
                }
            }
        }
        return meetings
    }
}
