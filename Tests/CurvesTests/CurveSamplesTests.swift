import Curves
import Formulas
import Geometry
import Testing

@Suite struct CurveSamplesTests {
    private static func curve(_ text: String, _ change: (inout FormulaCurve) -> Void = { _ in })
        throws -> FormulaCurve
    {
        var curve = FormulaCurve(try Formula(parsing: text))
        change(&curve)
        return curve
    }

    @Test func `points are put into order`() throws {
        let samples = try CurveSamples([Point(2, 1), Point(-1, 5), Point(0, -3)])
        #expect(samples.x == [-1, 0, 2])
        #expect(samples.y == [5, -3, 1])
        #expect(samples.interval == -1...2)
        #expect(samples.range == -3...5)
    }

    @Test func `even samples have both ends`() throws {
        let samples = try Self.curve("x^2") { ($0.start, $0.end, $0.count) = (-1, 2, 7) }
            .samples(seed: 1)
        #expect(samples.x == [-1, -0.5, 0, 0.5, 1, 1.5, 2])
        #expect(samples.y == samples.x.map { $0 * $0 })
    }

    @Test func `random samples are uniform, and the seed decides`() throws {
        let curve = try Self.curve("x") { ($0.spacing, $0.count) = (.random, 4000) }
        let samples = try curve.samples(seed: 3)
        #expect(samples == (try curve.samples(seed: 3)))
        #expect(samples != (try curve.samples(seed: 4)))
        // The largest gap to the uniform distribution, by Kolmogorov and Smirnov: 1 in 1,000.
        let gap = samples.x.indices.map { abs(samples.x[$0] - Double($0) / 4000) }.max() ?? 1
        #expect(gap < 1.95 / 4000.0.squareRoot())
        #expect(samples.y == samples.x)
    }

    @Test func `noise is normal and moves no sample along x`() throws {
        let curve = try Self.curve("3") { ($0.noise, $0.count) = (0.5, 10_000) }
        let samples = try curve.samples(seed: 1)
        let residuals = samples.y.map { $0 - 3 }
        let mean = residuals.reduce(0, +) / 10_000
        let variance = residuals.reduce(0) { $0 + $1 * $1 } / 10_000
        #expect(abs(mean) < 4 * 0.5 / 100)
        #expect(abs(variance - 0.25) < 4 * 0.25 * 2.0.squareRoot() / 100)
        #expect(samples.x == (try Self.curve("3") { $0.count = 10_000 }.samples(seed: 9)).x)
    }

    @Test(
        arguments: [
            ([], "no sample (at least 2)"), ([Point(0, 1)], "one sample (at least 2)"),
            (
                [Point(0, 1), Point(1, .infinity)],
                "inf is not a coordinate (at most 1e30 in magnitude)"
            ),
            (
                [Point(1, 1), Point(0, 1), Point(1, 2)],
                "two samples have x = 1 (a function has one value for each x)"
            ),
        ])
    func `points that are no samples are refused`(_ points: [Point], _ message: String) {
        let error = #expect(throws: CurveError.self) { try CurveSamples(points) }
        #expect(error?.description == message)
        #expect(error?.key == nil)
    }

    @Test func `settings out of range are refused`() throws {
        func error(_ text: String, _ change: (inout FormulaCurve) -> Void) throws -> CurveError? {
            let curve = try Self.curve(text, change)
            return #expect(throws: CurveError.self) { try curve.samples(seed: 1) }
        }
        let turned = try error("x") { $0.end = -1 }
        #expect(
            turned?.message
                == "[0, -1] is not an interval (such as [0, 1], both ends at most 1e30 in magnitude)"
        )
        #expect(turned?.key == "interval")
        let narrow = try error("x") { ($0.start, $0.end) = (1, 1 + 1e-15) }
        #expect(narrow?.message == "[1, 1.000000000000001] is too narrow for 1,000 samples")
        let few = try error("x") { $0.count = 1 }
        #expect(few?.message == "1 samples (2 to 1,000,000)")
        #expect(try error("x") { $0.noise = -1 }?.key == "noise")
        let missing = try error("log(x)") { $0.count = 3 }
        #expect(
            missing?.message
                == "the formula has an infinite value at x = 0 (choose another interval)")
        #expect(missing?.key == "formula")
        let root = try error("sqrt(x - 0.25)") { $0.count = 9 }
        #expect(root?.problem == .noValue(x: 0, value: -.nan) || root?.key == "formula")
        #expect(
            root?.message == "the formula has no value at x = 0 (choose another interval)")
    }
}
