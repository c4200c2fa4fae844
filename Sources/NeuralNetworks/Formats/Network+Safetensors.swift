extension Network {
    /// The network of a file whose tensors are named as in PyTorch's `nn.Sequential` of linear
    /// layers and activations in turn: `0.weight`, `0.bias`, `2.weight`, `2.bias`, ...
    ///
    /// A weight has the shape [units, inputs], a bias [units]; a missing bias is zero. The numbers
    /// are taken exactly.
    ///
    /// - Parameter activation: the activation of all hidden layers. When nil, it is what the
    ///   metadata's key `activation` says (one name, or a list with commas that has one for each
    ///   hidden layer), and ReLU where the file says nothing (`Safetensors.statesActivation`).
    public init(
        safetensors file: Safetensors, activation: Activation? = nil
    ) throws(SafetensorsError) {
        let tensors = file.tensorsByName
        var count = 0
        while tensors["\(2 * count).weight"] != nil { count += 1 }
        let names = Set((0..<count).flatMap { ["\(2 * $0).weight", "\(2 * $0).bias"] })
        guard count > 0 else { throw .missingTensor("0.weight") }
        if let other = file.tensors.first(where: { !names.contains($0.name) }) {
            throw .unexpectedTensor(other.name)
        }
        let activations = try file.activations(hiddenLayers: count - 1, given: activation)
        var layers: [DenseLayer] = []
        for (index, activation) in (activations + [.identity]).enumerated() {
            guard let weight = tensors["\(2 * index).weight"] else { continue }
            layers.append(
                try DenseLayer(
                    weight: weight, bias: tensors["\(2 * index).bias"],
                    inputCount: layers.last?.unitCount ?? weight.networkInputCount,
                    activation: activation))
        }
        self.init(unchecked: layers)
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

extension DenseLayer {
    fileprivate init(
        weight: Safetensors.Tensor, bias: Safetensors.Tensor?, inputCount: Int,
        activation: Activation
    ) throws(SafetensorsError) {
        guard weight.shape.count == 2, weight.shape[0] > 0, weight.shape[1] == inputCount else {
            throw .wrongShape(
                tensor: weight.name, shape: weight.shape, expected: [nil, inputCount])
        }
        let unitCount = weight.shape[0]
        var biases = [Double](repeating: 0, count: unitCount)
        if let bias {
            guard bias.shape == [unitCount] else {
                throw .wrongShape(tensor: bias.name, shape: bias.shape, expected: [unitCount])
            }
            biases = try bias.finiteValues()
        }
        self.init(
            unchecked: try weight.finiteValues(), biases: biases, inputCount: inputCount,
            activation: activation)
    }
}

extension Safetensors.Tensor {
    /// The inputs of a network that begins with these weights: one for a curve, else two.
    var networkInputCount: Int { shape.last == 1 ? 1 : 2 }

    fileprivate func finiteValues() throws(SafetensorsError) -> [Double] {
        let values = values
        if let index = values.firstIndex(where: { !$0.isFinite }) {
            throw .notFinite(tensor: name, index: index)
        }
        return values
    }
}
