import Curves
import Formulas
import NeuralNetworks
import Testing

@testable import Analysis

@Suite struct CurveAnalysisTests {
    /// relu(x) - 2 relu(x - 1/2): a tent of height 1/2 from 0 to 1, and 0 on its left.
    private static let tent = Network(
        unchecked: [
            DenseLayer(unchecked: [1, 1], biases: [0, -0.5], inputCount: 1, activation: .relu),
            DenseLayer(unchecked: [1, -2], biases: [0], inputCount: 2, activation: .identity),
        ])

    private func data(_ text: String, _ interval: ClosedRange<Double>) throws -> CurveData {
        let formula = try Formula(parsing: text, variables: ["x"])
        let curve = FormulaCurve(
            formula, from: interval.lowerBound, to: interval.upperBound, count: 101)
        return CurveData(try curve.samples(seed: 0), formula: formula)
    }

    @Test func `the error of a tent against a parabola is known`() throws {
        // x - x^2 on the left half: largest x^2 = 1/4 at the kink, mean square 1/80, mean 1/12.
        let analysis = try CurveAnalysis(
            of: Self.tent, over: 0...1, data: try data("x - x^2", 0...1))
        let error = try #require(analysis.error)
        #expect(error.fit.largest == 0.25 && error.fit.place == 0.5 && error.placeCount == 20_001)
        #expect(abs(error.fit.rms - (1 / 80.0).squareRoot()) < 1e-4)
        #expect(abs(error.fit.mean - 1 / 12.0) < 1e-4)
        // One kink, at the middle: two chords of x - x^2 miss it by 1/16, and half of that on
        // either side is best.
        let best = try #require(analysis.best)
        #expect(best.kinks == 1 && abs(best.largest - 1 / 32.0) < 1e-5)
    }

    @Test func `a window has the error of its own part of the data`() throws {
        let all = try data("x - x^2", 0...1)
        let left = try CurveAnalysis(of: Self.tent, over: -1...0.25, data: all)
        let error = try #require(left.error)
        #expect(error.interval == 0...0.25 && error.placeCount == 20_001)
        #expect(abs(error.fit.largest - 1 / 16.0) < 1e-12 && error.fit.place == 0.25)
        #expect(left.curve.interval == -1...0.25 && left.best?.kinks == 1)
        let none = try CurveAnalysis(of: Self.tent, over: 2...3, data: all)
        #expect(none.error == nil && none.best == nil && none.curve.pieces.count == 1)
    }

    @Test func `samples without a formula are compared one by one`() throws {
        let samples = CurveSamples(unchecked: [0, 0.25, 0.5, 1], [0, 0.25, 0.25, 0])
        let analysis = try CurveAnalysis(
            of: Self.tent, over: 0...1, data: CurveData(samples), verifies: true)
        let error = try #require(analysis.error)
        #expect(!error.isOfFormula && error.placeCount == 4)
        #expect(error.fit.largest == 0.25 && error.fit.place == 0.5)
        #expect(error.fit.rms == 0.125 && error.fit.mean == 0.0625 && analysis.isVerified)
    }

    @Test func `a part of the data is what lies in the interval`() throws {
        let data = try data("x^2", 0...1)
        #expect(data.part(in: 0...1) == data)
        let part = try #require(data.part(in: 0.095...0.305))
        #expect(part.training.count == 21 && part.interval == 0.095...0.305)
        // Between two samples the formula is known.
        let narrow = try #require(data.part(in: 0.501...0.502))
        #expect(narrow.training.x == [0.5, 0.51] && narrow.reference.x.first == 0.501)
        var bare = data
        bare.formula = nil
        #expect(bare.part(in: 0.501...0.502) == nil && bare.part(in: 1...2) == nil)
        #expect(bare.part(in: 0.5...0.515)?.training.x == [0.5, 0.51])
    }
}
