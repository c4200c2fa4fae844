import Geometry
import Points
import Testing

struct NormalisationTests {
    private static func points(_ places: [(Double, Double)]) -> [LabelledPoint] {
        places.map { LabelledPoint(Point($0.0, $0.1), label: 0) }
    }

    @Test func `the box becomes -1 to 1 on both axes`() {
        let points = Self.points([(2, -30), (6, 10), (3, 0)])
        let normalisation = Normalisation(of: points)
        #expect(normalisation.scale == Vector(0.5, 0.05))
        #expect(normalisation.origin == Point(4, -10))
        #expect(points.map { normalisation.apply($0.position).x } == [-1, 1, -0.5])
        #expect(normalisation.apply(Point(2, -30)) == Point(-1, -1))
        #expect(normalisation.apply(Point(6, 10)) == Point(1, 1))
    }

    @Test func `an axis without extent keeps its scale`() {
        let normalisation = Normalisation(of: Self.points([(5, 1), (5, 3)]))
        #expect(normalisation == Normalisation(scale: Vector(1, 1), origin: Point(5, 2)))
        #expect(normalisation.apply(Point(5, 3)) == Point(0, 1))
        let tiny = Normalisation(of: Self.points([(0, 0), (.leastNonzeroMagnitude, 1e-31)]))
        #expect(tiny.scale == Vector(1, 1))
    }

    @Test func `the ends of the ranges stay finite`() {
        let normalisation = Normalisation(of: Self.points([(-1e30, 1e30), (1e30, 1e30)]))
        #expect(abs(normalisation.apply(Point(1e30, 1e30)).x - 1) < 1e-15)
        #expect(normalisation.apply(Point(0, 1e30)) == .origin)
        #expect(normalisation.scale.dx.isFinite && normalisation.scale.dy == 1)
    }

    @Test func `the identity changes nothing, and no points make it`() {
        #expect(Normalisation.identity.apply(Point(3, -4)) == Point(3, -4))
        #expect(Normalisation(of: []) == .identity)
    }
}
