import Geometry
import Points
import Testing

struct NormalisationTests {
    /// x = [1, 2, 4, 8, 16], y = [5, 5, 5, 5, 7]; numpy.mean, numpy.std and
    /// numpy.quantile(x, [0.25, 0.5, 0.75]) give 6.2, 5.45527..., and 2, 4, 8.
    @Test func `standard has the mean 0 and the deviation 1, robust the quartiles`() {
        let points = Self.points([(1, 5), (2, 5), (4, 5), (8, 5), (16, 7)])
        let standard = Normalisation(of: points, by: .standard)
        #expect(abs(standard.origin.x - 6.2) < 1e-15 && abs(standard.origin.y - 5.4) < 1e-15)
        #expect(abs(1 / standard.scale.dx - 29.76.squareRoot()) < 1e-14)
        #expect(abs(1 / standard.scale.dy - 0.8) < 1e-15)
        let robust = Normalisation(of: points, by: .robust)
        #expect(robust.origin.x == 4 && robust.scale.dx == 1.0 / 6)
        // The quartiles of y are equal: standard.
        #expect(robust.origin.y == standard.origin.y && robust.scale.dy == standard.scale.dy)
    }

    /// numpy.quantile([3, 1, 2, 10], [0.25, 0.5, 0.75]) = 1.75, 2.5, 4.75.
    @Test func `quartiles are interpolated linearly`() {
        let robust = Normalisation(
            of: Self.points([(3, 3), (1, 1), (2, 2), (10, 10)]), by: .robust)
        #expect(robust == Normalisation(scale: Vector(1 / 3.0, 1 / 3.0), origin: Point(2.5, 2.5)))
    }

    @Test func `one slip moves the box by its size, and the quartiles by next to nothing`() {
        let good = (0..<101).map { (Double($0) / 10, 1.0) }
        let slipped = good.dropLast() + [(1000, 1)]
        func scale(_ points: [(Double, Double)], _ scaling: Scaling) -> Double {
            Normalisation(of: Self.points(points), by: scaling).scale.dx
        }
        #expect(scale(good, .box) / scale(Array(slipped), .box) == 100)
        #expect(scale(good, .robust) == scale(Array(slipped), .robust))
    }

    @Test func `one point, equal points and no points keep their scale`() {
        for scaling in Scaling.allCases {
            let one = Normalisation(of: Self.points([(3, 4)]), by: scaling)
            #expect(one.scale == Vector(1, 1))
            #expect(one.origin == (scaling == .none ? .origin : Point(3, 4)))
            let equal = Normalisation(of: Self.points([(3, 4), (3, 4)]), by: scaling)
            #expect(equal == one)
            #expect(Normalisation(of: [], by: scaling) == .identity)
        }
        #expect((true as Scaling) == .box && (false as Scaling) == .none)
        let far = Normalisation(of: Self.points([(-1e30, 1e30), (1e30, 1e30)]), by: .standard)
        #expect(abs(far.scale.dx * 1e30 - 1) < 1e-15)
    }

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
