/// The tensors of one layer of a file, by what they are.
struct LayerTensors: Sendable {
    let name: LayerName
    var parts: [Part: Safetensors.Tensor] = [:]

    /// What a tensor of a layer is.
    enum Part: Sendable, Hashable {
        /// [units, inputs] of a dense layer, or [units] of a normalisation.
        case weight
        /// [inputs, units] of a dense layer, as Keras and Flax have it.
        case kernel
        case bias
        case mean
        case variance
        /// How many batches the running mean has seen, which changes nothing.
        case count
    }
}

extension LayerTensors.Part {
    /// The words for a part in PyTorch, Keras and Flax.
    init?(word: some StringProtocol) {
        switch word {
        case "weight", "weights", "gamma", "scale": self = .weight
        case "kernel": self = .kernel
        case "bias", "biases", "beta": self = .bias
        case "running_mean", "moving_mean", "mean": self = .mean
        case "running_var", "moving_variance", "var": self = .variance
        case "num_batches_tracked": self = .count
        default: return nil
        }
    }
}

extension LayerTensors {
    /// What a layer does.
    enum Kind: Sendable, Hashable {
        /// Weights and biases; `isTransposed`: the weights are [inputs, units].
        case dense(isTransposed: Bool)
        /// A mean and a variance for each unit.
        case normalisation
    }

    /// The layers of a file, in the order of their names.
    ///
    /// - Throws: if a tensor is of no such layer.
    static func layers(of file: Safetensors) throws(SafetensorsError) -> [LayerTensors] {
        var layers: [LayerName: LayerTensors] = [:]
        for tensor in file.tensors {
            guard let (name, part) = place(of: tensor.name) else {
                throw .unexpectedTensor(tensor.name)
            }
            if layers[name]?.parts[part] != nil { throw .unexpectedTensor(tensor.name) }
            layers[name, default: LayerTensors(name: name)].parts[part] = tensor
        }
        let sorted = layers.values.sorted { $0.name < $1.name }
        for layer in sorted { _ = try layer.kind() }
        return sorted
    }

    /// The layer and the part that a tensor's name tells.
    private static func place(of name: String) -> (LayerName, Part)? {
        var components = name.split { $0 == "." || $0 == "/" }.map { String($0) }
        if let last = components.last, last.hasSuffix(":0") {
            components[components.count - 1] = String(last.dropLast(2))
        }
        // Flax keeps what is trained and what is counted apart.
        components = components.filter { $0 != "params" && $0 != "batch_stats" }
        if let index = components.lastIndex(where: { Part(word: $0) != nil }),
            let part = Part(word: components[index])
        {
            components.remove(at: index)
            return (LayerName(components), part)
        }
        // `fc1_weight`
        guard let last = components.last, let cut = last.lastIndex(of: "_"),
            let part = Part(word: last[last.index(after: cut)...])
        else { return nil }
        components[components.count - 1] = String(last[..<cut])
        return (LayerName(components), part)
    }

    /// What the layer does.
    ///
    /// - Throws: if it is no layer that a chain can have.
    func kind() throws(SafetensorsError) -> Kind {
        if parts[.mean] != nil, parts[.variance] != nil, parts[.kernel] == nil {
            return .normalisation
        }
        if let other = parts[.mean] ?? parts[.variance] ?? parts[.count] {
            throw .unexpectedTensor(other.name)
        }
        guard let weight = parts[.kernel] ?? parts[.weight] else {
            throw .unexpectedTensor(parts[.bias]?.name ?? name.text)
        }
        if let both = parts[.kernel], let other = parts[.weight] {
            throw .unexpectedTensor(both.shape.count == 2 ? other.name : both.name)
        }
        switch weight.shape.count {
        case 2: return .dense(isTransposed: parts[.kernel] != nil)
        case 1 where parts[.bias] != nil: throw .layerNorm(weight.name)
        case 3...: throw .convolution(weight.name, shape: weight.shape)
        default: throw .unexpectedTensor(weight.name)
        }
    }

    var isDense: Bool { (parts[.kernel] ?? parts[.weight])?.shape.count == 2 }

    /// The inputs of a dense layer; the numbers that a normalisation takes.
    var inputCount: Int {
        guard isDense else { return parts[.mean]?.shape.first ?? 0 }
        return parts[.kernel]?.shape[0] ?? parts[.weight]?.shape[1] ?? 0
    }

    /// The units of a dense layer; the numbers that a normalisation gives.
    var unitCount: Int {
        guard isDense else { return inputCount }
        return parts[.kernel]?.shape[1] ?? parts[.weight]?.shape[0] ?? 0
    }

    /// The name and the shape for a message: `fc1 [16, 2]`.
    var summary: String {
        let shape = (parts[.kernel] ?? parts[.weight] ?? parts[.mean])?.shape ?? []
        return "\(name.text.isEmpty ? "weight" : name.text) \(shape)"
    }
}
