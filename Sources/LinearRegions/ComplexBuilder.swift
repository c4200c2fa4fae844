import Geometry

/// Collects the faces of a division whose edges are shared, and makes a planar complex of them.
struct ComplexBuilder: ~Copyable {
    typealias Side = PlanarComplex.Side

    var shared = SharedEdges()
    /// The faces' sides one after another; those cut later by a neighbour are still whole here.
    private var sides = GrowingList<Side>()
    private var starts = GrowingList<Int32>()

    init() { starts.append(0) }

    /// The number of faces.
    var faceCount: Int { starts.count - 1 }

    /// Adds a face with these sides, counter-clockwise.
    mutating func addFace(_ ring: UnsafeBufferPointer<Side>) {
        sides.append(contentsOf: ring)
        starts.append(Int32(truncatingIfNeeded: sides.count))
    }
}

extension ComplexBuilder {
    /// The complex: every face with the parts of its sides that its neighbours have cut.
    ///
    /// - Parameters:
    ///   - point: the place of a vertex in the plane.
    ///   - tag: the tag of an edge on a line.
    consuming func complex(
        point: (SharedEdges.Vertex) -> Point, tag: (Int32) -> Int32
    ) -> PlanarComplex {
        var rings = GrowingList<Side>(capacity: 2 * sides.count)
        var ringStarts = GrowingList<Int32>(capacity: starts.count)
        ringStarts.append(0)
        let numbers = wholeEdgeNumbers()
        var (left, right) = (
            [Int32](repeating: PlanarComplex.Edge.outside, count: numbers.count),
            [Int32](repeating: PlanarComplex.Edge.outside, count: numbers.count)
        )
        var waiting = GrowingList<Side>()
        for face in 0..<faceCount {
            for index in Int(starts[face])..<Int(starts[face + 1]) {
                waiting.append(sides[index])
                while waiting.count > 0 {
                    let side = waiting.removeLast()
                    if let parts = shared.parts(of: side) {
                        waiting.append(parts.second)
                        waiting.append(parts.first)
                    } else {
                        let edge = Int(numbers.of[side.edge])
                        rings.append(Side(edge: edge, isReversed: side.isReversed))
                        if side.isReversed {
                            right[edge] = Int32(face)
                        } else {
                            left[edge] = Int32(face)
                        }
                    }
                }
            }
            ringStarts.append(Int32(truncatingIfNeeded: rings.count))
        }
        var edges: [PlanarComplex.Edge] = []
        edges.reserveCapacity(numbers.count)
        for index in 0..<shared.edges.count where shared.edges[index].firstPart < 0 {
            let edge = shared.edges[index]
            edges.append(
                PlanarComplex.Edge(
                    start: edge.start, end: edge.end, left: left[edges.count],
                    right: right[edges.count], tag: tag(edge.line)))
        }
        let vertices = shared.vertices.values.map(point)
        return PlanarComplex(
            unchecked: vertices, edges: edges, rings: Array(rings), ringStarts: Array(ringStarts))
    }

    /// The numbers of the edges that have not been cut, in the order in which they were made.
    private func wholeEdgeNumbers() -> (of: [Int32], count: Int) {
        var numbers = [Int32](repeating: -1, count: shared.edges.count)
        var count = 0
        for index in 0..<shared.edges.count where shared.edges[index].firstPart < 0 {
            numbers[index] = Int32(truncatingIfNeeded: count)
            count += 1
        }
        return (numbers, count)
    }
}
