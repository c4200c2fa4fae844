import NeuralNetworks
import TestSupport
import Testing

@testable import Analysis

@Suite struct NetworkCurveValuesTests {
    @Test(
        arguments: [[9], [5, 6], []],
        [
            (Activation.relu, 1e-12), (.hardTanh, 1e-12), (.step, 1e-12), (.tanh, 1e-5),
            (.gelu, 1e-5),
        ])
    func `the values at many places are the network's`(
        hidden: [Int], expected: (activation: Activation, tolerance: Double)
    ) {
        let network = SampleNetwork.curve(expected.activation, hidden: hidden)
        let curve = NetworkCurve(network, over: -3...4)
        let places = (0...1003).map { -3 + 7 * Double($0) / 1003 } + [4]
        let values = curve.values(at: places)
        #expect(values.count == places.count)
        for (x, value) in zip(places, values) {
            #expect(abs(value - network.value(at: x)) < expected.tolerance)
        }
    }

    @Test(arguments: [1.0, -1])
    func `a place where the curve jumps has the network's value`(slope: Double) {
        let network = Network(unchecked: [
            DenseLayer(unchecked: [slope], biases: [0], inputCount: 1, activation: .step),
            DenseLayer(unchecked: [2], biases: [1], inputCount: 1, activation: .identity),
        ])
        let curve = NetworkCurve(network, over: -1...1)
        #expect(curve.values(at: [-0.5, 0, 0.5]) == [slope > 0 ? 1 : 3, 1, slope > 0 ? 3 : 1])
    }
}
