import Geometry
import Kernels
import Randomness
import Testing

@testable import NeuralNetworks

@Suite struct NetworkEvaluatorTests {
    private static let sets = [FACET_KERNELS_BASELINE, FACET_KERNELS_AVX2, FACET_KERNELS_AVX512]
        .filter { facet_kernels_supports($0) }

    /// One unit whose sum is x, and a logit that is its value.
    private static func unit(_ activation: Activation) -> Network {
        Network(unchecked: [
            DenseLayer(unchecked: [1, 0], biases: [0], inputCount: 2, activation: activation),
            DenseLayer(unchecked: [1], biases: [0], inputCount: 1, activation: .identity),
        ])
    }

    /// The values of an activation at places that single precision can represent.
    private static func values(
        _ activation: Activation, at places: [Double], _ set: facet_kernels_set
    ) -> [Double] {
        var evaluator = NetworkEvaluator(unit(activation), set)
        return stride(from: 0, to: places.count, by: 16).flatMap { start in
            let x = NetworkEvaluator.Lanes(places[start..<start + 16])
            var values: [Double] = []
            evaluator.logits(x: x, y: .zero) { logits in
                values = (0..<16).map { logits[0][$0] }
            }
            return values
        }
    }

    /// 16,000 places of either sign, many near 0.
    private static let places = (0..<16_000).map { index in
        let share = (Double(index) - 7999.5) / 7999.5
        return Double(Float(40 * share * share * share))
    }

    @Test(arguments: ActivationTests.all)
    func `each set gives the activation, to single precision where it is smooth`(
        activation: Activation
    ) {
        for set in Self.sets {
            let values = Self.values(activation, at: Self.places, set)
            let worst = zip(values, Self.places).map { value, place in
                abs(value - activation(place)) / max(abs(activation(place)), 1e-3)
            }.max()!
            #expect(worst <= (activation.isPiecewiseLinear ? 0 : 6e-7), "\(set)")
        }
    }

    @Test(arguments: ActivationTests.all)
    func `all sets give the same bits, whatever the number of units`(activation: Activation) {
        for units in [1, 3, 7, 8, 13, 33] {
            var generator = SeededGenerator(seed: UInt64(units), stream: .weights)
            let architecture = Architecture(hidden: [
                .init(units: units, activation: activation),
                .init(units: 2 * units + 1, activation: activation),
            ])
            let network = Network(architecture, outputs: 3, using: &generator)
            var x = NetworkEvaluator.Lanes.zero
            var y = NetworkEvaluator.Lanes.zero
            for lane in x.indices { (x[lane], y[lane]) = (generator.normal(), generator.normal()) }
            let outputs = Self.sets.map { set in
                var evaluator = NetworkEvaluator(network, set)
                var outputs: [NetworkEvaluator.Lanes] = []
                evaluator.logits(x: x, y: y) { outputs = Array($0.prefix(3)) }
                return outputs
            }
            for other in outputs.dropFirst() { #expect(other == outputs[0]) }
            #expect(outputs[0][0] != .zero)
        }
    }

    @Test(arguments: ActivationTests.all)
    func `what is not a number stays so`(activation: Activation) {
        let places = [Double](repeating: .nan, count: 16)
        for set in Self.sets where activation != .step {
            let values = Self.values(activation, at: places, set)
            #expect(values.allSatisfy { $0.isNaN })
        }
    }
}
