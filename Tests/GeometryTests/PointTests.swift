import Geometry
import Testing

struct PointTests {
    @Test func `a point and a vector make a point, and two points a vector`() {
        #expect(Point(1, 2) + Vector(3, -5) == Point(4, -3))
        #expect(Point(4, -3) - Point(1, 2) == Vector(3, -5))
        #expect(Point(1, 2).distance(to: Point(4, -2)) == 5)
        #expect(Segment(Point(1, 2), Point(4, -2)).length == 5)
    }

    @Test func `interpolation begins at the first point exactly`() {
        let start = Point(0.1, 1e17)
        let end = Point(0.7, -3)
        #expect(start.interpolated(to: end, share: 0) == start)
        #expect(Point(1, 2).interpolated(to: Point(3, 6), share: 0.25) == Point(1.5, 3))
    }

    @Test func `the cross product is positive to the left`() {
        #expect(Vector(1, 0).cross(Vector(0, 1)) == 1)
        #expect(Vector(1, 0).cross(Vector(0, -1)) == -1)
        #expect(Vector(2, 3).dot(Vector(-3, 2)) == 0)
        #expect(Vector(2, 3).cross(Vector(4, 6)) == 0)
        #expect(Vector(3, 4) * 2 == Vector(6, 8) && Vector(3, 4).length == 5)
    }

    @Test func `a point with a coordinate that is no number is not finite`() {
        #expect(Point(1, 2).isFinite && Point.origin.isFinite)
        #expect(!Point(.nan, 0).isFinite && !Point(0, -.infinity).isFinite)
    }

    @Test func `affine forms add, subtract and scale as functions`() {
        let (one, other) = (AffineForm(1, 2, 3), AffineForm(-4, 0.5, 8))
        let point = Point(3, -2)
        #expect(one.value(at: point) == 2)
        #expect((one + other).value(at: point) == one.value(at: point) + other.value(at: point))
        #expect((one - other).value(at: point) == one.value(at: point) - other.value(at: point))
        #expect((one * -2).value(at: point) == -4)
        #expect(AffineForm.zero.value(at: point) == 0)
        #expect(one.gradient == Vector(1, 2))
    }

    @Test(arguments: [1e-300, 1e-200, 1, 1e200, 1e308])
    func `a unit vector has length 1 whatever the squares are`(factor: Double) throws {
        let unit = try #require(Vector(0.3 * factor, -0.4 * factor).unit)
        #expect(abs(unit.dx - 0.6) < 1e-12 && abs(unit.dy + 0.8) < 1e-12)
    }

    @Test func `there is no unit vector without a direction`() {
        #expect(Vector(0, 0).unit == nil && Vector(.infinity, 1).unit == nil)
    }
}
