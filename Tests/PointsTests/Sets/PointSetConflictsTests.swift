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

    @Test func `conflicts have a number of points, an example and the best accuracy`() throws {
        func points(_ list: [(Double, Int)]) -> [LabelledPoint] {
            list.map { LabelledPoint(Point($0.0, 0.5), label: $0.1) }
        }
        let zero = PointSet(
            classNames: ["a", "b"], training: points([(-0.0, 0), (0, 1)]), test: [])
        #expect(zero.conflicts?.description.contains("x = 0, y = 0.5") == true)
        // At 1: two of class 0, one of class 1; at 2: one of each of three classes; at 3: no
        // conflict. Of the ten points at least three are wrong: one at the first place, two at the
        // second.
        let set = PointSet(
            classNames: ["a", "b", "c"],
            training: points([(1, 0), (2, 0), (3, 1), (3, 1), (1, 1), (2, 2), (9, 0)]),
            test: points([(1, 0), (2, 1), (8, 1)]))
        let conflicts = try #require(set.conflicts)
        #expect(conflicts.places == set.conflictingPlaces)
        #expect(conflicts.places.first == Point(1, 0.5))
        #expect(conflicts.pointCount == 6 && conflicts.bestAccuracy == 0.7)
        #expect(
            conflicts.description
                == "6 points of different classes coincide at 2 places, such as x = 1, y = 0.5: "
                + "the best possible accuracy is 0.7000")
        #expect(
            PointSet(classNames: ["a"], training: points([(1, 0), (1, 0)]), test: []).conflicts
                == nil)
    }
}
