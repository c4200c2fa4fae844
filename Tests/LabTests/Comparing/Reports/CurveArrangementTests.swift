import NeuralNetworks
import Scenarios
import Testing

@testable import Lab

@Suite struct CurveArrangementTests {
    private static func arrangement(widths: [Int]) -> CurveArrangement {
        CurveArrangement(
            CandidateGrid(
                ComparisonSettings(
                    sizes: .widths(widths), depths: [1, 2, 3], activations: [.relu, .tanh],
                    seeds: 1,
                    target: 0.9), inputs: 2, outputs: 1))
    }

    @Test func `a curve runs through the widths of a row`() {
        let arrangement = Self.arrangement(widths: [2, 4])
        #expect(arrangement.meaning == .width)
        #expect(
            arrangement.curves.map(\.candidates) == [
                [0, 1], [2, 3], [4, 5], [6, 7], [8, 9], [10, 11],
            ])
    }

    @Test func `of one width a curve runs through the depths`() {
        let arrangement = Self.arrangement(widths: [4])
        #expect(arrangement.meaning == .depth)
        #expect(arrangement.curves.map(\.candidates) == [[0, 1, 2], [3, 4, 5]])
        #expect(arrangement.curves.map(\.name) == ["relu, width 4", "tanh, width 4"])
    }
}
