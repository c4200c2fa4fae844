import NeuralNetworks
import Randomness
import Scenarios
import TestSupport
import Testing

@testable import Lab

@Suite struct CandidateTests {
    @Test func `a candidate has as many parameters as its network`() {
        for (inputs, outputs) in [(2, 1), (2, 3), (1, 1)] {
            for (width, depth) in [(1, 1), (4, 1), (3, 2), (7, 5)] {
                let candidate = Candidate(activation: .relu, width: width, depth: depth)
                var generator = SeededGenerator(seed: 1, stream: .weights)
                let network = Network(
                    candidate.architecture(as: Architecture(hidden: [])), inputs: inputs,
                    outputs: outputs, using: &generator)
                #expect(
                    candidate.parameterCount(inputs: inputs, outputs: outputs)
                        == network.parameterCount)
                #expect(candidate.unitCount == network.hiddenUnitCount)
            }
        }
    }

    @Test func `the width for a number of parameters is the nearest one`() {
        for outputs in [1, 4] {
            for depth in [1, 2, 3, 8] {
                for goal in [1, 2, 9, 50, 299, 300, 301, 1000, 12_345] {
                    func distance(_ width: Int) -> Int {
                        let candidate = Candidate(activation: .relu, width: width, depth: depth)
                        return abs(candidate.parameterCount(inputs: 2, outputs: outputs) - goal)
                    }
                    let best = (1...4100).min { (distance($0), $0) < (distance($1), $1) }
                    let chosen = Candidate(
                        activation: .relu, depth: depth, parameters: goal, inputs: 2,
                        outputs: outputs)
                    #expect(chosen.width == best, "\(outputs) \(depth) \(goal)")
                }
            }
        }
    }

    @Test func `files are called by the shape`() {
        #expect(Candidate(activation: .relu, width: 16, depth: 3).name == "relu-16x3")
        #expect(
            Candidate(activation: .leakyRelu(slope: 0.1), width: 2, depth: 1).name
                == "leaky-relu-0.1-2x1")
    }

    @Test func `widths are across and depths down, one activation after the other`() throws {
        let settings = ComparisonSettings(
            sizes: .widths([2, 4]), depths: [1, 3], activations: [.relu, .tanh], seeds: 1)
        let grid = CandidateGrid(settings, inputs: 2, outputs: 1)
        #expect(grid.columns == ["width 2", "width 4"])
        #expect(
            grid.rows == ["relu, 1 layer", "relu, 3 layers", "tanh, 1 layer", "tanh, 3 layers"])
        #expect(
            grid.candidates.map(\.name) == [
                "relu-2x1", "relu-4x1", "relu-2x3", "relu-4x3", "tanh-2x1", "tanh-4x1", "tanh-2x3",
                "tanh-4x3",
            ])
        #expect(grid.place(of: 5) == (2, 1))
    }

    @Test func `at equal parameters depths are across`() {
        let settings = ComparisonSettings(
            sizes: .parameters(300), depths: [1, 2, 3], activations: [.relu], seeds: 1)
        let grid = CandidateGrid(settings, inputs: 2, outputs: 1)
        #expect(grid.columns == ["1 hidden layer", "2 hidden layers", "3 hidden layers"])
        #expect(grid.rows == ["relu"])
        #expect(grid.candidates.map(\.name) == ["relu-75x1", "relu-15x2", "relu-11x3"])
    }
}
