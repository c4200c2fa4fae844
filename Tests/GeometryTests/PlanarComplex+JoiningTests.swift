import Geometry
import Testing

struct PlanarComplexJoiningTests {
    @Test func `two squares joined are a rectangle without the vertices between them`() throws {
        let (joined, faces) = PlanarComplexTests.squares.joined(
            dissolvingFrom: 4, deepestDent: 1e-12
        ) { _, _ in true }
        #expect(faces == [0])
        #expect(joined.vertices == Array(PlanarComplexTests.vertices.prefix(4)))
        #expect(joined.edges.count == 4)
        #expect(joined.area(of: 0) == 2)
        try joined.checkInvariants(window: PlanarComplexTests.window)
    }

    @Test func `faces stay apart where together they would have a dent`() throws {
        // The second square is higher than the first.
        var vertices = PlanarComplexTests.vertices
        vertices[2] = Point(2, 3)
        let complex = PlanarComplex(
            unchecked: vertices, edges: PlanarComplexTests.edges,
            rings: PlanarComplexTests.rings + PlanarComplexTests.secondRing,
            ringStarts: [0, 4, 8])
        #expect(
            complex.joined(dissolvingFrom: 6, deepestDent: 0.1) { _, _ in true }.faces == [0, 1])
        #expect(complex.joined(dissolvingFrom: 6, deepestDent: 2) { _, _ in true }.faces == [0])
    }

    @Test func `vertices below a number stay`() throws {
        let (joined, faces) = PlanarComplexTests.squares.joined(
            dissolvingFrom: 6, deepestDent: 1e-12
        ) { _, _ in true }
        #expect(faces == [0])
        #expect(joined.vertices == PlanarComplexTests.vertices)
        #expect(joined.edges.count == 6)
        try joined.checkInvariants(window: PlanarComplexTests.window)
    }

    @Test func `faces that do not belong together stay apart`() throws {
        let (joined, faces) = PlanarComplexTests.squares.joined(
            dissolvingFrom: 6, deepestDent: 1e-12
        ) { _, _ in false }
        #expect(faces == [0, 1])
        #expect(joined.polygon(of: 0) == PlanarComplexTests.squares.polygon(of: 0))
        #expect(joined.polygon(of: 1) == PlanarComplexTests.squares.polygon(of: 1))
        try joined.checkInvariants(window: PlanarComplexTests.window)
    }
}
