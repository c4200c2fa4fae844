import Foundation
import Geometry
import Points
import Randomness
import Testing

struct GeneratorCallAreasTests {
    private static func points(
        _ kind: GeneratorKind, _ values: [String: Double] = [:], corners: [Point] = []
    ) throws -> [LabelledPoint] {
        var generator = SeededGenerator(seed: 5, stream: .points)
        return try GeneratorCall(kind, values: values, corners: corners).points(using: &generator)
    }

    @Test(arguments: [2, 3, 5])
    func `rings stay within their radii and are evenly filled`(rings: Int) throws {
        let width = (7.0 - 1 - 0.5 * Double(rings - 1)) / Double(rings - 1)
        let points = try Self.points(
            .rings,
            ["rings": Double(rings), "inner": 1, "outer": 7, "gap": 0.5, "count": 9000])
        for ring in 0..<rings {
            let low = ring == 0 ? 0 : 1 + 0.5 * Double(ring) + width * Double(ring - 1)
            let high = ring == 0 ? 1 : low + width
            let radii = points.filter { $0.label == ring }.map { $0.position.distance(to: .origin) }
            #expect(radii.allSatisfy { $0 >= low - 1e-12 && $0 <= high + 1e-12 })
            // r^2 is uniform over [low^2, high^2] when the area is filled evenly.
            let mean = radii.map { $0 * $0 }.reduce(0, +) / Double(radii.count)
            let deviation = (high * high - low * low) / 12.0.squareRoot()
            let expected = (low * low + high * high) / 2
            #expect(abs(mean - expected) < 4 * deviation / Double(radii.count).squareRoot())
        }
    }

    @Test func `rings that do not fit are refused with the radius that would do`() {
        #expect(
            throws: PointError(
                .outOfRange(key: "outer", value: 2.5, range: 3...1e6, isWhole: false))
        ) { try Self.points(.rings, ["rings": 5]) }
    }

    @Test func `xor's class is whether the signs differ, with a gap on the axes`() throws {
        let points = try Self.points(.xor, ["size": 3, "margin": 0.25])
        for point in points {
            let (x, y) = (point.position.x, point.position.y)
            #expect(point.label == (x * y < 0 ? 1 : 0))
            #expect(min(abs(x), abs(y)) >= 0.25 && max(abs(x), abs(y)) <= 3)
        }
        let quadrants = Dictionary(grouping: points) { [$0.position.x < 0, $0.position.y < 0] }
        #expect(quadrants.values.map(\.count) == [125, 125, 125, 125])
        #expect(throws: PointError.self) { try Self.points(.xor, ["margin": 1]) }
    }

    @Test(arguments: [1, 2, 7])
    func `blobs have their centres on the circle and their spread`(classes: Int) throws {
        let points = try Self.points(
            .blobs,
            ["classes": Double(classes), "radius": 10, "spread": 2, "count": 14_000])
        for label in 0..<classes {
            let blob = points.filter { $0.label == label }.map(\.position)
            let n = Double(blob.count)
            let angle = 2 * Double.pi * Double(label) / Double(classes)
            for (values, centre) in [
                (blob.map(\.x), 10 * cos(angle)), (blob.map(\.y), 10 * sin(angle)),
            ] {
                let mean = values.reduce(0, +) / n
                let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
                #expect(abs(mean - centre) < 4 * 2 / n.squareRoot())
                #expect(abs(variance - 4) < 4 * 4 * (2 / n).squareRoot())
            }
        }
    }

    @Test(arguments: [(4, 2), (5, 3), (1, 2), (64, 16)])
    func `a checkerboard's class is the sum of column and row`(cells: Int, classes: Int) throws {
        let points = try Self.points(
            .checkerboard,
            ["cells": Double(cells), "classes": Double(classes), "size": 2, "count": 4000])
        for point in points {
            let column = Int(floor((point.position.x + 2) / 4 * Double(cells)))
            let row = Int(floor((point.position.y + 2) / 4 * Double(cells)))
            #expect((0..<cells).contains(column) && (0..<cells).contains(row))
            #expect(point.label == (column + row) % classes)
        }
    }

    @Test(arguments: [0.0, 45, 90, 200, -30], [0.0, 0.3, -0.6])
    func `a half plane keeps its margin`(angle: Double, offset: Double) throws {
        let points = try Self.points(
            .halfPlane, ["angle": angle, "offset": offset, "margin": 0.2])
        for point in points {
            let distance =
                point.position.x * cos(angle * .pi / 180)
                + point.position.y * sin(angle * .pi / 180) - offset
            #expect(abs(distance) > 0.2 - 1e-12)
            #expect(point.label == (distance > 0 ? 1 : 0))
            #expect(abs(point.position.x) <= 1 && abs(point.position.y) <= 1)
        }
        #expect(Set(points.map(\.label)) == [0, 1])
    }

    @Test func `a half plane whose margin leaves no room is refused`() {
        #expect(throws: PointError.self) { try Self.points(.halfPlane, ["margin": 0.91]) }
        #expect(throws: PointError.self) { try Self.points(.halfPlane, ["offset": -0.95]) }
        #expect(throws: PointError.self) {
            try Self.points(.halfPlane, ["margin": 0.5, "offset": 0.5])
        }
    }

    static let polygons: [[Point]] = [
        [Point(0, 0), Point(2, 0), Point(1, 2)],
        [Point(0, 0), Point(1, 2), Point(2, 0)],
        [
            Point(0, 0), Point(4, 0), Point(4, 4), Point(3, 4), Point(3, 1), Point(1, 1),
            Point(0, 4),
        ],
        // A pentagram, whose middle the edges go round twice.
        (0..<5).map { Point(sin(4 * .pi * Double($0) / 5), cos(4 * .pi * Double($0) / 5)) },
        // A bow tie.
        [Point(-1e9, -1), Point(1e9, 1), Point(1e9, -1), Point(-1e9, 1)],
    ]

    @Test(arguments: polygons)
    func `inside a polygon is where its edges wind around the point`(corners: [Point]) throws {
        let points = try Self.points(.polygon, ["count": 2000], corners: corners)
        let width = corners.map(\.x).max()! - corners.map(\.x).min()!
        for point in points {
            var turned = 0.0
            for (index, from) in corners.enumerated() {
                let a = from - point.position
                let b = corners[(index + 1) % corners.count] - point.position
                turned += atan2(a.cross(b), a.dot(b))
            }
            let winding = Int((turned / (2 * .pi)).rounded())
            #expect(point.label == (winding == 0 ? 0 : 1))
            #expect(point.position.x >= corners.map(\.x).min()! - 0.25 * width)
            #expect(point.position.x <= corners.map(\.x).max()! + 0.25 * width)
        }
    }

    @Test func `the share of points inside a polygon is its share of the area`() throws {
        let points = try Self.points(
            .polygon, ["count": 10_000, "margin": 0], corners: Self.polygons[0])
        let share = Double(points.count { $0.label == 1 }) / 10_000
        #expect(abs(share - 0.5) < 4 * 0.005)
    }

    @Test func `corners that make no polygon are refused`() {
        for (corners, problem) in [
            ([], .cornerCount(0)),
            ([Point(0, 0), Point(1, 0)], .cornerCount(2)),
            ([Point(0, 0), Point(1, 1), Point(3, 3)], .flatPolygon),
            ([Point(1, 1), Point(1, 1), Point(1, 1)], .flatPolygon),
            ([Point(0, 0), Point(1, 0), Point(0, .infinity)], .coordinate(.infinity)),
            ([Point(0, 0), Point(1, 0), Point(0, 1e31)], .coordinate(1e31)),
            ([Point](repeating: .origin, count: 1001), .cornerCount(1001)),
        ] as [([Point], PointError.Problem)] {
            #expect(throws: PointError(problem)) { try Self.points(.polygon, corners: corners) }
        }
    }
}
