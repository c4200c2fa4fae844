import Formulas
import Geometry
import Points
import Randomness
import Testing

struct GeneratorCallFormulaTests {
    private static let box = Box(unchecked: (-3, 3, -2, 6))

    private static func points(
        _ expression: String, box: Box = box, _ values: [String: Double] = [:]
    ) throws -> [LabelledPoint] {
        var generator = SeededGenerator(seed: 5, stream: .points)
        let formula = try Formula(parsing: expression, variables: ["x", "y"])
        return try GeneratorCall(formula, box: box, values: values).points(using: &generator)
    }

    @Test func `the sign of the expression is the class`() throws {
        let points = try Self.points("y - x^2", ["count": 20_000])
        #expect(points.count == 20_000)
        for point in points {
            let (x, y) = (point.position.x, point.position.y)
            #expect(Self.box.contains(point.position))
            #expect(point.label == (y > x * x ? 1 : 0))
        }
        // The area above the parabola is that below y = 6, over |x| <= sqrt 6: 4/3 6^1.5.
        let share = 4.0 / 3 * 6 * 6.0.squareRoot() / Self.box.area
        let above = Double(points.count { $0.label == 1 }) / 20_000
        #expect(abs(above - share) < 4 * (share * (1 - share) / 20_000).squareRoot())
    }

    @Test func `points within the margin are not drawn`() throws {
        let points = try Self.points("x y", ["count": 2000, "margin": 0.5])
        #expect(points.count == 2000)
        #expect(points.allSatisfy { abs($0.position.x * $0.position.y) > 0.5 })
        #expect(points.contains { abs($0.position.x * $0.position.y) < 0.6 })
    }

    @Test func `a margin that leaves next to nothing is refused`() {
        #expect(throws: PointError(.wideMargin(2, kept: 0, count: 500))) {
            try Self.points("sin(x)", ["margin": 2])
        }
        #expect(throws: PointError(.wideMargin(0, kept: 0, count: 500))) { try Self.points("0") }
        let error = PointError(.wideMargin(2, kept: 3, count: 500))
        #expect(
            error.message == "the margin 2 leaves too little of the box: only 3 points of 500 "
                + "(a smaller margin)")
    }

    @Test func `few points of one class are fine where the other one has room`() throws {
        #expect(try Self.points("y - x^2", ["count": 1]).count == 1)
        #expect(try Self.points("y + 1.95", ["count": 3]).map(\.label) == [1, 1, 1])
        #expect(throws: PointError(.oneClass(isPositive: true))) {
            try Self.points("y + 2", ["count": 3])
        }
    }

    @Test func `a value that does not exist is reported with its place`() throws {
        let error = #expect(throws: PointError.self) { try Self.points("log(x)") }
        guard case .noValue(let point) = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(point.x < 0)
        #expect(error?.key == "expression")
        #expect(
            PointError(.noValue(at: Point(-0.5, 2))).message
                == "the expression has no finite value at x = -0.5, y = 2 (choose another box)")
    }

    @Test func `a call without an expression is refused`() {
        var generator = SeededGenerator(seed: 5, stream: .points)
        #expect(throws: PointError(.noExpression)) {
            try GeneratorCall(.formula).points(using: &generator)
        }
    }
}
