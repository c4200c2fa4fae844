import Geometry
import NeuralNetworks
import Randomness
import Testing

struct NetworkTests {
    private func layer(
        _ inputs: Int, _ weights: [Double], _ biases: [Double], _ activation: Activation = .relu
    ) -> DenseLayer {
        DenseLayer(
            unchecked: weights, biases: biases, inputCount: inputs, activation: activation)
    }

    @Test func `a layer needs a full matrix`() {
        #expect(DenseLayer(inputCount: 2, weights: [1, 2], biases: [0], activation: .relu) != nil)
        #expect(DenseLayer(inputCount: 2, weights: [1], biases: [0], activation: .relu) == nil)
        #expect(
            DenseLayer(inputCount: 2, weights: [1, 2, 3], biases: [0], activation: .relu) == nil)
        #expect(DenseLayer(inputCount: 0, weights: [], biases: [0], activation: .relu) == nil)
        #expect(DenseLayer(inputCount: 2, weights: [], biases: [], activation: .relu) == nil)
    }

    @Test
    func `a network needs one or two inputs, layers that fit, plain logits and finite numbers`() {
        let hidden = layer(2, [1, 2, 3, 4], [0, 1])
        let logits = layer(2, [1, -1], [0.5], .identity)
        #expect(Network(layers: [hidden, logits]) != nil)
        #expect(Network(layers: [logits]) != nil)
        #expect(Network(layers: []) == nil)
        #expect(Network(layers: [layer(1, [1], [0], .identity)])?.inputCount == 1)
        #expect(Network(layers: [layer(3, [1, 2, 3], [0], .identity)]) == nil)
        #expect(Network(layers: [hidden, layer(3, [1, 2, 3], [0], .identity)]) == nil)
        #expect(Network(layers: [hidden]) == nil)
        #expect(Network(layers: [hidden, layer(2, [.nan, 1], [0], .identity)]) == nil)
        #expect(Network(layers: [hidden, layer(2, [1, 1], [.infinity], .identity)]) == nil)
    }

    @Test func `the forward pass is the one by hand`() throws {
        let network = try #require(
            Network(layers: [
                layer(2, [1, 2, -3, 4], [0.5, -1]), layer(2, [1, -2, 0.25, 1], [0, 1], .abs),
                layer(2, [10, 100], [-5], .identity),
            ]))
        // Sums 1 + 6 + 0.5 and -3 + 12 - 1; then 7.5 - 16 and 1.875 + 8 + 1; then 85 + 1087.5 - 5.
        #expect(network.logits(at: Point(1, 3)) == [1167.5])
        // Sums -1.5 and 0; then 0 and 1; then 100 - 5.
        #expect(network.logits(at: Point(-1, -0.5)) == [95])
        #expect(network.predictedClass(at: Point(1, 3)) == 1)
    }

    @Test func `shape and counts are those of the layers`() {
        let network = Network(unchecked: [
            layer(2, [Double](repeating: 1, count: 6), [0, 0, 0]),
            layer(3, [Double](repeating: 1, count: 12), [0, 0, 0, 0]),
            layer(4, [Double](repeating: 1, count: 8), [0, 0], .identity),
        ])
        #expect(network.shape == [2, 3, 4, 2])
        #expect(network.hiddenUnitCount == 7 && network.hiddenLayers.count == 2)
        #expect(network.parameterCount == 6 + 3 + 12 + 4 + 8 + 2)
        #expect(network.outputCount == 2 && network.classCount == 2)
        #expect(Network(unchecked: [layer(2, [1, 1], [0], .identity)]).classCount == 2)
        #expect(network.isPiecewiseLinear)
    }

    @Test func `the largest logit wins, the lowest index a tie, and one logit above 0`() {
        #expect(Network.winner(of: [1, 3, 2]) == 1)
        #expect(Network.winner(of: [3, 3, 2]) == 0)
        #expect(Network.winner(of: [-1, -5]) == 0)
        #expect(Network.winner(of: [0]) == 0)
        #expect(Network.winner(of: [-0.0]) == 0)
        #expect(Network.winner(of: [.leastNonzeroMagnitude]) == 1)
    }

    @Test func `composing with a scaling is the network of scaled points`() {
        var generator = SeededGenerator(seed: 1, stream: .weights)
        let architecture = Architecture(hidden: [
            .init(units: 8, activation: .tanh), .init(units: 5, activation: .relu),
        ])
        let network = Network(architecture, outputs: 3, using: &generator)
        let (scale, origin) = (Vector(0.02, 30), Point(1000, -0.5))
        let composed = network.composed(withScale: scale, origin: origin)
        for _ in 0..<200 {
            let point = Point(generator.uniform(950, 1050), generator.uniform(-0.54, -0.46))
            let scaled = Point(scale.dx * (point.x - origin.x), scale.dy * (point.y - origin.y))
            for (one, other) in zip(composed.logits(at: point), network.logits(at: scaled)) {
                #expect(abs(one - other) < 1e-12)
            }
        }
    }

    @Test func `a composed curve is the curve in other units`() throws {
        let network = try #require(
            Network(layers: [
                layer(1, [1, -2], [0.5, 1]), layer(2, [3, -1], [0.25], .identity),
            ]))
        let (scale, origin) = (Vector(0.5, 4), Point(10, -3))
        let composed = network.composed(ofCurveWithScale: scale, origin: origin)
        for x in stride(from: -5.0, through: 25, by: 0.75) {
            let expected = network.value(at: 0.5 * (x - 10)) / 4 - 3
            #expect(abs(composed.value(at: x) - expected) < 1e-12)
        }
    }

    @Test func `spread kinks are one in each part, in random order`() {
        var generator = SeededGenerator(seed: 3, stream: .weights)
        let architecture = Architecture(
            hidden: [.init(units: 40, activation: .relu)], initialisation: .spread)
        let network = Network(architecture, inputs: 1, outputs: 1, using: &generator)
        let layer = network.layers[0]
        let kinks = zip(layer.weights, layer.biases).map { -$1 / $0 }
        let parts = kinks.map { Int((($0 + 1) * 20).rounded(.down)) }
        #expect(parts.sorted() == Array(0..<40))
        #expect(parts != Array(0..<40))
        #expect(Set(layer.weights) == [-1, 1])
        #expect(network.layers[1].inputCount == 40)
    }

    @Test(arguments: zip(0..<10, ActivationTests.all))
    func `the evaluator gives the forward pass's numbers`(index: Int, activation: Activation) {
        var generator = SeededGenerator(seed: UInt64(index), stream: .weights)
        let architecture = Architecture(hidden: [
            .init(units: 9, activation: activation), .init(units: 4, activation: activation),
        ])
        let network = Network(architecture, outputs: 2, using: &generator)
        var evaluator = NetworkEvaluator(network)
        var x = NetworkEvaluator.Lanes.zero
        var y = NetworkEvaluator.Lanes.zero
        for lane in x.indices { (x[lane], y[lane]) = (generator.normal(), generator.normal()) }
        var error = 0.0
        evaluator.logits(x: x, y: y) { logits in
            for lane in x.indices {
                for (output, logit) in network.logits(at: Point(x[lane], y[lane])).enumerated() {
                    error = max(error, abs(logits[output][lane] - logit))
                }
            }
        }
        // Smooth activations are taken in single precision.
        #expect(error <= (activation.isPiecewiseLinear ? 0 : 1e-6))
    }
}
