/// Which faces of a complex are to become one, and the rings around those.
struct FaceGroups {
    private let complex: PlanarComplex
    private let deepestDent: Double
    /// For each face the lowest one of those that it belongs to.
    private(set) var leaders: [Int]
    /// The rings of the groups of several faces, by their leaders.
    private var rings: [Int: [PlanarComplex.Side]] = [:]

    /// Groups of neighbours that belong together, except where their ring would not be a single
    /// one and convex, except for dents of at most `deepestDent`.
    init(
        _ complex: PlanarComplex, deepestDent: Double, _ belongTogether: (Int, Int) -> Bool
    ) {
        self.complex = complex
        self.deepestDent = deepestDent
        leaders = Array(0..<complex.faceCount)
        for edge in complex.edges where !edge.isOuter {
            guard belongTogether(Int(edge.left), Int(edge.right)) else { continue }
            let (left, right) = (root(of: Int(edge.left)), root(of: Int(edge.right)))
            leaders[max(left, right)] = min(left, right)
        }
        for face in leaders.indices { leaders[face] = root(of: face) }
        for faces in severalMembers() {
            if let ring = commonRing(of: faces) { rings[faces[0]] = ring } else { part(faces) }
        }
    }

    private func root(of face: Int) -> Int {
        var face = face
        while leaders[face] != face { face = leaders[face] }
        return face
    }

    /// The groups of several faces, each with its leader first.
    private func severalMembers() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for face in leaders.indices where leaders[face] != face {
            members[leaders[face], default: [leaders[face]]].append(face)
        }
        return leaders.indices.compactMap { members[$0] }
    }

    /// Makes each of the faces a group of its own.
    private mutating func part(_ faces: [Int]) {
        for face in faces { leaders[face] = face }
    }

    /// The ring around faces; nil if it is not a single one and convex.
    private func commonRing(of faces: [Int]) -> [PlanarComplex.Side]? {
        var next: [Int: PlanarComplex.Side] = [:]
        var first: PlanarComplex.Side?
        for side in faces.flatMap(complex.sides) where !isInside(complex.edges[side.edge]) {
            guard next.updateValue(side, forKey: complex.start(of: side)) == nil else { return nil }
            if first == nil { first = side }
        }
        guard let first else { return nil }
        var ring = [first]
        while let side = next[complex.end(of: ring[ring.count - 1])], side != first {
            guard ring.count < next.count else { return nil }
            ring.append(side)
        }
        return ring.count == next.count && !complex.hasDent(ring, deeperThan: deepestDent)
            ? ring : nil
    }
}

extension FaceGroups {
    /// Whether faces on both sides of an edge belong together.
    func isInside(_ edge: PlanarComplex.Edge) -> Bool {
        !edge.isOuter && leaders[Int(edge.left)] == leaders[Int(edge.right)]
    }

    /// The sides around the group of a leader.
    func sides(of leader: Int) -> ArraySlice<PlanarComplex.Side> {
        rings[leader]?[...] ?? complex.sides(of: leader)
    }

    /// Splits groups again whose ring in the new complex has a dent, and returns whether there are
    /// any: where a vertex is gone, sides are longer, and dents may be deeper.
    ///
    /// - Parameter faces: the leaders, in the order of the new faces.
    mutating func partDented(in new: PlanarComplex, faces: [Int]) -> Bool {
        let dented = Set(
            faces.indices.filter {
                rings[faces[$0]] != nil && new.hasDent(new.sides(of: $0), deeperThan: deepestDent)
            }.map { faces[$0] })
        guard !dented.isEmpty else { return false }
        for face in leaders.indices where dented.contains(leaders[face]) { leaders[face] = face }
        for leader in dented { rings[leader] = nil }
        return true
    }
}

extension PlanarComplex {
    fileprivate func hasDent(_ ring: some Collection<Side>, deeperThan limit: Double) -> Bool {
        var previous = ring.reduce(nil as Side?) { $1 }
        for side in ring {
            if let previous, dent(between: previous, and: side) > limit { return true }
            previous = side
        }
        return false
    }
}
