/// A window of the plane divided into polygons that share their vertices and edges.
///
/// Each vertex and each edge exists once, however many faces meet there, so that neighbours agree
/// exactly. The faces are convex in all divisions of this package.
public struct PlanarComplex: Sendable {
    /// In the data's units.
    public let vertices: [Point]
    /// Each straight, with no vertex inside.
    public let edges: [Edge]
    /// The faces' rings one after another.
    let rings: [Side]
    /// Where each face's ring starts, and where the last ends.
    let ringStarts: [Int32]

    /// A division that the caller has checked.
    ///
    /// - Parameters:
    ///   - rings: the faces' sides, counter-clockwise, one face after another.
    ///   - ringStarts: where in `rings` each face starts, and the number of all sides.
    public init(
        unchecked vertices: [Point], edges: [Edge], rings: [Side], ringStarts: [Int32]
    ) {
        assert(ringStarts.first == 0 && ringStarts.last == Int32(rings.count))
        self.vertices = vertices
        self.edges = edges
        self.rings = rings
        self.ringStarts = ringStarts
    }
}

extension PlanarComplex {
    /// A straight edge between two vertices.
    public struct Edge: Sendable, Hashable, BitwiseCopyable {
        /// The number of the vertex that it leads from.
        public let start: Int32
        /// The number of the vertex that it leads to.
        public let end: Int32
        /// The face on its left, or `outside`.
        public let left: Int32
        /// The face on its right, or `outside`.
        public let right: Int32
        /// Which line it lies on, as the maker of the division numbers the lines.
        public let tag: Int32

        /// Stands for a face where there is none: beyond the window.
        public static let outside: Int32 = -1

        /// The edge between two vertices and two faces.
        public init(start: Int32, end: Int32, left: Int32, right: Int32, tag: Int32) {
            self.start = start
            self.end = end
            self.left = left
            self.right = right
            self.tag = tag
        }

        /// Whether it lies on the window's edge.
        public var isOuter: Bool { left == Self.outside || right == Self.outside }
    }

    /// An edge as a side of a face: the face lies on its left.
    public struct Side: Sendable, Hashable, BitwiseCopyable {
        private let code: Int32

        /// The edge as it is, or from its end to its start.
        @inlinable
        @inline(__always)
        public init(edge: Int, isReversed: Bool) {
            self.init(code: Int32(truncatingIfNeeded: edge &* 2 &+ (isReversed ? 1 : 0)))
        }

        @usableFromInline
        init(code: Int32) { self.code = code }

        /// The edge's number.
        public var edge: Int { Int(code >> 1) }
        /// Whether it leads from the edge's end to its start.
        public var isReversed: Bool { code & 1 == 1 }
        /// The same edge the other way round.
        public var reversed: Side { Side(code: code ^ 1) }
    }
}

extension PlanarComplex {
    /// The number of faces.
    public var faceCount: Int { ringStarts.count - 1 }

    /// The sides of a face, counter-clockwise.
    public func sides(of face: Int) -> ArraySlice<Side> {
        rings[Int(ringStarts[face])..<Int(ringStarts[face + 1])]
    }

    /// The number of the vertex that a side leads from.
    public func start(of side: Side) -> Int {
        let edge = edges[side.edge]
        return Int(side.isReversed ? edge.end : edge.start)
    }

    /// The number of the vertex that a side leads to.
    public func end(of side: Side) -> Int { start(of: side.reversed) }

    /// The face beyond a side of a face; nil beyond the window.
    public func neighbour(across side: Side) -> Int? {
        let edge = edges[side.edge]
        let face = side.isReversed ? edge.left : edge.right
        return face == Edge.outside ? nil : Int(face)
    }

    /// Shows the corners of a face in turn, counter-clockwise; nothing is allocated.
    public func forEachCorner(of face: Int, _ body: (Point) -> Void) {
        for index in Int(ringStarts[face])..<Int(ringStarts[face + 1]) {
            body(vertices[start(of: rings[index])])
        }
    }

    /// The corners of a face, counter-clockwise.
    public func polygon(of face: Int) -> ConvexPolygon {
        ConvexPolygon(unchecked: sides(of: face).map { vertices[start(of: $0)] })
    }

    /// The place of an edge, from its start to its end.
    public func segment(of edge: Int) -> Segment {
        let edge = edges[edge]
        return Segment(vertices[Int(edge.start)], vertices[Int(edge.end)])
    }

    /// The area of a face, by the shoelace formula about its first corner.
    public func area(of face: Int) -> Double {
        let ring = sides(of: face)
        guard let first = ring.first else { return 0 }
        let anchor = vertices[start(of: first)]
        var twice = 0.0
        var previous = Vector(0, 0)
        for side in ring.dropFirst() {
            let next = vertices[start(of: side)] - anchor
            twice += previous.cross(next)
            previous = next
        }
        return twice / 2
    }

    /// The mean of the corners of a face: inside of it, where it is convex.
    public func middle(of face: Int) -> Point {
        var sum = Vector(0, 0)
        var count = 0.0
        var anchor = Point.origin
        forEachCorner(of: face) { corner in
            if count == 0 { anchor = corner }
            let offset = corner - anchor
            sum = Vector(sum.dx + offset.dx, sum.dy + offset.dy)
            count += 1
        }
        return anchor + sum * (1 / count)
    }
}
