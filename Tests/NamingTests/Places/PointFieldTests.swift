import Geometry
import Points
import Testing

@testable import Naming

@Suite struct PointFieldTests {
    /// A grid of points, of one class below y = 0.5 and of another above.
    private static let grid = (0..<20).flatMap { row in
        (0..<20).map { column in
            LabelledPoint(
                Point(Double(column) / 10, Double(row) / 10), label: row < 10 ? 0 : 1)
        }
    }

    @Test func `the gap is the distance within which both classes have a point`() {
        // The rows at 0.9 and 1.0 are 0.05 away from y = 0.95.
        let places = [Point(0.5, 0.95), Point(0.7, 0.95), Point(1, 0.95)]
        #expect(abs(PointField(Self.grid, places: places, gap: nil).gap - 0.05) < 1e-12)
        let beside = PointField(Self.grid, places: [Point(0.55, 0.95)], gap: nil)
        #expect(abs(beside.gap - 0.005.squareRoot()) < 1e-12)
    }

    @Test func `a place counts when points of two classes surround it`() {
        let field = PointField(Self.grid, places: [Point(0.55, 0.95)], gap: nil)
        #expect(field.supports(Point(1, 0.95)))
        // Points of one class only; and points on one side only.
        #expect(!field.supports(Point(1, 0.4)))
        #expect(!field.supports(Point(-0.05, 0.95)))
        #expect(!field.supports(Point(9, 9)))
    }

    @Test func `one class has no gap`() {
        let points = [LabelledPoint(Point(0, 0), label: 0), LabelledPoint(Point(1, 1), label: 0)]
        #expect(PointField(points, places: [Point(0, 1)], gap: nil).gap == .infinity)
    }
}
