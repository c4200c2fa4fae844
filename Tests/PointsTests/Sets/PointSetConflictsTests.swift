import Geometry
import Points
import Testing

struct PointSetConflictsTests {
    @Test func `places count once, whatever the number of points there`() {
        func point(_ x: Double, _ y: Double, _ label: Int) -> LabelledPoint {
            LabelledPoint(Point(x, y), label: label)
        }
        let set = PointSet(
            classNames: ["a", "b", "c"],
            training: [
                point(1, 1, 0), point(1, 1, 0), point(2, 2, 0), point(0.0, 3, 1), point(5, 5, 2),
                point(5, 5, 1), point(5, 5, 0), point(5, 5, 1),
            ],
            test: [point(-0.0, 3, 2), point(2, 2.0.nextUp, 1), point(1, 1, 0)])
        #expect(set.conflictingPlaces == [Point(5, 5), Point(0, 3)])
    }

    @Test func `all of a grid's places are found by comparing every pair`() throws {
        let source = PointSource(
            .generated(GeneratorCall(.blobs, values: ["count": 400, "spread": 1.5])))
        var set = try PointSet(sources: [source], testShare: 0.5)
        for index in set.training.indices { round(&set.training[index].position) }
        for index in set.test.indices { round(&set.test[index].position) }
        let all = set.training + set.test
        var expected: Set<Point> = []
        for first in all {
            for second in all
            where first.position == second.position && first.label != second.label {
                expected.insert(first.position)
            }
        }
        #expect(expected.count > 3)
        #expect(set.conflictingPlaces.count == expected.count)
        #expect(Set(set.conflictingPlaces) == expected)
    }

    private func round(_ point: inout Point) {
        point = Point((2 * point.x).rounded() / 2, (2 * point.y).rounded() / 2)
    }
}
