import Geometry
import Points
import RealFunctions
import Testing

@testable import Naming

@Suite struct BoundaryNamesTests {
    private static func named(_ names: BoundaryNames) -> NamedCurve? {
        guard case .named(let index, _) = names.verdict else { return nil }
        return names.table[index]
    }

    private static let shapes: [(String, Planted)] = [
        ("line", .function { 0.4 - 0.7 * $0 }),
        ("circle", .circle(Point(0.3, -0.2), 1.9)),
        ("parabola", .function { $0 * $0 - 1 }),
        ("sine", .function { Portable.sin(2 * $0) }),
        ("cubic", .function { $0 * $0 * $0 - 2 * $0 }),
        ("exponential", .function { Portable.exp($0) - 1 }),
        ("absolute value", .function { 1.2 * abs($0 - 0.4) - 1 }),
        ("hyperbola", Planted(Planted.graph { 1 / $0 }, seed: 1) { $0 * $1 - 1 }),
        ("logistic function", .function { 4 / (1 + Portable.exp(-3 * $0)) - 2 }),
        (
            "ellipse",
            Planted([Planted.ring(Point(0.2, 0.1), 2.2, 1.2, angle: 0.5)], seed: 2) { x, y in
                let (sine, cosine) = (Portable.sin(0.5), Portable.cos(0.5))
                let along = ((x - 0.2) * cosine + (y - 0.1) * sine) / 2.2
                let across = ((y - 0.1) * cosine - (x - 0.2) * sine) / 1.2
                return along * along + across * across - 1
            }
        ),
        (
            "two lines along the axes",
            Planted(
                [
                    Polyline((0...60).map { Point(0.2, -3 + Double($0) / 10) }, isClosed: false),
                    Polyline((0...60).map { Point(-3 + Double($0) / 10, -0.5) }, isClosed: false),
                ], seed: 4
            ) { ($0 - 0.2) * ($1 + 0.5) }
        ),
        ("Archimedean spiral", spiral),
    ]

    /// theta = 2.2 r + 0.4 and the arm opposite to it.
    private static var spiral: Planted {
        let arms = [0.4, 0.4 + .pi].flatMap { phase in
            Planted.clipped(
                (0...900).map { step in
                    let radius = Double(step) / 200
                    let turn = 2.2 * radius + phase
                    return Point(radius * Portable.cos(turn), radius * Portable.sin(turn))
                })
        }
        return Planted(arms, seed: 5) { x, y in
            let radius = Point(x, y).distance(to: .origin)
            let turn = 2.2 * radius + 0.4
            return y * Portable.cos(turn) - x * Portable.sin(turn)
        }
    }

    @Test(arguments: shapes.indices)
    func `known curves are named`(index: Int) throws {
        let (name, planted) = Self.shapes[index]
        let names = try planted.names()
        let curve = try #require(Self.named(try planted.names()), "\(name)")
        #expect(curve.form.name == name)
        #expect(curve.rms < 0.3 * names.gap && curve.rms <= curve.hausdorff)
        #expect(curve.isAccepted && curve.isOnFront)
        #expect(names.right == 2000 && names.misclassified.count < 20)
        #expect(curve.right == 2000 - names.misclassified.count)
        #expect(names.table.count { $0.form == curve.form } == 1)
    }

    private static func isWithinThreeErrors(_ names: BoundaryNames, _ truth: [Double]) -> Bool {
        guard let curve = named(names), curve.parameters.count == truth.count else { return false }
        return zip(curve.parameters, truth).allSatisfy { parameter, truth in
            abs(parameter.value - truth) <= 3 * (parameter.error ?? 0)
        }
    }

    @Test func `true parameters lie within three standard errors`() throws {
        var right = [0, 0, 0, 0]
        for seed in 1...5 as ClosedRange<UInt64> {
            let line = try Planted.function({ 0.4 - 0.7 * $0 }, seed: seed).names()
            let length = (0.49 + 1.0).squareRoot()
            let angle = Portable.atan2(1, 0.7) * 180 / .pi
            right[0] += Self.isWithinThreeErrors(line, [angle, 0.4 / length]) ? 1 : 0
            let circle = try Planted.circle(Point(0.3, -0.2), 1.9, seed: seed).names()
            right[1] += Self.isWithinThreeErrors(circle, [0.3, -0.2, 1.9]) ? 1 : 0
            let parabola = try Planted.function({ $0 * $0 - 1 }, seed: seed).names()
            right[2] += Self.isWithinThreeErrors(parabola, [-1, 0, 1]) ? 1 : 0
            let sine = try Planted.function({ Portable.sin(2 * $0) }, seed: seed).names()
            right[3] += Self.isWithinThreeErrors(sine, [0, 1, 2, 0]) ? 1 : 0
        }
        #expect(right.allSatisfy { $0 >= 4 } && right.reduce(0, +) >= 18, "\(right)")
    }

    @Test func `a star is a polygon of ten corners`() throws {
        #expect(try Planted.star.names().verdict == .noSimpleForm(corners: 10))
    }

    @Test func `two circles are named one by one`() throws {
        let (left, right) = (Point(-1.4, 0.3), Point(1.5, -0.4))
        let planted = Planted(
            [Planted.ring(left, 0.9, 0.9), Planted.ring(right, 1.1, 1.1)], seed: 6
        ) { x, y in
            max(0.9 - Point(x, y).distance(to: left), 1.1 - Point(x, y).distance(to: right))
        }
        let names = try planted.names()
        guard case .several(let curves) = names.verdict else {
            Issue.record("\(names.verdict)")
            return
        }
        #expect(curves.map(\.form) == [.circle, .circle])
        #expect(abs(curves[1].parameters[2].value - 1.1) < 0.05)
        #expect(names.misclassified.count < 20)
    }

    @Test func `without points a resolution is needed`() throws {
        var planted = Planted.circle(Point(0, 0), 2)
        planted.points = []
        #expect(throws: NamingError.noResolution) { try planted.names() }
        let names = try planted.names(resolution: 0.1)
        #expect(names.gap == 0.1 && names.right == nil)
        let circle = try #require(Self.named(names))
        #expect(circle.form == .circle && circle.right == nil)
        #expect(abs(circle.parameters[2].value - 2) < 0.02)
    }

    @Test func `points of one class show no gap`() {
        var planted = Planted.circle(Point(0, 0), 2)
        planted.points = planted.points.filter { $0.label == 0 }
        #expect(throws: NamingError.noResolution) { try planted.names() }
    }

    @Test func `no boundary is nothing`() throws {
        let planted = Planted([], seed: 1) { _, _ in 1 }
        #expect(try planted.names().verdict == .nothing)
    }

    /// Units and the place of the origin change the numbers, not the names.
    @Test func `names do not depend on the units`() throws {
        let planted = Planted.circle(Point(0.3, -0.2), 1.9)
        func moved(_ point: Point) -> Point { Point(1000 * point.x + 5e5, 1000 * point.y - 3e5) }
        let names = try BoundaryNames(
            curves: planted.curves.map {
                Polyline($0.vertices.map(moved), isClosed: $0.isClosed)
            },
            window: Box(unchecked: (497_000, 503_000, -303_000, -297_000)),
            points: planted.points.map { LabelledPoint(moved($0.position), label: $0.label) },
            predicted: planted.points.map(\.label))
        let here = try #require(Self.named(try planted.names()))
        let there = try #require(Self.named(names))
        #expect(there.form == .circle)
        #expect(abs(there.rms - 1000 * here.rms) < 1e-3 * there.rms)
        #expect(abs(there.parameters[2].value - 1000 * here.parameters[2].value) < 0.1)
        #expect(abs(there.parameters[0].value - 5e5 - 1000 * here.parameters[0].value) < 0.1)
    }

    @Test func `a named curve ends where no points of two classes are around it`() throws {
        let planted = Self.spiral
        let names = try planted.names()
        let segments = try #require(Self.named(names)).segments(
            in: Box(unchecked: (-6, 6, -6, 6)))
        let supported = BoundaryNames.supported(
            segments, by: planted.points, gap: names.gap)
        let reach = planted.points.map { $0.position.distance(to: .origin) }.max() ?? 0
        #expect(segments.contains { $0.start.distance(to: .origin) > reach + 1 })
        #expect(supported.allSatisfy { $0.start.distance(to: .origin) < reach })
        #expect(supported.count > segments.count / 5 && supported.count < segments.count)
        #expect(BoundaryNames.supported(segments, by: [], gap: names.gap) == segments)
    }

    @Test func `a named curve can be drawn in the data's units`() throws {
        let circle = try #require(Self.named(try Planted.circle(Point(0.3, -0.2), 1.9).names()))
        let window = Box(unchecked: (-3, 3, -3, 3))
        let length = circle.segments(in: window).reduce(0) { $0 + $1.length }
        #expect(abs(length - 2 * .pi * 1.9) < 0.15)
        #expect(circle.latex.contains("^2 + (y"))
    }
}
