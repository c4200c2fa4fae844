extension Network {
    /// A safetensors file of several networks of one shape: the states of a training run.
    ///
    /// Its tensors are named as those of one network, and have one dimension more, the first: the
    /// number of the network. They hold F32 where that loses nothing, else F64.
    ///
    /// - Parameters:
    ///   - networks: at least one; all have the shape and the activations of the first.
    ///   - metadata: further texts for the file; `activation` is added, one name per hidden layer.
    public static func seriesFile(
        of networks: [Network], metadata: [String: String] = [:]
    ) -> [UInt8] {
        var metadata = metadata
        let shape = networks[0].layers
        metadata["activation"] =
            networks[0].hiddenLayers.map { $0.activation.description }.joined(separator: ",")
        let tensors = shape.indices.flatMap { index in
            let (units, inputs) = (shape[index].unitCount, shape[index].inputCount)
            return [
                Safetensors.Tensor(
                    compact: "\(2 * index).weight", shape: [networks.count, units, inputs],
                    values: networks.flatMap { $0.layers[index].weights }),
                Safetensors.Tensor(
                    compact: "\(2 * index).bias", shape: [networks.count, units],
                    values: networks.flatMap { $0.layers[index].biases }),
            ]
        }
        return Safetensors(unchecked: tensors, metadata: metadata).bytes
    }

    /// The networks of a file that `seriesFile(of:metadata:)` has written, each to be read by
    /// its number; nil if the file is not a snapshot.
    public static func series(_ file: Safetensors) -> NetworkSeries? { NetworkSeries(file) }
}

/// Several networks of one shape in the bytes of their file.
public struct NetworkSeries: Sendable {
    /// The number of networks.
    public let count: Int
    private let layers: [Layer]

    private struct Layer {
        var weights: Safetensors.Tensor
        var biases: Safetensors.Tensor
        var activation: Activation
    }

    fileprivate init?(_ file: Safetensors) {
        let names = file.metadata["activation"]?.split(separator: ",") ?? []
        let activations = names.compactMap { Activation(name: String($0)) }
        guard file.tensors.count == 2 * (activations.count + 1) else { return nil }
        let tensors = file.tensorsByName
        var layers: [Layer] = []
        var (count, inputs): (Int?, Int) = (nil, tensors["0.weight"]?.networkInputCount ?? 2)
        for (index, activation) in (activations + [.identity]).enumerated() {
            guard let weights = tensors["\(2 * index).weight"],
                let biases = tensors["\(2 * index).bias"], weights.shape.count == 3,
                weights.shape[0] == count ?? weights.shape[0], weights.shape[2] == inputs,
                weights.shape.allSatisfy({ $0 > 0 }),
                biases.shape == [weights.shape[0], weights.shape[1]],
                [weights, biases].allSatisfy({ [.f32, .f64].contains($0.type) })
            else { return nil }
            (count, inputs) = (weights.shape[0], weights.shape[1])
            layers.append(Layer(weights: weights, biases: biases, activation: activation))
        }
        self.count = count ?? 0
        self.layers = layers
    }
}

extension NetworkSeries {
    /// The network of a number below `count`; nil if one of its numbers is not finite.
    public subscript(index: Int) -> Network? {
        Network(
            layers: layers.compactMap { layer in
                DenseLayer(
                    inputCount: layer.weights.shape[2], weights: layer.weights.values(at: index),
                    biases: layer.biases.values(at: index), activation: layer.activation)
            })
    }
}

extension Safetensors.Tensor {
    /// A tensor of 32-bit numbers where that loses nothing, else of 64-bit ones.
    fileprivate init(compact name: String, shape: [Int], values: [Double]) {
        guard values.allSatisfy({ Double(Float($0)) == $0 }) else {
            self.init(name: name, shape: shape, values: values)
            return
        }
        let numbers = values.map { Float($0).bitPattern.littleEndian }
        self.init(
            name: name, type: .f32, shape: shape, bytes: numbers.withUnsafeBytes { Array($0) }[...])
    }

    /// The numbers of one entry of the first dimension; all of them are F32 or F64.
    fileprivate func values(at index: Int) -> [Double] {
        let size = bytes.count / shape[0]
        let start = bytes.startIndex + index * size
        return bytes[start..<start + size].withUnsafeBytes { buffer in
            (0..<size / type.size).map { place in
                switch type {
                case .f64:
                    let bits = buffer.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self)
                    return Double(bitPattern: UInt64(littleEndian: bits))
                default:
                    let bits = buffer.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)
                    return Double(Float(bitPattern: UInt32(littleEndian: bits)))
                }
            }
        }
    }
}
