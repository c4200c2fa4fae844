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
        let numbers = wholeEdgeNumbers()
        let faces = wholeFaces(numbers.of, edgeCount: numbers.count)
        var edges: [PlanarComplex.Edge] = []
        edges.reserveCapacity(numbers.count)
        for edge in shared.edges.values where edge.firstPart < 0 {
            edges.append(
                PlanarComplex.Edge(
                    start: edge.start, end: edge.end, left: faces.left[edges.count],
                    right: faces.right[edges.count], tag: tag(edge.line)))
        }
        return PlanarComplex(
            unchecked: shared.vertices.values.map(point), edges: edges, rings: faces.rings,
            ringStarts: faces.starts)
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

    /// The faces' rings in whole edges, and for each of those the faces beside it.
    private struct WholeFaces {
        var rings: [Side] = []
        var starts: [Int32] = [0]
        var left: [Int32]
        var right: [Int32]

        init(edgeCount: Int) {
            left = Array(repeating: PlanarComplex.Edge.outside, count: edgeCount)
            right = left
        }

        mutating func append(edge: Int, isReversed: Bool, face: Int) {
            rings.append(Side(edge: edge, isReversed: isReversed))
            if isReversed {
                right[edge] = Int32(truncatingIfNeeded: face)
            } else {
                left[edge] = Int32(truncatingIfNeeded: face)
            }
        }
    }

    private func wholeFaces(_ numbers: [Int32], edgeCount: Int) -> WholeFaces {
        var faces = WholeFaces(edgeCount: edgeCount)
        faces.rings.reserveCapacity(2 * edgeCount)
        faces.starts.reserveCapacity(starts.count)
        // The parts of a side that remain to be examined, the next one last.
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
                        let edge = Int(numbers[side.edge])
                        faces.append(edge: edge, isReversed: side.isReversed, face: face)
                    }
                }
            }
            faces.starts.append(Int32(truncatingIfNeeded: faces.rings.count))
        }
        return faces
    }
}
