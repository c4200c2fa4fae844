package import Geometry
package import NeuralNetworks
import Randomness

/// Networks that several tests look at.
package enum SampleNetwork {
    /// Not about the origin, and higher than wide.
    package static let window = Box(unchecked: (-1.5, 1, -1, 2))

    /// A random network with these hidden layers, whose decision boundary runs through the middle
    /// of the window.
    package static func network(
        _ activation: Activation, hidden: [Int], outputs: Int, seed: UInt64
    ) -> Network {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let layers = hidden.map { Architecture.Hidden(units: $0, activation: activation) }
        let drawn = Network(
            Architecture(hidden: layers, initialisation: .uniform), outputs: outputs,
            using: &generator)
        // All logits are 0 in the middle of the window, so that a boundary runs through it.
        var last = drawn.layers[hidden.count]
        let logits = drawn.logits(at: window.centre)
        for (unit, logit) in logits.enumerated() { last.biases[unit] -= logit }
        return Network(unchecked: drawn.layers.dropLast() + [last])
    }

    /// A random network with one input and one output.
    package static func curve(
        _ activation: Activation, hidden: [Int], seed: UInt64 = 3
    ) -> Network {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let layers = hidden.map { Architecture.Hidden(units: $0, activation: activation) }
        return Network(
            Architecture(hidden: layers, initialisation: .uniform), inputs: 1, outputs: 1,
            using: &generator)
    }

    /// A network of ReLUs without biases, whose layers are given by their rows of weights; the last
    /// one has no activation.
    package static func relus(_ layers: [[[Double]]]) -> Network {
        Network(
            unchecked: layers.enumerated().map { index, rows in
                DenseLayer(
                    unchecked: rows.flatMap(\.self), biases: rows.map { _ in 0 },
                    inputCount: rows[0].count,
                    activation: index == layers.count - 1 ? .identity : .relu)
            })
    }
}
