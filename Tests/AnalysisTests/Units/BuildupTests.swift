import Geometry
import NeuralNetworks
import Testing

@testable import Analysis

@Suite struct BuildupTests {
    static let window = Box(unchecked: (-1, 1, -1, 1))

    @Test(arguments: [Activation.relu, .abs, .hardTanh, .tanh], [1, 3])
    func `the terms and the biases add up to the function`(
        activation: Activation, outputs: Int
    ) {
        let network = Network.random(
            activation, hidden: [6, 5], outputs: outputs, seed: 12)
        let buildup = Buildup(network, in: Self.window)
        #expect(abs(buildup.terms.reduce(0) { $0 + $1.share } - 1) < 1e-12)
        #expect(zip(buildup.terms, buildup.terms.dropFirst()).allSatisfy { $0.share >= $1.share })
        let whole = buildup.network(keeping: buildup.terms.map(\.unit), hasBias: true)
        let biases = network.layers[2].biases
        for point in [Point(0.3, -0.8), Point(-1, 1), Point(0.5, 0.25)] {
            let logits = network.logits(at: point)
            let sums = buildup.terms.map { term in
                buildup.network(keeping: [term.unit], hasBias: false).logits(at: point)
            }
            for output in 0..<outputs {
                let sum = biases[output] + sums.reduce(0) { $0 + $1[output] }
                #expect(abs(sum - logits[output]) < 1e-12)
                #expect(abs(whole.logits(at: point)[output] - logits[output]) < 1e-12)
            }
        }
    }

    @Test func `terms keep the order of another network, with their own shares`() {
        let network = Network.random(.relu, hidden: [6, 5], outputs: 1, seed: 12)
        let own = Buildup(network, in: Self.window)
        let given = Buildup(network, in: Self.window, order: [4, 0, 2])
        #expect(given.terms.map(\.unit) == [4, 0, 2])
        for term in given.terms {
            #expect(term.share == own.terms.first { $0.unit == term.unit }?.share ?? 0)
        }
    }

    @Test func `shares are those of a closed form`() throws {
        // On the square: relu(x) has the mean 1/4, relu(x + 1) the mean 1, relu(-x - 2) none.
        let hidden = try #require(
            DenseLayer(
                inputCount: 2, weights: [1, 0, 1, 0, -1, 0], biases: [0, 1, -2], activation: .relu))
        let output = try #require(
            DenseLayer(inputCount: 3, weights: [-4, 3, 7], biases: [1], activation: .identity))
        let network = try #require(Network(layers: [hidden, output]))
        let terms = Buildup(network, in: Self.window).terms
        #expect(terms.map(\.unit) == [1, 0])
        #expect(abs(terms[0].share - 0.75) < 1e-12 && abs(terms[1].share - 0.25) < 1e-12)
    }

    @Test(arguments: [Activation.relu, .abs, .hardTanh, .leakyRelu(slope: 0.2)])
    func `an exact extent is that of a fine grid`(activation: Activation) {
        let network = Network.random(activation, hidden: [7, 4], outputs: 1, seed: 3)
        let maps = UnitMaps(network, layer: 1, units: [0, 1, 2, 3])
        let extents = maps.extents(in: Self.window)
        let count = 301
        for unit in 0..<4 {
            var (low, high, mean) = (Double.infinity, -Double.infinity, 0.0)
            for node in 0..<count * count {
                let point = Point(
                    Double(node % count) * 2 / Double(count - 1) - 1,
                    Double(node / count) * 2 / Double(count - 1) - 1)
                let value = network.activations(ofLayer: 1, atX: point.x, y: point.y)[unit]
                low = min(low, value)
                high = max(high, value)
                mean += abs(value) / Double(count * count)
            }
            #expect(extents[unit].low <= low + 1e-12 && extents[unit].low > low - 0.02)
            #expect(extents[unit].high >= high - 1e-12 && extents[unit].high < high + 0.02)
            #expect(abs(extents[unit].mean - mean) < 0.01)
        }
    }
}
