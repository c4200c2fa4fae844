import Geometry
import NeuralNetworks
import Randomness

extension Network {
    /// A drawn network whose logits are all 0 at `centre`, so that a boundary runs through it.
    static func random(
        _ activation: Activation, hidden: [Int], outputs: Int, seed: UInt64,
        centre: Point = Box.oblong.centre
    ) -> Network {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let layers = hidden.map { Architecture.Hidden(units: $0, activation: activation) }
        let drawn = Network(
            Architecture(hidden: layers, initialisation: .uniform), outputs: outputs,
            using: &generator)
        var last = drawn.layers[hidden.count]
        for (unit, logit) in drawn.logits(at: centre).enumerated() { last.biases[unit] -= logit }
        return Network(unchecked: drawn.layers.dropLast() + [last])
    }
}

extension Box {
    /// A window that is higher than it is wide, not about the origin.
    static let oblong = Box(unchecked: (-1.5, 1, -1, 2))
}
