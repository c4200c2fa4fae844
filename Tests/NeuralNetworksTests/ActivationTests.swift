import NeuralNetworks
import Testing

struct ActivationTests {
    static let all: [Activation] = [
        .relu, .leakyRelu(slope: 0.125), .abs, .hardTanh, .tanh, .sigmoid, .gelu, .sine, .identity,
        .step,
    ]

    /// Values at -2, -0.5, 0, 0.5 and 2, from their definitions with ten digits.
    static let values: [(Activation, [Double])] = [
        (.relu, [0, 0, 0, 0.5, 2]), (.leakyRelu(slope: 0.125), [-0.25, -0.0625, 0, 0.5, 2]),
        (.abs, [2, 0.5, 0, 0.5, 2]), (.hardTanh, [-1, -0.5, 0, 0.5, 1]),
        (.tanh, [-0.9640275801, -0.4621171573, 0, 0.4621171573, 0.9640275801]),
        (.sigmoid, [0.1192029220, 0.3775406688, 0.5, 0.6224593312, 0.8807970780]),
        (.gelu, [-0.0455002639, -0.1542687694, 0, 0.3457312306, 1.9544997361]),
        (.sine, [-0.9092974268, -0.4794255386, 0, 0.4794255386, 0.9092974268]),
        (.identity, [-2, -0.5, 0, 0.5, 2]), (.step, [0, 0, 0, 1, 1]),
    ]

    @Test(arguments: values)
    func `values are those of the definition`(activation: Activation, values: [Double]) {
        for (z, value) in zip([-2, -0.5, 0, 0.5, 2], values) {
            #expect(abs(activation(z) - value) < 1e-10, "\(z)")
        }
    }

    @Test(arguments: all)
    func `the slope is that of central differences`(activation: Activation) {
        for index in -600...600 {
            let z = Double(index) / 100 + 0.00321
            let step = 1e-5
            let difference = (activation(z + step) - activation(z - step)) / (2 * step)
            #expect(abs(activation.derivative(z) - difference) < 1e-9, "\(z)")
        }
    }

    @Test func `at a kink the slope is that of PyTorch`() {
        #expect(Activation.relu.derivative(0) == 0)
        #expect(Activation.leakyRelu(slope: 0.125).derivative(0) == 0.125)
        #expect(Activation.abs.derivative(0) == 0)
        #expect(Activation.hardTanh.derivative(-1) == 0 && Activation.hardTanh.derivative(1) == 0)
    }

    @Test(arguments: all)
    func `between its hinges an activation is straight, at them it is not`(activation: Activation) {
        guard let hinges = activation.hinges else {
            #expect(!activation.isPiecewiseLinear)
            #expect([.tanh, .sigmoid, .gelu, .sine].contains(activation))
            return
        }
        #expect(activation.isPiecewiseLinear && hinges == hinges.sorted())
        for index in -300...300 {
            let z = Double(index) / 100
            let bend = activation(z + 0.005) - 2 * activation(z) + activation(z - 0.005)
            #expect((abs(bend) > 1e-3) == hinges.contains(z), "\(z)")
        }
    }

    @Test(arguments: all)
    func `an activation is what its pieces are`(activation: Activation) throws {
        guard let pieces = activation.pieces else { return }
        #expect(pieces[0].start == -.infinity && pieces.count <= 3)
        for index in -300...300 {
            let z = Double(index) / 100
            let piece = try #require(pieces.last { $0.start < z })
            #expect(piece.slope * z + piece.offset == activation(z), "\(z)")
            if activation != .step, !pieces.contains(where: { $0.start == z }) {
                #expect(piece.slope == activation.derivative(z), "\(z)")
            }
        }
    }

    @Test func `large sums do not overflow`() {
        for activation in Self.all {
            for z in [1e300, -1e300, 800, -800] {
                #expect(activation(z).isFinite && activation.derivative(z).isFinite)
            }
        }
    }

    @Test(arguments: all + [.leakyRelu(slope: 0), .leakyRelu(slope: 1e-20)])
    func `the name leads back to the activation`(activation: Activation) {
        #expect(Activation(name: activation.description) == activation)
    }

    @Test func `every listed name is an activation's`() {
        for name in Activation.names { #expect(Activation(name: name) != nil, "\(name)") }
        #expect(Activation(name: "leaky-relu") == .leakyRelu(slope: 0.01))
    }

    @Test(arguments: [
        "", "ReLU", "relu ", "leaky-relu:", "leaky-relu:1", "leaky-relu:-0.1", "leaky-relu:nan",
        "leaky-relu:inf", "relu:0.1", "swish",
    ])
    func `other names are not activations`(name: String) {
        #expect(Activation(name: name) == nil)
    }
}
