import Foundation
import Geometry
import Points
import Randomness
import Testing

struct GeneratorCallCurvesTests {
    private static func points(
        _ kind: GeneratorKind, _ values: [String: Double] = [:]
    ) throws -> [LabelledPoint] {
        var generator = SeededGenerator(seed: 1, stream: .points)
        return try GeneratorCall(kind, values: values).points(using: &generator)
    }

    private static func expectEqual(
        _ points: [LabelledPoint], _ expected: [(Double, Double, Int)], tolerance: Double
    ) {
        #expect(points.count == expected.count)
        for (point, (x, y, label)) in zip(points, expected) {
            #expect(abs(point.position.x - x) <= tolerance)
            #expect(abs(point.position.y - y) <= tolerance)
            #expect(point.label == label)
        }
    }

    @Test func `Lang and Witbrock's spirals are the 194 points of the benchmark`() throws {
        var expected: [(Double, Double, Int)] = []
        for i in 0...96 {
            let angle = Double(i) * Double.pi / 16
            let radius = 6.5 * Double(104 - i) / 104
            expected.append((radius * sin(angle), radius * cos(angle), 1))
            expected.append((-radius * sin(angle), -radius * cos(angle), 0))
        }
        #expect(expected.count == 194)
        Self.expectEqual(try Self.points(.langWitbrock), expected, tolerance: 1e-14)
    }

    @Test func `a higher density keeps the classical points`() throws {
        let classical = try Self.points(.langWitbrock)
        let dense = try Self.points(.langWitbrock, ["density": 4])
        #expect(dense.count == 2 * (96 * 4 + 1))
        for step in 0...96 {
            let difference = dense[8 * step].position - classical[2 * step].position
            #expect(difference.length < 1e-13)
        }
    }

    @Test func `moons are those of scikit-learn`() throws {
        // make_moons(5, shuffle=False) of scikit-learn 1.9.1.
        Self.expectEqual(
            try Self.points(.moons, ["count": 5]),
            [
                (1.0, 0.0, 0), (-1.0, 1.2246467991473532e-16, 0), (0.0, 0.5, 1),
                (0.9999999999999999, -0.5, 1), (2.0, 0.4999999999999999, 1),
            ], tolerance: 3e-16)
        let upper = (0..<250).map { Double.pi * Double($0) / 249 }
        let lower = (0..<251).map { Double.pi * Double($0) / 250 }
        Self.expectEqual(
            try Self.points(.moons, ["count": 501]),
            upper.map { (cos($0), sin($0), 0) } + lower.map { (1 - cos($0), 0.5 - sin($0), 1) },
            tolerance: 1e-15)
    }

    @Test(arguments: [2, 3, 8])
    func `spirals lie on turned copies of one Archimedean spiral`(arms: Int) throws {
        let points = try Self.points(
            .spirals, ["arms": Double(arms), "count": 301, "turns": 2.5, "radius": 4])
        for point in points {
            let share = point.position.distance(to: .origin) / 4
            let angle = 2 * Double.pi * (2.5 * share + Double(point.label) / Double(arms))
            let onCurve = Point(4 * share * sin(angle), 4 * share * cos(angle))
            #expect(point.position.distance(to: onCurve) < 1e-13)
            #expect(share > 0.05 - 1e-12 && share < 1 + 1e-12)
        }
        let sizes = (0..<arms).map { arm in points.count { $0.label == arm } }
        #expect(sizes.reduce(0, +) == 301)
        #expect(sizes.max()! - sizes.min()! <= 1)
    }

    @Test func `arms of spirals have no point in common`() throws {
        for start in [0.001, 0.05, 0.5] {
            let points = try Self.points(.spirals, ["start": start, "arms": 8])
            let set = PointSet(classNames: [], training: points, test: [])
            #expect(set.conflictingPlaces.isEmpty)
        }
    }

    @Test func `two arms face each other across the origin`() throws {
        let points = try Self.points(.spirals)
        for (first, second) in zip(points[..<250], points[250...]) {
            let sum = (first.position - .origin) + (second.position - .origin)
            #expect(sum.length < 1e-13)
        }
    }
}

extension Vector {
    fileprivate static func + (a: Vector, b: Vector) -> Vector { Vector(a.dx + b.dx, a.dy + b.dy) }
}
