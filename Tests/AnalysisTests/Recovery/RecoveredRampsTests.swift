import Curves
import NeuralNetworks
import TestSupport
import Testing

@testable import Analysis

@Suite struct RecoveredRampsTests {
    /// A network with one hidden layer of ReLUs: each unit's weight, bias and output weight.
    private static func network(
        _ units: [(weight: Double, bias: Double, out: Double)], bias: Double
    ) -> Network {
        Network(unchecked: [
            DenseLayer(
                unchecked: units.map { $0.weight }, biases: units.map { $0.bias }, inputCount: 1,
                activation: .relu),
            DenseLayer(
                unchecked: units.map { $0.out }, biases: [bias], inputCount: units.count,
                activation: .identity),
        ])
    }

    /// The tent map applied `depth` times.
    private static func tent(depth: Int) -> Network {
        let hidden = (0..<depth).map { index in
            DenseLayer(
                unchecked: index == 0 ? [1, 1] : [2, -4, 2, -4], biases: [0, -0.5],
                inputCount: index == 0 ? 1 : 2, activation: .relu)
        }
        let last = DenseLayer(
            unchecked: [2, -4], biases: [0], inputCount: 2, activation: .identity)
        return Network(unchecked: hidden + [last])
    }

    @Test func `a unit that faces left adds to the line`() throws {
        // 2 relu(x - 1/4) - 3 relu(-x / 2 - 1/4) + 1: the second is -3/2 relu(-(x + 1/2)), which is
        // -3/2 relu(x + 1/2) + 3/2 (x + 1/2).
        let network = Self.network([(1, -0.25, 2), (-0.5, -0.25, -3)], bias: 1)
        let recovered = try RecoveredRamps(of: network, over: -1...1)
        #expect(recovered.isComplete && recovered.sum.ramps.count == 2)
        #expect(abs(recovered.sum.slope - 1.5) < 1e-12)
        #expect(abs(recovered.sum.intercept - 1.75) < 1e-12)
        for (ramp, (start, turn)) in zip(recovered.sum.ramps, [(-0.5, -1.5), (0.25, 2.0)]) {
            #expect(abs(ramp.start - start) < 1e-12 && abs(ramp.turn - turn) < 1e-11)
        }
    }

    /// Of the four pieces' kinks only the middle one is where the first layer bends.
    @Test func `a tent of two layers has a kink of the first layer and two of the second`() throws {
        let network = Self.tent(depth: 2)
        let recovered = try RecoveredRamps(of: network, over: 0...1)
        #expect(recovered.isComplete && abs(recovered.sum.slope - 4) < 1e-11)
        #expect(recovered.sum.ramps.count == 3)
        for (ramp, (start, turn)) in zip(
            recovered.sum.ramps, [(0.25, -8.0), (0.5, 8), (0.75, -8)])
        {
            #expect(abs(ramp.start - start) < 1e-12 && abs(ramp.turn - turn) < 1e-10)
        }
        let comparison = try #require(KinkComparison(recovered, with: network))
        #expect(comparison.firstLayer == 1 && comparison.laterLayers == 2)
        #expect(comparison.missed == 0 && comparison.wrong == 0)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var activation: Activation
        var hidden: [Int]
        var testDescription: String { "\(activation) \(hidden)" }
    }

    static let cases = [Activation.relu, .leakyRelu(slope: 0.1), .abs, .hardTanh].flatMap {
        activation in
        [[1], [8], [32], [100], [5, 5], [16, 16], [8, 8, 8]].map {
            Case(activation: activation, hidden: $0)
        }
    }

    @Test(arguments: cases)
    func `a random network comes back whole, whatever its depth`(_ example: Case) throws {
        for seed in 1...6 {
            let network = SampleNetwork.curve(
                example.activation, hidden: example.hidden, seed: UInt64(seed))
            for interval in [-3.0...3, -0.2...5] {
                let recovered = try RecoveredRamps(of: network, over: interval)
                // The pieces by the weights are found by another way.
                let curve = NetworkCurve(network, over: interval)
                let comparison = try #require(KinkComparison(recovered, with: network))
                #expect(comparison.missed == 0 && comparison.wrong == 0, "seed \(seed)")
                #expect(comparison.found == recovered.sum.ramps.count)
                #expect(comparison.found + comparison.hidden == curve.kinks.count)
                #expect(example.hidden.count > 1 || comparison.laterLayers == 0)
                #expect(recovered.isComplete, "\(recovered.largestDifference)")
                let rebuilt = recovered.network
                for index in 0...999 {
                    let share = Double(index) / 999
                    let x = interval.lowerBound * (1 - share) + interval.upperBound * share
                    let difference = abs(rebuilt.value(at: x) - network.value(at: x))
                    #expect(difference <= 1e-9 * recovered.largestValue)
                }
            }
        }
    }

    @Test func `kinks that are a ten-millionth apart are two kinks`() throws {
        let network = Self.network([(1, 0, 1), (1, -2e-7, -2)], bias: 0.5)
        let recovered = try RecoveredRamps(of: network, over: -1...1)
        #expect(recovered.sum.ramps.count == 2 && recovered.isComplete)
        #expect(abs(recovered.sum.ramps[1].start - 2e-7) < 1e-9)
    }

    @Test func `a window far away has its kinks too`() throws {
        let network = Self.network([(1, -1000.25, 2), (2, -2001, -3)], bias: 5)
        let recovered = try RecoveredRamps(of: network, over: 1000...1001)
        #expect(recovered.sum.ramps.count == 2 && recovered.isComplete)
        #expect(abs(recovered.sum.ramps[0].start - 1000.25) < 1e-9)
    }

    @Test func `units that cannot be seen are counted`() throws {
        // The second lies outside, the third is not read, the last two are at one place.
        let network = Self.network(
            [(1, 0, 1), (1, 7, 1), (1, -0.5, 0), (1, 0.25, 2), (-2, -0.5, 1)], bias: 0)
        let recovered = try RecoveredRamps(of: network, over: -1...1)
        let comparison = try #require(KinkComparison(recovered, with: network))
        #expect(recovered.sum.ramps.count == 2 && recovered.isComplete)
        #expect(comparison.found == 2 && comparison.outside == 1 && comparison.hidden == 1)
        #expect(comparison.merged == 1 && comparison.missed == 0 && comparison.wrong == 0)
    }

    @Test func `a straight line has no kink`() throws {
        let network = Self.network([(1, 5, 2)], bias: 1)
        let recovered = try RecoveredRamps(of: network, over: -1...1)
        #expect(recovered.sum.ramps.isEmpty && recovered.isComplete)
        #expect(abs(recovered.sum.slope - 2) < 1e-12)
    }

    /// All values at multiples of 1/32 are 0, at which a scan at even places would stop.
    @Test(arguments: [5, 6, 12])
    func `kinks at even distances are found`(_ depth: Int) throws {
        let network = Self.tent(depth: depth)
        let recovered = try RecoveredRamps(of: network, over: 0...1)
        #expect(recovered.sum.ramps.count == (1 << depth) - 1 && recovered.isComplete)
        let comparison = try #require(KinkComparison(recovered, with: network))
        #expect(comparison.firstLayer == 1 && comparison.missed == 0 && comparison.wrong == 0)
    }

    @Test func `too many pieces, jumps and smooth units are refused`() throws {
        #expect(throws: RecoveryError.tooManyPieces(limit: 200_000)) {
            try RecoveredRamps(of: Self.tent(depth: 40), over: 0...1)
        }
        for (activation, error) in [
            (Activation.step, RecoveryError.jumps(.step)), (.tanh, .smooth(.tanh)),
        ] {
            #expect(throws: error) {
                try RecoveredRamps(
                    of: SampleNetwork.curve(activation, hidden: [3]), over: 0...1)
            }
        }
    }
}
