import Geometry
import NeuralNetworks
import Testing

@testable import LinearRegions

@Suite struct UnitActivityTests {
    private let window = Box(unchecked: (-1, 1, -1, 1))

    /// The dead units of one hidden layer with these rows of weights and bias.
    private func dead(_ activation: Activation, _ units: [(Double, Double, Double)]) -> [Int] {
        let hidden = DenseLayer(
            unchecked: units.flatMap { [$0.0, $0.1] }, biases: units.map(\.2), inputCount: 2,
            activation: activation)
        let last = DenseLayer(
            unchecked: units.map { _ in 1 }, biases: [0], inputCount: units.count,
            activation: .identity)
        let network = Network(unchecked: [hidden, last])
        var activity = UnitActivity(of: network)
        RegionSweep(network: network, window: window)?.visit(with: &activity)
        return activity.deadUnits
    }

    @Test func `a ReLU is dead where its sum is never above 0`() {
        // Crosses the window, always on, always off, off but for a corner outside.
        #expect(
            dead(.relu, [(1, 0, 0), (1, 1, 3), (1, 1, -3), (1, 0, -1.001), (1, 0, -0.999)])
                == [2, 3])
    }

    @Test func `a clamped unit is dead where it is clamped all over`() {
        #expect(dead(.hardTanh, [(1, 0, 3), (1, 0, -3), (0.5, 0, 0), (1, 0, 1.5)]) == [0, 1])
    }

    @Test func `a unit that always has a slope is never dead`() {
        for activation in [Activation.leakyRelu(slope: 0.1), .abs, .identity] {
            #expect(dead(activation, [(1, 0, 3), (1, 0, -3), (1, 0, 0)]) == [])
        }
        #expect(dead(.leakyRelu(slope: 0), [(1, 0, 3), (1, 0, -3)]) == [1])
    }
}
