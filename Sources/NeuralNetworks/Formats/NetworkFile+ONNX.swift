import Text

extension NetworkFile {
    /// The versions of ONNX's operators that are read.
    static let onnxVersions: ClosedRange<Int64> = 7...21

    /// The network of an ONNX file, and what its metadata says about it where Facet wrote it.
    init(
        onnx bytes: [UInt8], activation: Activation?, losses: [String]?
    ) throws(NetworkFileError) {
        let model: ONNXModel
        do {
            model = try ONNXModel(checking: bytes)
            try self.init(model, activation: activation)
        } catch {
            throw .onnx(error)
        }
        guard model.producer == "facet" else { return }
        statesActivation =
            model.metadata["activation"] != nil || network.hiddenLayers.isEmpty
        do {
            try read(model.metadata, losses: losses)
        } catch {
            throw .metadata(error)
        }
    }

    private init(_ model: ONNXModel, activation: Activation?) throws(ONNXError) {
        guard let graph = model.graph else { throw .noGraph }
        guard let version = model.version, Self.onnxVersions ~= version else {
            throw .version(model.version.map { Int($0) })
        }
        var chain = try ONNXChain(graph)
        var (layers, function) = try chain.result(graph.outputs)
        guard 1...2 ~= layers[0].inputCount else { throw .inputCount(layers[0].inputCount) }
        for layer in layers where !(layer.weights + layer.biases).allSatisfy({ $0.isFinite }) {
            throw .notFinite("a layer of \(layer.unitCount)")
        }
        let names =
            model.producer == "facet" ? model.metadata["activation"]?.split(separator: ",") : nil
        for index in layers.indices.dropLast() {
            // A slope has 32 bits in the graph.
            if let names, let name = names.count == 1 ? names[0] : names.dropFirst(index).first,
                case .leakyRelu(let slope)? = Activation(name: String(name)),
                layers[index].activation == .leakyRelu(slope: Double(Float(slope)))
            {
                layers[index].activation = .leakyRelu(slope: slope)
            }
            if let activation { layers[index].activation = activation }
        }
        self.init(network: Network(unchecked: layers), loss: function?.rawValue)
        let count = network.classCount
        if let labels = chain.labels.first(where: { $0.count == count }),
            labels.allSatisfy({ $0.isName(limit: 64) }), Set(labels).count == count
        {
            classNames = labels
        }
    }

    /// Why an ONNX file of this precision would not do; nil if it does.
    public func onnxFault(_ precision: NumberPrecision) -> ONNXWritingFault? {
        switch precision {
        case .single:
            let isLarge = network.layers.contains { layer in
                (layer.weights + layer.biases).contains { !Float($0).isFinite }
            }
            return isLarge ? .tooLarge : nil
        case .double:
            return network.layers.contains { $0.activation == .gelu } ? .noKernel(.gelu) : nil
        }
    }

    /// The bytes of the ONNX file.
    func onnxBytes(_ precision: NumberPrecision) -> [UInt8] {
        var texts = metadata
        let names = network.hiddenLayers.map { $0.activation.description }
        if statesActivation, let first = names.first {
            texts["activation"] = Set(names).count == 1 ? first : names.joined(separator: ",")
        }
        return ONNXWriter.bytes(network, metadata: texts, precision: precision)
    }
}

/// Why a network cannot be written as an ONNX file of some precision.
public enum ONNXWritingFault: Sendable, Hashable {
    /// A number is too large for 32 bits.
    case tooLarge
    /// onnxruntime does not compute the activation with 64 bits.
    case noKernel(Activation)
}

extension ONNXWritingFault: CustomStringConvertible {
    /// What is wrong, and what would be right.
    public var description: String {
        switch self {
        case .tooLarge: "a weight is too large for 32 bits (use --precision double)"
        case .noKernel(let activation):
            "onnxruntime computes \(activation.description) with 32 bits only (use --precision "
                + "single)"
        }
    }
}

extension ONNXModel {
    fileprivate init(checking bytes: [UInt8]) throws(ONNXError) {
        guard bytes.count <= NetworkFile.maximumSize else {
            throw .fileTooLong(bytes: bytes.count)
        }
        do {
            try self.init(bytes[...])
        } catch {
            throw .message(error)
        }
    }
}

extension [UInt8] {
    /// Whether this looks like ONNX: the version of its form, and then one of the fields that
    /// follow it.
    var isONNX: Bool {
        guard count > 4, self[0] == 8, 3...32 ~= self[1] else { return false }
        return [0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42].contains(self[2])
    }
}
