public import Randomness

extension Network {
    /// A network of this architecture with drawn weights.
    ///
    /// - Parameter outputs: the number of logits, at least 1.
    public init(
        _ architecture: Architecture, outputs: Int, using generator: inout SeededGenerator
    ) {
        var inputCount = 2
        var layers: [DenseLayer] = []
        let last = Architecture.Hidden(units: outputs, activation: .identity)
        for layer in architecture.hidden + [last] {
            layers.append(
                .drawn(
                    inputCount: inputCount, layer: layer, by: architecture.initialisation,
                    using: &generator))
            inputCount = layer.units
        }
        self.init(unchecked: layers)
    }
}

extension DenseLayer {
    fileprivate static func drawn(
        inputCount: Int, layer: Architecture.Hidden, by initialisation: Initialisation,
        using generator: inout SeededGenerator
    ) -> DenseLayer {
        let fanIn = Double(inputCount)
        let fanOut = Double(layer.units)
        let count = inputCount * layer.units
        let weights: [Double]
        var biases = [Double](repeating: 0, count: layer.units)
        switch initialisation {
        case .he, .xavier:
            let variance = initialisation == .he ? 2 / fanIn : 2 / (fanIn + fanOut)
            weights = (0..<count).map { _ in generator.normal() * variance.squareRoot() }
        case .uniform:
            let bound = 1 / fanIn.squareRoot()
            weights = (0..<count).map { _ in generator.uniform(-bound, bound) }
            for unit in biases.indices { biases[unit] = generator.uniform(-bound, bound) }
        }
        return DenseLayer(
            unchecked: weights, biases: biases, inputCount: inputCount,
            activation: layer.activation)
    }
}
