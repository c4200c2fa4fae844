import Curves
import Formulas
import Geometry
import Testing

@Suite struct CurveDataTests {
    private static let samples = CurveSamples(
        unchecked: (0..<101).map { Double($0) / 10 }, (0..<101).map { Double($0 * $0) })

    @Test(arguments: [0.0, 0.25, 0.5, 0.9])
    func `each sample is learnt or held out, and the ends are learnt`(share: Double) {
        let data = CurveData(Self.samples, testShare: share, seed: 3)
        let held = data.test?.points ?? []
        #expect(held.count == Int((share * 99).rounded()))
        #expect(
            (data.training.points + held).sorted { $0.x < $1.x } == Self.samples.points)
        #expect(data.training.x.first == 0 && data.training.x.last == 10)
        #expect(data.interval == 0...10)
    }

    @Test func `another seed holds out others`() {
        let one = CurveData(Self.samples, testShare: 0.3, seed: 1)
        let other = CurveData(Self.samples, testShare: 0.3, seed: 2)
        #expect(one.test != other.test)
        #expect(one.test == CurveData(Self.samples, testShare: 0.3, seed: 1).test)
    }

    @Test func `the reference is the formula, or else what is learnt`() throws {
        let formula = try Formula(parsing: "x^2")
        let data = CurveData(Self.samples, formula: formula)
        #expect(data.reference.count == 20_001)
        #expect(data.reference.x.last == 10 && data.reference.y.last == 100)
        #expect(data.reference.x[10_000] == 5 && data.reference.y[10_000] == 25)
        let known = CurveData(Self.samples, testShare: 0.5)
        #expect(known.reference == known.training)
    }
}
