import Text

/// Writes a network as an ONNX graph: `Gemm` and an activation for each layer.
struct ONNXWriter: Sendable {
    let precision: NumberPrecision
    private var nodes: [[UInt8]] = []
    private var initializers: [[UInt8]] = []

    init(_ precision: NumberPrecision) { self.precision = precision }
}

/// How many bits the numbers of a file have.
public enum NumberPrecision: String, Sendable, Hashable, CaseIterable {
    /// 32, which every ONNX runtime computes with.
    case single
    /// 64, all that Facet has.
    case double
}

extension ONNXWriter {
    /// The version of ONNX's operators.
    private static let opset = 17
    /// The version of the file's form that came with them.
    private static let form = 8

    /// The bytes of a file.
    static func bytes(
        _ network: Network, metadata: [String: String], precision: NumberPrecision
    ) -> [UInt8] {
        var writer = ONNXWriter(precision)
        var value = "input"
        for (index, layer) in network.layers.enumerated() {
            let isLast = index == network.layers.count - 1
            value = writer.write(
                layer, from: value, to: isLast ? "logits" : "\(2 * index)", number: 2 * index)
        }
        var model = ProtobufWriter()
        model.write(1, form)
        model.write(2, "facet")
        model.write(7) { graph in
            for node in writer.nodes { graph.write(1, node) }
            graph.write(2, metadata["title"] ?? "network")
            for tensor in writer.initializers { graph.write(5, tensor) }
            graph.write(11, writer.value("input", columns: network.inputCount))
            graph.write(12, writer.value("logits", columns: network.outputCount))
        }
        model.write(8) { $0.write(2, opset) }
        for (key, text) in metadata.sorted(by: { $0.key < $1.key }) {
            model.write(14) { entry in
                entry.write(1, key)
                entry.write(2, text)
            }
        }
        return model.bytes
    }

    private var type: Int { precision == .single ? 1 : 11 }

    /// The name, the type and the shape [N, columns].
    private func value(_ name: String, columns: Int) -> [UInt8] {
        var value = ProtobufWriter()
        value.write(1, name)
        value.write(2) { type in
            type.write(1) { tensor in
                tensor.write(1, self.type)
                tensor.write(2) { shape in
                    shape.write(1) { $0.write(2, "N") }
                    shape.write(1) { $0.write(1, columns) }
                }
            }
        }
        return value.bytes
    }

    private mutating func tensor(_ name: String, _ shape: [Int], _ values: [Double]) -> String {
        var tensor = ProtobufWriter()
        for extent in shape { tensor.write(1, extent) }
        tensor.write(2, type)
        tensor.write(8, name)
        var raw: [UInt8] = []
        raw.reserveCapacity(values.count * 8)
        for value in values {
            raw +=
                precision == .single
                ? littleEndianBytes(of: UInt64(Float(value).bitPattern))[..<4]
                : littleEndianBytes(of: value.bitPattern)[...]
        }
        tensor.write(9, raw)
        initializers.append(tensor.bytes)
        return name
    }

    private mutating func node(
        _ operation: String, _ inputs: [String], _ output: String,
        _ attributes: (inout ProtobufWriter) -> Void = { _ in }
    ) {
        var node = ProtobufWriter()
        for input in inputs { node.write(1, input) }
        node.write(2, output)
        node.write(3, "\(operation) \(output)")
        node.write(4, operation)
        attributes(&node)
        nodes.append(node.bytes)
    }

    /// A layer and its activation.
    ///
    /// - Returns: the name of what it gives.
    private mutating func write(
        _ layer: DenseLayer, from input: String, to output: String, number: Int
    ) -> String {
        let weights = tensor(
            "\(number).weight", [layer.unitCount, layer.inputCount], layer.weights)
        let biases = tensor("\(number).bias", [layer.unitCount], layer.biases)
        node("Gemm", [input, weights, biases], output) { node in
            node.write(5) { attribute in
                attribute.write(1, "transB")
                attribute.write(3, 1)
                attribute.write(20, 2)
            }
        }
        return write(layer.activation, of: output, to: "\(number + 1)")
    }

    private mutating func write(
        _ activation: Activation, of input: String, to output: String
    ) -> String {
        switch activation {
        case .identity: return input
        case .relu: node("Relu", [input], output)
        case .abs: node("Abs", [input], output)
        case .tanh: node("Tanh", [input], output)
        case .sigmoid: node("Sigmoid", [input], output)
        case .sine: node("Sin", [input], output)
        // The operator's slope has 32 bits.
        case .leakyRelu(let slope) where precision == .double && Double(Float(slope)) != slope:
            node("Mul", [input, tensor("\(output).slope", [], [slope])], "\(output).scaled")
            node("Max", [input, "\(output).scaled"], output)
        case .leakyRelu(let slope):
            node("LeakyRelu", [input], output) { node in
                node.write(5) { attribute in
                    attribute.write(1, "alpha")
                    attribute.write(2, bits: Float(slope).bitPattern)
                    attribute.write(20, 1)
                }
            }
        case .hardTanh:
            let limits = [
                tensor("\(output).min", [], [-1]), tensor("\(output).max", [], [1]),
            ]
            node("Clip", [input] + limits, output)
        case .gelu: writeGELU(of: input, to: output)
        case .step:
            node("Greater", [input, tensor("\(output).zero", [], [0])], "\(output).above")
            node("Cast", ["\(output).above"], output) { [type] node in
                node.write(5) { attribute in
                    attribute.write(1, "to")
                    attribute.write(3, type)
                    attribute.write(20, 2)
                }
            }
        }
        return output
    }

    /// x / 2 (1 + erf(x / sqrt 2)); the operator Gelu came with opset 20.
    private mutating func writeGELU(of input: String, to output: String) {
        let root = tensor("\(output).root", [], [Double(2).squareRoot()])
        node("Div", [input, root], "\(output).scaled")
        node("Erf", ["\(output).scaled"], "\(output).erf")
        let one = tensor("\(output).one", [], [1])
        node("Add", ["\(output).erf", one], "\(output).sum")
        node("Mul", [input, "\(output).sum"], "\(output).product")
        node("Mul", ["\(output).product", tensor("\(output).half", [], [0.5])], output)
    }
}
