import Geometry
import NeuralNetworks
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnitSharesTests {
    /// The value of a line at x, which is not a corner.
    private static func value(_ line: [Point], at x: Double) -> Double {
        let index = line.firstIndex { $0.x > x }!
        let (a, b) = (line[index - 1], line[index])
        return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)
    }

    @Test(
        arguments: [[8], [6, 7]],
        [(Activation.relu, 1e-9), (.abs, 1e-9), (.step, 1e-9), (.tanh, 2e-4)])
    func `the lines are the shares, and add up to the curve`(
        hidden: [Int], expected: (activation: Activation, tolerance: Double)
    ) {
        let network = SampleNetwork.curve(expected.activation, hidden: hidden, seed: 4)
        let curve = NetworkCurve(network, over: -3...4)
        let shares = UnitShares(of: curve)
        #expect(shares.largest.count == hidden.last! && shares.restCount == 0)
        for x in stride(from: -2.99, to: 3.99, by: 0.0371) {
            let values = curve.shares(at: x)
            var sum = network.layers.last!.biases[0]
            for share in shares.largest {
                let value = Self.value(share.line, at: x)
                #expect(abs(value - values[share.unit]) < expected.tolerance)
                sum += value
            }
            #expect(abs(sum - network.value(at: x)) < 8 * expected.tolerance)
        }
    }

    @Test func `the largest are those whose values are farthest apart`() {
        let curve = NetworkCurve(SampleNetwork.curve(.relu, hidden: [30], seed: 4), over: -3...4)
        let all = UnitShares(of: curve, limit: 30).largest
        let extents = all.map { $0.range.upperBound - $0.range.lowerBound }
        #expect(extents == extents.sorted(by: >))
        for share in all {
            #expect(share.line.map(\.y).min() == share.range.lowerBound)
            #expect(share.line.map(\.y).max() == share.range.upperBound)
        }
        let some = UnitShares(of: curve, limit: 24)
        #expect(some.largest == Array(all.prefix(24)) && some.restCount == 6)
    }

    @Test func `a ramp has two ends and its kink, and a step both of its values`() {
        let ramp = Network(unchecked: [
            DenseLayer(unchecked: [1, 1], biases: [-1, -2], inputCount: 1, activation: .relu),
            DenseLayer(unchecked: [3, -1], biases: [0], inputCount: 2, activation: .identity),
        ])
        let shares = UnitShares(of: NetworkCurve(ramp, over: 0...3))
        #expect(
            shares.largest.map(\.line) == [
                [Point(0, 0), Point(1, 0), Point(3, 6)], [Point(0, 0), Point(2, 0), Point(3, -1)],
            ])
        let step = Network(unchecked: [
            DenseLayer(unchecked: [1], biases: [-1], inputCount: 1, activation: .step),
            DenseLayer(unchecked: [5], biases: [2], inputCount: 1, activation: .identity),
        ])
        #expect(
            UnitShares(of: NetworkCurve(step, over: 0...3)).largest.map(\.line) == [
                [Point(0, 0), Point(1, 0), Point(1, 5), Point(3, 5)]
            ])
    }

    @Test(arguments: [Activation.step, .sigmoid])
    func `two units that rise and fall by the same are one bump`(activation: Activation) {
        func shares(_ weights: [Double]) -> UnitShares {
            UnitShares(
                of: NetworkCurve(
                    Network(unchecked: [
                        DenseLayer(
                            unchecked: [1, 1, 1, 1], biases: [0, -1, -1, -2], inputCount: 1,
                            activation: activation),
                        DenseLayer(
                            unchecked: weights, biases: [0], inputCount: 4, activation: .identity),
                    ]), over: -1...3))
        }
        let bumps = shares([2, -2, 5, -5])
        #expect(bumps.areBumps && bumps.largest.map(\.unit) == [2, 0] && bumps.restCount == 0)
        if activation == .step {
            #expect(bumps.largest.map(\.range) == [0...5, 0...2])
            #expect(
                bumps.largest[1].line == [
                    Point(-1, 0), Point(0, 0), Point(0, 2), Point(1, 2), Point(1, 0), Point(3, 0),
                ])
        }
        #expect(!shares([2, -2, 5, -4]).areBumps && shares([2, -2, 5, -4]).largest.count == 4)
    }

    @Test func `a straight line has no units`() {
        let line = SampleNetwork.curve(.relu, hidden: [], seed: 4)
        let shares = UnitShares(of: NetworkCurve(line, over: 0...1))
        #expect(shares.largest.isEmpty && shares.restCount == 0)
    }
}
