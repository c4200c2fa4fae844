import Text

extension Network {
    /// The network of a file whose tensors are the weights and biases of a chain of dense layers,
    /// with batch normalisations between them, whatever they are called.
    ///
    /// A weight has the shape [units, inputs] and a kernel (of Keras or Flax) [inputs, units], a
    /// bias [units]; a missing bias is zero. The numbers are taken exactly; a normalisation is
    /// folded into the layer before or after it in 64 bits.
    ///
    /// - Returns: the network, and what the file does not say of it.
    static func read(
        _ file: Safetensors, _ reading: NetworkReading
    ) throws(SafetensorsError) -> (network: Network, assumptions: [NetworkAssumption]) {
        let found = try LayerTensors.layers(of: file)
        let chain = try LayerChain(found, names: reading.layers)
        let activations = try file.activations(
            hiddenLayers: chain.links.count - 1, given: reading.activation)
        let stated = try file.statedEpsilon()
        let epsilon = reading.epsilon ?? stated
        var layers: [DenseLayer] = []
        for (link, activation) in zip(chain.links, activations + [.identity]) {
            var layer = try DenseLayer(
                link.layer,
                inputCount: layers.last?.unitCount ?? (link.layer.inputCount == 1 ? 1 : 2),
                activation: activation)
            // The sums' normalisation is of what the inputs' one gives.
            if let before = link.before {
                layer = layer.preceded(
                    by: try ScaleAndShift(before, epsilon: epsilon ?? before.defaultEpsilon))
            }
            if let after = link.after {
                layer = layer.followed(
                    by: try ScaleAndShift(after, epsilon: epsilon ?? after.defaultEpsilon))
            }
            layers.append(layer)
        }
        return (
            Network(unchecked: layers),
            chain.assumptions(of: found, epsilon: epsilon)
        )
    }

    /// The network of such a file.
    ///
    /// - Parameter activation: the activation of all hidden layers. When nil, it is what the
    ///   metadata's key `activation` says (one name, or a list with commas that has one for each
    ///   hidden layer), and ReLU where the file says nothing (`Safetensors.statesActivation`).
    public init(
        safetensors file: Safetensors, activation: Activation? = nil
    ) throws(SafetensorsError) {
        self = try Self.read(file, NetworkReading(activation: activation)).network
    }

    /// A safetensors file of this network, named as `init(safetensors:activation:)` reads it, its
    /// numbers as F64.
    ///
    /// - Parameters:
    ///   - metadata: further texts for the file. The keys `format` (`pt`: PyTorch's names and
    ///     shapes) and `activation` are added.
    ///   - statesActivation: whether the file says which activation the hidden layers have; where
    ///     there are none it never does.
    public func safetensors(
        metadata: [String: String] = [:], statesActivation: Bool = true
    ) -> [UInt8] {
        var metadata = metadata
        metadata["format"] = "pt"
        let names = hiddenLayers.map { $0.activation.description }
        if statesActivation, let first = names.first {
            metadata["activation"] = Set(names).count == 1 ? first : names.joined(separator: ",")
        }
        let tensors = layers.enumerated().flatMap { index, layer in
            [
                Safetensors.Tensor(
                    name: "\(2 * index).weight", shape: [layer.unitCount, layer.inputCount],
                    values: layer.weights),
                Safetensors.Tensor(
                    name: "\(2 * index).bias", shape: [layer.unitCount], values: layer.biases),
            ]
        }
        return Safetensors(unchecked: tensors, metadata: metadata).bytes
    }
}

extension Safetensors {
    /// Whether the file says which activation its network has.
    public var statesActivation: Bool { metadata["activation"] != nil }

    /// The activation of each hidden layer: `given` for all, or what the metadata says, or ReLU.
    fileprivate func activations(
        hiddenLayers: Int, given: Activation?
    ) throws(SafetensorsError) -> [Activation] {
        if let given { return [Activation](repeating: given, count: hiddenLayers) }
        var activations: [Activation] = []
        let names = metadata["activation"] ?? Activation.relu.description
        for part in names.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(part.drop { $0 == " " })
            guard let activation = Activation(name: name) else { throw .unknownActivation(name) }
            activations.append(activation)
        }
        if activations.count == 1 {
            return [Activation](repeating: activations[0], count: hiddenLayers)
        }
        guard activations.count == hiddenLayers else {
            throw .activationCount(given: activations.count, hiddenLayers: hiddenLayers)
        }
        return activations
    }
}

extension Safetensors {
    /// What the metadata's key `eps` says is added to variances.
    fileprivate func statedEpsilon() throws(SafetensorsError) -> Double? {
        guard let text = metadata["eps"] else { return nil }
        guard let epsilon = Double(decimal: text), epsilon >= 0, epsilon.isFinite else {
            throw .epsilon(text)
        }
        return epsilon
    }
}

extension DenseLayer {
    fileprivate init(
        _ layer: LayerTensors, inputCount: Int, activation: Activation
    ) throws(SafetensorsError) {
        let units = layer.unitCount
        guard let weight = layer.parts[.kernel] ?? layer.parts[.weight], units > 0,
            layer.inputCount == inputCount
        else {
            let tensor = layer.parts[.kernel] ?? layer.parts[.weight]
            throw .wrongShape(
                tensor: tensor?.name ?? layer.name.text, shape: tensor?.shape ?? [],
                expected: layer.parts[.kernel] == nil ? [nil, inputCount] : [inputCount, nil])
        }
        var biases = [Double](repeating: 0, count: units)
        if let bias = layer.parts[.bias] {
            guard bias.shape == [units] else {
                throw .wrongShape(tensor: bias.name, shape: bias.shape, expected: [units])
            }
            biases = try bias.finiteValues()
        }
        var weights = try weight.finiteValues()
        if layer.parts[.kernel] != nil {
            let kernel = weights
            for unit in 0..<units {
                for input in 0..<inputCount {
                    weights[unit * inputCount + input] = kernel[input * units + unit]
                }
            }
        }
        self.init(
            unchecked: weights, biases: biases, inputCount: inputCount, activation: activation)
    }
}

extension Safetensors.Tensor {
    /// The inputs of a network that begins with these weights: one for a curve, else two.
    var networkInputCount: Int { shape.last == 1 ? 1 : 2 }

    /// The numbers.
    ///
    /// - Throws: if they are not of a floating type, or one is not finite.
    func finiteValues() throws(SafetensorsError) -> [Double] {
        guard type.isFloating else { throw .unsupportedType(tensor: name, type: type.rawValue) }
        let values = values
        if let index = values.firstIndex(where: { !$0.isFinite }) {
            throw .notFinite(tensor: name, index: index)
        }
        return values
    }
}
