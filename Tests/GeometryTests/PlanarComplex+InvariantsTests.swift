import Geometry
import Testing

struct PlanarComplexInvariantsTests {
    typealias Edge = PlanarComplex.Edge
    private static let squares = PlanarComplexTests.squares

    private func error(
        vertices: [Point] = PlanarComplexTests.vertices,
        edges: [Edge] = PlanarComplexTests.edges,
        rings: [PlanarComplex.Side] = PlanarComplexTests.rings + PlanarComplexTests.secondRing,
        starts: [Int32] = [0, 4, 8], window: Box = PlanarComplexTests.window
    ) -> ComplexError? {
        let complex = PlanarComplex(
            unchecked: vertices, edges: edges, rings: rings, ringStarts: starts)
        do throws(ComplexError) {
            try complex.checkInvariants(window: window)
            return nil
        } catch {
            return error
        }
    }

    @Test func `two squares are in order`() {
        #expect(error() == nil)
    }

    @Test func `a window of another size is found by the edges off it`() {
        let window = Box(unchecked: (x0: 0, x1: 3, y0: 0, y1: 1))
        #expect(error(window: window) == .offWindow(edge: 2, place: Point(2, 0.5)))
    }

    @Test func `a vertex without an edge is found by Euler's formula`() {
        #expect(
            error(vertices: PlanarComplexTests.vertices + [Point(1, 1)])
                == .euler(vertices: 7, edges: 7, faces: 2))
    }

    @Test func `a face that is missing leaves an edge unused`() {
        #expect(
            error(rings: PlanarComplexTests.rings, starts: [0, 4])
                == .edgeUse(edge: 1, place: Point(1.5, 0)))
    }

    @Test func `a face that comes twice uses edges twice`() {
        #expect(
            error(
                rings: PlanarComplexTests.rings + PlanarComplexTests.rings
                    + PlanarComplexTests.secondRing, starts: [0, 4, 8, 12])
                == .edgeUse(edge: 0, place: Point(0.5, 0)))
    }

    @Test func `a side out of turn leaves the ring open`() {
        var rings = PlanarComplexTests.rings + PlanarComplexTests.secondRing
        rings.swapAt(1, 2)
        #expect(error(rings: rings) == .openRing(face: 0))
    }

    @Test func `a vertex moved inwards makes a dent`() {
        var vertices = PlanarComplexTests.vertices
        vertices[4] = Point(1, 0.25)
        #expect(error(vertices: vertices) == .offWindow(edge: 0, place: Point(0.5, 0.125)))
        // Along the window's edge, so that a face goes back on itself.
        vertices[4] = Point(-0.5, 0)
        #expect(error(vertices: vertices) == .dent(face: 0, vertex: 0, place: .origin))
    }

    @Test func `a face the wrong way round is found`() {
        let mirrored = PlanarComplexTests.vertices.map { Point($0.x, 1 - $0.y) }
        #expect(error(vertices: mirrored) == .clockwise(face: 0, place: Point(0.5, 0.5)))
    }

    @Test func `errors are one line with a number and a place`() {
        let error = ComplexError.dent(face: 3, vertex: 4, place: Point(0.5, -1))
        #expect("\(error)" == "face 3: is not convex at vertex 4, (0.5, -1.0)")
    }
}
