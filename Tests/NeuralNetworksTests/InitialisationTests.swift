import NeuralNetworks
import Randomness
import Testing

struct InitialisationTests {
    private func drawn(_ initialisation: Initialisation, seed: UInt64 = 1) -> Network {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let architecture = Architecture(
            hidden: [.init(units: 200, activation: .relu), .init(units: 300, activation: .abs)],
            initialisation: initialisation)
        return Network(architecture, outputs: 4, using: &generator)
    }

    private func variance(_ numbers: [Double]) -> Double {
        numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)
    }

    @Test func `the network has the architecture's shape and activations`() {
        let network = drawn(.he)
        #expect(network.shape == [2, 200, 300, 4])
        #expect(network.layers.map(\.activation) == [.relu, .abs, .identity])
    }

    @Test func `he has variance 2 / inputs, xavier 2 / (inputs + units)`() {
        let he = drawn(.he).layers
        let xavier = drawn(.xavier).layers
        // Five standard errors of the variance of normal numbers: 5 sqrt(2 / count).
        for (layer, other) in zip(he, xavier) {
            let inputs = Double(layer.inputCount)
            let bound = 5 * (2 / Double(layer.weights.count)).squareRoot()
            #expect(abs(variance(layer.weights) * inputs / 2 - 1) < bound)
            let sum = inputs + Double(layer.unitCount)
            #expect(abs(variance(other.weights) * sum / 2 - 1) < bound)
        }
        #expect((he + xavier).allSatisfy { $0.biases.allSatisfy { $0 == 0 } })
    }

    @Test func `uniform fills +-1/sqrt(inputs), biases too`() {
        for layer in drawn(.uniform).layers {
            let bound = 1 / Double(layer.inputCount).squareRoot()
            #expect((layer.weights + layer.biases).allSatisfy { abs($0) <= bound })
            #expect(layer.biases.contains { $0 != 0 })
            let spread = variance(layer.weights) * 3 / (bound * bound)
            // The variance of the square of a uniform number is 4/5 of its mean's square.
            #expect(abs(spread - 1) < 5 * (0.8 / Double(layer.weights.count)).squareRoot())
        }
    }

    @Test func `within fills +-the bound in every layer, and all biases are the same`() {
        for layer in drawn(.within(0.5, bias: 0.1)).layers {
            #expect(layer.weights.allSatisfy { abs($0) <= 0.5 })
            #expect(layer.biases.allSatisfy { $0 == 0.1 })
            // The variance of a uniform number in +-b is b^2 / 3.
            let spread = variance(layer.weights) * 3 / 0.25
            #expect(abs(spread - 1) < 5 * (0.8 / Double(layer.weights.count)).squareRoot())
        }
    }

    @Test(arguments: Initialisation.all + [.within(0.5, bias: 0.1)])
    func `a seed draws the same weights again, another seed others`(kind: Initialisation) {
        #expect(drawn(kind) == drawn(kind))
        #expect(drawn(kind) != drawn(kind, seed: 2))
    }
}
