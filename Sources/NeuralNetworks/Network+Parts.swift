extension Network {
    /// The activations of a hidden layer, from 0, at a point.
    public func activations(ofLayer layer: Int, atX x: Double, y: Double) -> [Double] {
        layers[...layer].reduce([x, y]) { $1.outputs($0) }
    }

    /// The network with a hidden unit switched off: its activation is taken for 0.
    ///
    /// - Parameters:
    ///   - layer: the hidden layer, from 0.
    ///   - unit: the unit in it, from 0.
    public func withoutUnit(_ unit: Int, ofLayer layer: Int) -> Network {
        var layers = layers
        let inputs = layers[layer + 1].inputCount
        for row in 0..<layers[layer + 1].unitCount {
            layers[layer + 1].weights[row * inputs + unit] = 0
        }
        return Network(unchecked: layers)
    }

    /// Both networks as one: its outputs are those of this one, then those of `other`.
    ///
    /// The layers in which both agree from the first on are there once; the others are side by
    /// side in blocks. Nil unless both have as many layers with the same activations.
    public func beside(_ other: Network) -> Network? {
        guard layers.count == other.layers.count,
            zip(layers, other.layers).allSatisfy({ $0.activation == $1.activation })
        else { return nil }
        let shared = min(
            zip(layers, other.layers).prefix { $0 == $1 }.count, layers.count - 1)
        var joined = Array(layers[..<shared])
        for index in shared..<layers.count {
            joined.append(
                index == shared
                    ? layers[index].stacked(on: other.layers[index])
                    : layers[index].besideBlock(other.layers[index]))
        }
        return Network(unchecked: joined)
    }
}

extension DenseLayer {
    /// The units of both layers, which have the same inputs.
    fileprivate func stacked(on other: DenseLayer) -> DenseLayer {
        DenseLayer(
            unchecked: weights + other.weights, biases: biases + other.biases,
            inputCount: inputCount, activation: activation)
    }

    /// The units of both layers, each of which has inputs of its own.
    fileprivate func besideBlock(_ other: DenseLayer) -> DenseLayer {
        var rows: [Double] = []
        let (here, there) = (
            Array(repeating: 0.0, count: inputCount), Array(repeating: 0.0, count: other.inputCount)
        )
        for unit in 0..<unitCount {
            rows += weights[unit * inputCount..<(unit + 1) * inputCount] + there
        }
        for unit in 0..<other.unitCount {
            rows += here + other.weights[unit * other.inputCount..<(unit + 1) * other.inputCount]
        }
        return DenseLayer(
            unchecked: rows, biases: biases + other.biases,
            inputCount: inputCount + other.inputCount, activation: activation)
    }
}
