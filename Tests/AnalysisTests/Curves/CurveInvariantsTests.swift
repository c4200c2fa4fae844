import NeuralNetworks
import TestSupport
import Testing

@testable import Analysis

@Suite struct CurveInvariantsTests {
    @Test(
        arguments: [[9], [6, 5], [5, 4, 3]],
        [Activation.relu, .leakyRelu(slope: 0.1), .abs, .hardTanh, .step])
    func `a curve passes its own checks`(hidden: [Int], activation: Activation) throws {
        for seed in 1...10 {
            let network = SampleNetwork.curve(activation, hidden: hidden, seed: UInt64(seed))
            for interval in [-4.0...5, -0.5...0.25, 1000...1001] {
                try NetworkCurve(network, over: interval).checkInvariants()
            }
        }
    }

    /// relu(x) - 2 relu(x - 1/2) + 1/4.
    private static let network = Network(
        unchecked: [
            DenseLayer(unchecked: [1, 1], biases: [0, -0.5], inputCount: 1, activation: .relu),
            DenseLayer(unchecked: [1, -2], biases: [0.25], inputCount: 2, activation: .identity),
        ])

    private static func fault(
        _ change: (inout [NetworkCurve.Piece], inout [NetworkCurve.Kink]) -> Void
    ) -> CurveInvariantError? {
        let curve = NetworkCurve(network, over: -1...1)
        var (pieces, kinks) = (curve.pieces, curve.kinks)
        change(&pieces, &kinks)
        let changed = NetworkCurve(
            unchecked: network, over: -1...1, pieces: pieces, kinks: kinks, outside: [])
        do { try changed.checkInvariants() } catch { return error }
        return nil
    }

    @Test func `each kind of fault is found`() {
        let (first, second) = (UnitName(layer: 1, index: 0), UnitName(layer: 1, index: 1))
        #expect(Self.fault { _, _ in } == nil)
        #expect(Self.fault { pieces, _ in pieces[0].end = -0.5 } == .gap(x: -0.5))
        #expect(Self.fault { pieces, _ in pieces[0].start = -0.5 } == .gap(x: -1))
        #expect(Self.fault { _, kinks in kinks.removeLast() } == .gap(x: 1))
        #expect(
            Self.fault { pieces, _ in pieces[1].slope = 2 }
                == .value(x: 0.25, line: 0.75, forward: 0.5))
        #expect(
            Self.fault { pieces, _ in pieces[2].pattern = [0, 1] } == .pattern(x: 0.5, unit: first))
        #expect(Self.fault { _, kinks in kinks[0].units = [second] } == .kink(x: 0, unit: second))
        let short = Self.fault { pieces, kinks in
            pieces[1].end = 1
            pieces.removeLast()
            kinks.removeLast()
        }
        #expect(short == .value(x: 1, line: 1.25, forward: 0.25))
    }

    @Test func `a kink that is given to another unit is found, though it bends nothing`() {
        let network = Network(
            unchecked: [
                DenseLayer(
                    unchecked: [1, 1], biases: [0, 0.25], inputCount: 1, activation: .relu),
                DenseLayer(unchecked: [1, 0], biases: [0], inputCount: 2, activation: .identity),
            ])
        let curve = NetworkCurve(network, over: -1...1)
        var kinks = curve.kinks
        kinks[0].units = [UnitName(layer: 1, index: 0)]
        let changed = NetworkCurve(
            unchecked: network, over: -1...1, pieces: curve.pieces, kinks: kinks, outside: [])
        #expect(throws: CurveInvariantError.kink(x: -0.25, unit: UnitName(layer: 1, index: 0))) {
            try changed.checkInvariants()
        }
    }

    @Test func `a curve of too many pieces is not made`() {
        // A tent map of 12 layers has 4,096 pieces.
        var layers: [DenseLayer] = []
        for index in 0..<12 {
            layers.append(
                DenseLayer(
                    unchecked: index == 0 ? [1, 1] : [2, -4, 2, -4], biases: [0, -0.5],
                    inputCount: index == 0 ? 1 : 2, activation: .relu))
        }
        layers.append(
            DenseLayer(unchecked: [2, -4], biases: [0], inputCount: 2, activation: .identity))
        let network = Network(unchecked: layers)
        #expect(NetworkCurve(network, over: 0...1, limit: 4096)?.pieces.count == 4096)
        #expect(NetworkCurve(network, over: 0...1, limit: 4095) == nil)
    }

    @Test func `the shares of a place add up to its value`() {
        for seed in 1...5 {
            let network = SampleNetwork.curve(.relu, hidden: [6, 5], seed: UInt64(seed))
            let curve = NetworkCurve(network, over: -2...2)
            for x in [-2, -0.3, 0.7, 3] {
                let place = CurvePlace(at: x, of: curve)
                let sum = place.shares.reduce(place.bias) { $0 + $1.share }
                #expect(abs(sum - place.value) < 1e-12)
                #expect((place.piece == nil) == (x > 2))
                if let piece = place.piece {
                    #expect(curve.pieces[piece].pattern == place.pattern)
                    #expect(abs(curve.pieces[piece].value(at: x) - place.value) < 1e-12)
                }
            }
        }
    }
}
