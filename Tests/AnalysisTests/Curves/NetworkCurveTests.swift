import Curves
import Geometry
import NeuralNetworks
import TestSupport
import Testing

@testable import Analysis

@Suite struct NetworkCurveTests {
    @Test(arguments: [[7], [5, 5], [4, 3, 4]], [Activation.relu, .abs, .hardTanh, .step])
    func `the pieces are the network, on either side of each kink`(
        hidden: [Int], activation: Activation
    ) {
        for seed in 1...8 {
            let network = SampleNetwork.curve(activation, hidden: hidden, seed: UInt64(seed))
            let curve = NetworkCurve(network, over: -4...5)
            #expect(curve.pieces.first?.start == -4 && curve.pieces.last?.end == 5)
            for (left, right) in zip(curve.pieces, curve.pieces.dropFirst()) {
                #expect(left.end == right.start && left.start < left.end)
                #expect(left.pattern != right.pattern)
            }
            for piece in curve.pieces {
                for share in [0.001, 0.25, 0.5, 0.999] {
                    let x = piece.start + (piece.end - piece.start) * share
                    #expect(abs(piece.value(at: x) - network.value(at: x)) < 1e-12)
                }
            }
        }
    }

    @Test(arguments: [[6], [4, 4]])
    func `no bend is missed`(hidden: [Int]) {
        for seed in 1...10 {
            let network = SampleNetwork.curve(.relu, hidden: hidden, seed: UInt64(seed))
            let curve = NetworkCurve(network, over: -3...3)
            // Of three neighbours on a fine grid that are not on a line, the middle two steps have
            // a kink.
            let step = 6.0 / 60_000
            for index in 1..<60_000 {
                let x = -3 + Double(index) * step
                let bend =
                    network.value(at: x - step) + network.value(at: x + step)
                    - 2 * network.value(at: x)
                guard abs(bend) > 1e-10 else { continue }
                #expect(curve.kinks.contains { abs($0.x - x) <= step * 1.001 })
            }
        }
    }

    @Test func `a kink has its unit, its turn and its place`() {
        // 2 relu(x - 1) - 3 relu(-x) + 1, and a unit whose kink is at 9.
        let network = Network(unchecked: [
            DenseLayer(
                unchecked: [1, -1, 0.5], biases: [-1, 0, -4.5], inputCount: 1, activation: .relu),
            DenseLayer(unchecked: [2, -3, 7], biases: [1], inputCount: 3, activation: .identity),
        ])
        let curve = NetworkCurve(network, over: -2...4)
        #expect(
            curve.kinks == [
                .init(x: 0, y: 1, turn: -3, jump: 0, units: [UnitName(layer: 1, index: 1)]),
                .init(x: 1, y: 1, turn: 2, jump: 0, units: [UnitName(layer: 1, index: 0)]),
            ])
        #expect(curve.outside == [UnitName(layer: 1, index: 2)])
        #expect(curve.pieces.map(\.slope) == [3, 0, 2])
        #expect(curve.pieces.map(\.pattern) == [[0, 1, 0], [0, 0, 0], [1, 0, 0]])
        #expect(curve.vertices() == [Point(-2, -5), Point(0, 1), Point(1, 1), Point(4, 7)])
        #expect(curve.shares(at: -1) == [0, -3, 0])
    }

    @Test func `a step jumps, and a smooth network has no pieces`() {
        let steps = Network(unchecked: [
            DenseLayer(unchecked: [1], biases: [-1], inputCount: 1, activation: .step),
            DenseLayer(unchecked: [5], biases: [2], inputCount: 1, activation: .identity),
        ])
        let curve = NetworkCurve(steps, over: 0...3)
        #expect(
            curve.kinks == [
                .init(x: 1, y: 2, turn: 0, jump: 5, units: [UnitName(layer: 1, index: 0)])
            ])
        #expect(curve.vertices() == [Point(0, 2), Point(1, 2), Point(1, 7), Point(3, 7)])
        let smooth = NetworkCurve(SampleNetwork.curve(.tanh, hidden: [4], seed: 1), over: 0...1)
        #expect(smooth.pieces.isEmpty && smooth.kinks.isEmpty)
        #expect(smooth.vertices(smoothCount: 5).map(\.x) == [0, 0.25, 0.5, 0.75, 1])
    }

    @Test func `the fit is that of a triangle by hand`() {
        // |x| against 0 at -1, 0 and 2, and against x / 2 at the kink.
        let network = Network(unchecked: [
            DenseLayer(unchecked: [1], biases: [0], inputCount: 1, activation: .abs),
            DenseLayer(unchecked: [1], biases: [0], inputCount: 1, activation: .identity),
        ])
        let samples = CurveSamples(unchecked: [-1, 0, 2], [0, 0, 0])
        let fit = CurveFit(of: NetworkCurve(network, over: -1...2), to: samples)
        #expect(fit.largest == 2 && fit.place == 2)
        #expect(fit.mean == 1)
        #expect(abs(fit.rms - (5.0 / 3).squareRoot()) < 1e-15)
        let offset = CurveFit(of: NetworkCurve(network, over: -1...2), to: samples) { _ in -3 }
        #expect(offset.largest == 3 && offset.place == 0)
    }
}
