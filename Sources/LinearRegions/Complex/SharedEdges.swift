import Geometry

/// The vertices and edges that polygons share while they are cut.
///
/// An edge that is cut gets a vertex and two parts, once: a polygon on its other side, which still
/// names the edge, finds them when it is cut there itself. A vertex remembers the line that made
/// it, whose value there is exactly 0, so that a line which continues beyond an edge does so from
/// the very same vertex.
struct SharedEdges: ~Copyable {
    typealias Side = PlanarComplex.Side

    private(set) var vertices = GrowingList<Vertex>()
    private(set) var edges = GrowingList<Edge>()
    /// Scratch for one cut: the parts of an edge before its crossing, and, in reverse, those after.
    var partsBefore = GrowingList<Side>()
    var partsAfter = GrowingList<Side>()

    /// Where a line meets an edge.
    struct Vertex: BitwiseCopyable {
        let x: Double
        let y: Double
        /// The line that made it, or `SharedEdges.noLine`.
        let line: Int32
    }

    /// A straight edge, or one that has been cut in two.
    struct Edge: BitwiseCopyable {
        let start: Int32
        let end: Int32
        /// The line that it lies on.
        let line: Int32
        /// The number of the part from the start, or -1 where the edge is whole.
        ///
        /// The next number is that of the part to the end.
        var firstPart: Int32 = -1
    }

    /// The number that means no line.
    static let noLine = Int32.min
}

extension SharedEdges {
    /// Adds a vertex.
    mutating func addVertex(_ x: Double, _ y: Double, line: Int32 = noLine) -> Int {
        vertices.append(Vertex(x: x, y: y, line: line))
        return vertices.count &- 1
    }

    /// Adds an edge that is whole.
    mutating func addEdge(from start: Int, to end: Int, line: Int32) -> Int {
        edges.append(
            Edge(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                line: line))
        return edges.count &- 1
    }

    /// The number of the vertex that a side leads from.
    @inline(__always)
    func start(of side: Side) -> Int {
        let edge = edges[side.edge]
        return Int(side.isReversed ? edge.end : edge.start)
    }

    /// The two parts of a side that has been cut, in its direction.
    @inline(__always)
    func parts(of side: Side) -> (first: Side, second: Side)? {
        let part = Int(edges[side.edge].firstPart)
        guard part >= 0 else { return nil }
        return side.isReversed
            ? (Side(edge: part &+ 1, isReversed: true), Side(edge: part, isReversed: true))
            : (Side(edge: part, isReversed: false), Side(edge: part &+ 1, isReversed: false))
    }

    /// Cuts an edge that is whole at a new vertex, and returns the vertex.
    mutating func divide(_ edge: Int, x: Double, y: Double, line: Int32) -> Int {
        let old = edges[edge]
        let vertex = addVertex(x, y, line: line)
        edges[edge].firstPart = Int32(
            truncatingIfNeeded: addEdge(from: Int(old.start), to: vertex, line: old.line))
        _ = addEdge(from: vertex, to: Int(old.end), line: old.line)
        return vertex
    }
}
