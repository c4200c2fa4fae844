import NeuralNetworks
import Testing

@testable import Analysis

@Suite struct NetworkCurveDeadUnitsTests {
    /// relu(x - 1/2), relu(-x - 1), relu(x + 1), relu(2), and in the second layer relu of what the
    /// second unit gives, which is 0, and of the third one.
    private static let network = Network(
        unchecked: [
            DenseLayer(
                unchecked: [1, -1, 1, 0], biases: [-0.5, -1, 1, 2], inputCount: 1,
                activation: .relu),
            DenseLayer(
                unchecked: [0, 1, 0, 0, 0, 0, 1, 0], biases: [3, 0], inputCount: 4,
                activation: .relu),
            DenseLayer(
                unchecked: [1, 1], biases: [0], inputCount: 2, activation: .identity),
        ])

    @Test func `a dead unit has one value all over the interval`() {
        let curve = NetworkCurve(Self.network, over: 0...1)
        #expect(curve.deadUnits.map { "\($0)" } == ["L1.1", "L1.3", "L2.0"])
        // Left of -1 the second unit is active, and the third one is not.
        let left = NetworkCurve(Self.network, over: -3 ... -2)
        #expect(left.deadUnits.map { "\($0)" } == ["L1.0", "L1.2", "L1.3", "L2.1"])
    }

    @Test func `a unit with a kink is alive, however little it does`() {
        let curve = NetworkCurve(Self.network, over: 0.4...0.500001)
        #expect(!curve.deadUnits.contains(UnitName(layer: 1, index: 0)))
    }
}
