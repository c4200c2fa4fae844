public import Randomness

extension Network {
    /// A network of this architecture with drawn weights.
    ///
    /// - Parameters:
    ///   - inputs: 2, or 1 for a curve; kinks are spread only where there is one.
    ///   - outputs: the number of logits, or of values, at least 1.
    public init(
        _ architecture: Architecture, inputs: Int = 2, outputs: Int,
        using generator: inout SeededGenerator
    ) {
        var inputCount = inputs
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
        if initialisation == .spread, inputCount == 1 {
            return spread(units: layer.units, activation: layer.activation, using: &generator)
        }
        let fanIn = Double(inputCount)
        let fanOut = Double(layer.units)
        let count = inputCount * layer.units
        let weights: [Double]
        var biases = [Double](repeating: 0, count: layer.units)
        switch initialisation {
        case .he, .xavier, .spread:
            let variance =
                initialisation == .xavier ? 2 / (fanIn + fanOut) : 2 / fanIn
            weights = (0..<count).map { _ in generator.normal() * variance.squareRoot() }
        case .within(let bound, let bias):
            weights = (0..<count).map { _ in generator.uniform(-bound, bound) }
            biases = [Double](repeating: bias, count: layer.units)
        case .uniform:
            let bound = 1 / fanIn.squareRoot()
            weights = (0..<count).map { _ in generator.uniform(-bound, bound) }
            for unit in biases.indices { biases[unit] = generator.uniform(-bound, bound) }
        }
        return DenseLayer(
            unchecked: weights, biases: biases, inputCount: inputCount,
            activation: layer.activation)
    }

    /// Units whose kinks are one in each `units`-th of -1...1, at a random place in it, in random
    /// order, with slopes of +1 or -1 at random.
    private static func spread(
        units: Int, activation: Activation, using generator: inout SeededGenerator
    ) -> DenseLayer {
        var kinks = (0..<units).map { index in
            -1 + 2 * (Double(index) + generator.unit()) / Double(units)
        }
        generator.shuffle(&kinks)
        let slopes = kinks.map { _ in generator.unit() < 0.5 ? -1.0 : 1 }
        return DenseLayer(
            unchecked: slopes, biases: zip(slopes, kinks).map { -$0 * $1 }, inputCount: 1,
            activation: activation)
    }
}
