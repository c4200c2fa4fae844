import Geometry
import Testing

struct PlanarComplexTests {
    typealias Edge = PlanarComplex.Edge
    typealias Side = PlanarComplex.Side

    static let window = Box(unchecked: (x0: 0, x1: 2, y0: 0, y1: 1))

    /// Two unit squares side by side: the window's corners, and the ends of edge 6 between them.
    static let vertices = [
        Point(0, 0), Point(2, 0), Point(2, 1), Point(0, 1), Point(1, 0), Point(1, 1),
    ]
    static let edges = [
        (0, 4, 0, -1), (4, 1, 1, -1), (1, 2, 1, -1), (2, 5, 1, -1), (5, 3, 0, -1), (3, 0, 0, -1),
        (4, 5, 0, 1),
    ].map { start, end, left, right in
        Edge(start: start, end: end, left: left, right: right, tag: right < 0 ? -1 : 7)
    }
    static let rings = [(0, false), (6, false), (4, false), (5, false)].map(Side.init)
    static let secondRing = [(1, false), (2, false), (3, false), (6, true)].map(Side.init)

    static let squares = PlanarComplex(
        unchecked: vertices, edges: edges, rings: rings + secondRing, ringStarts: [0, 4, 8])

    @Test func `a face is its sides, corners and area`() {
        let complex = Self.squares
        #expect(complex.faceCount == 2)
        #expect(Array(complex.sides(of: 1)) == Self.secondRing)
        #expect(complex.sides(of: 1).map(complex.start) == [4, 1, 2, 5])
        #expect(complex.sides(of: 1).map(complex.end) == [1, 2, 5, 4])
        var corners: [Point] = []
        complex.forEachCorner(of: 1) { corners.append($0) }
        #expect(corners == [Point(1, 0), Point(2, 0), Point(2, 1), Point(1, 1)])
        #expect(complex.polygon(of: 1).vertices == corners)
        #expect(complex.area(of: 1) == 1)
        #expect(complex.middle(of: 1) == Point(1.5, 0.5))
    }

    @Test func `a face knows its neighbour beyond each side`() {
        #expect(Self.squares.sides(of: 0).map(Self.squares.neighbour) == [nil, 1, nil, nil])
        #expect(Self.squares.sides(of: 1).map(Self.squares.neighbour) == [nil, nil, nil, 0])
    }

    @Test func `a side is an edge and a direction`() {
        for edge in [0, 1, 12345, (1 << 30) - 1] {
            for isReversed in [false, true] {
                let side = Side(edge: edge, isReversed: isReversed)
                #expect(side.edge == edge && side.isReversed == isReversed)
                #expect(side.reversed == Side(edge: edge, isReversed: !isReversed))
            }
        }
    }

    @Test func `tags can be changed`() {
        let changed = Self.squares.retagged { $0 + 1 }
        #expect(changed.edges.map(\.tag) == [0, 0, 0, 0, 0, 0, 8])
        #expect(changed.vertices == Self.vertices)
    }
}
