import Curves
import Formulas
import Geometry
import Testing

@Suite struct TargetFunctionTests {
    private static func target(_ text: String = NielsenFunction.text) throws -> TargetFunction {
        try TargetFunction(FormulaCurve(try Formula(parsing: text)))
    }

    /// Measured with NumPy.
    @Test(arguments: [(6, 0.1800), (51, 0.00744), (501, 0.0000843)])
    func `the even interpolant's error is known for Nielsen's function`(
        _ units: Int, _ error: Double
    ) throws {
        #expect(abs(try Self.target().interpolantError(units: units) / error - 1) < 0.002)
    }

    @Test(arguments: [(5, 0.2795), (50, 0.0687), (500, 0.00698)])
    func `the bumps' error is known for Nielsen's function`(
        _ count: Int, _ error: Double
    ) throws {
        #expect(abs(try Self.target().bumpError(count: count) / error - 1) < 0.002)
    }

    @Test func `the units that an error needs are known for Nielsen's function`() throws {
        let target = try Self.target()
        let errors = [0.1, 0.03, 0.01, 0.003]
        #expect(errors.map { target.interpolantUnits(error: $0) } == [10, 25, 45, 82])
        #expect(errors.map { target.bestKinks(error: $0) } == [4, 12, 20, 37])
        #expect(errors.map { target.bumpCount(error: $0) } == [32, 117, 350, 1166])
    }

    @Test func `a straight line needs no kink and one unit`() throws {
        let target = try Self.target("2 x - 1")
        #expect(target.interpolantUnits(error: 1e-9) == 1)
        #expect(target.bestKinks(error: 1e-9) == 0)
        #expect(target.bestError(kinks: 3) < 1e-12)
        // n bumps miss a line of height 2 by 1/n.
        #expect(abs(target.bumpError(count: 8) - 0.125) < 1e-12)
        #expect(target.bumpCount(error: 0.11) == 10)
        #expect(target.bumpCount(error: 1e-9) == nil)
        let heights = target.bumps(count: 4).map(\.height)
        #expect(zip(heights, [-0.75, -0.25, 0.25, 0.75]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test func `samples without a formula are joined by lines`() throws {
        let samples = try CurveSamples([Point(0, 0), Point(1, 2), Point(3, 0)])
        let target = TargetFunction(samples)
        #expect(target.value(at: 0.5) == 1)
        #expect(target.value(at: 2) == 1)
        // Nodes at 0, 1.5 and 3: at 1 the line is 1 instead of 2.
        #expect(abs(target.interpolantError(units: 2) - 1) < 1e-12)
        #expect(target.interpolantError(units: 3) < 1e-12)
    }
}
