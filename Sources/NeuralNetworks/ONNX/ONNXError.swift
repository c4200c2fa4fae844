import Text

/// Why bytes are not an ONNX file, or its graph is not a chain of dense layers.
public enum ONNXError: Error, Sendable, Equatable {
    case fileTooLong(bytes: Int)
    case message(ProtobufError)
    case noGraph
    /// The operators of ONNX have this version, or the file gives none.
    case version(Int?)
    case externalData(String)
    case tensorType(String, type: Int)
    case tensorShape(String, [Int64])
    case tensorLength(String, shape: [Int], count: Int)
    case notFinite(String)
    /// The inputs that are no constants.
    case inputs([String])
    case inputShape(String)
    /// A node takes a value that comes from nowhere before it.
    case unknownValue(String, node: String)
    case repeatedValue(String)
    /// An output is not a value that depends on the input.
    case output(String)
    /// The outputs do not come from the same logits.
    case outputs([String])
    case operation(String, node: String)
    /// An operator that is read is used in another way than those that are.
    case use(String, node: String, reason: String)
    /// The number of inputs of the network.
    case inputCount(Int)

    /// Larger constants are not read: the numbers of a file of 1 GiB with 4 bytes each.
    static let elementLimit = 1 << 28
}

extension ONNXError: CustomStringConvertible {
    /// What is wrong and what would be right, without the file's name.
    public var description: String { fileFault ?? graphFault + " (\(Self.help))" }

    private static let help =
        "expected a chain of dense layers; see ONNX in Documentation/Networks.md"

    private var fileFault: String? {
        switch self {
        case .fileTooLong(let bytes): "the file has \(bytes.grouped) bytes (at most 1 GiB is read)"
        case .message(let error): "this is not an ONNX file: \(error.description)"
        case .noGraph: "the ONNX file has no graph"
        case .version(let version):
            "the operators have the version \(version.map(String.init) ?? "none") (opset "
                + "\(NetworkFile.onnxVersions.lowerBound) to "
                + "\(NetworkFile.onnxVersions.upperBound) is read)"
        case .externalData(let name):
            "the numbers of \(name.quotedForError) are in another file (save the model with its "
                + "weights: external_data=False)"
        case .tensorType(let name, let type):
            "\(name.quotedForError) has the type \(type) (1, 10, 11 or 16: floating point is read)"
        case .tensorShape(let name, let extents):
            "\(name.quotedForError) has the shape \(extents)"
        case .tensorLength(let name, let shape, let count):
            "\(name.quotedForError) has \(count.counted("number")), which is not the number of "
                + "the shape \(shape)"
        case .notFinite(let name):
            "\(name.quotedForError) has something that is not a finite number"
        case .inputCount(let count):
            "the network has \(count.counted("input")) (expected 2, or 1 for a curve)"
        default: nil
        }
    }

    private var graphFault: String {
        switch self {
        case .inputs(let names):
            names.isEmpty
                ? "the graph has no input" : "the graph has the inputs \(names.shortList)"
        case .inputShape(let name):
            "the input \(name.quotedForError) is not [N, inputs] with a number of inputs"
        case .unknownValue(let name, let node):
            "node \(node.quotedForError) takes \(name.quotedForError), which no node before it "
                + "gives"
        case .repeatedValue(let name): "\(name.quotedForError) is given twice"
        case .output(let name): "the output \(name.quotedForError) does not depend on the input"
        case .outputs(let names):
            names.isEmpty
                ? "the graph has no output"
                : "the outputs \(names.shortList) do not have the same logits"
        case .operation(let operation, let node):
            "node \(node.quotedForError) is \(operation.quotedForError), which is not read"
        case .use(let operation, let node, let reason):
            "node \(node.quotedForError): \(operation) \(reason)"
        default: ""
        }
    }
}

extension ProtobufError: CustomStringConvertible {
    /// What is wrong.
    public var description: String {
        switch self {
        case .truncated(let position): "a field at byte \(position.grouped) is cut off"
        case .length(let length, let position, let left):
            "at byte \(position.grouped) a field has \(length) bytes, but \(left.grouped) are left"
        case .number(let position): "at byte \(position.grouped) a number has more than 64 bits"
        case .tag(let tag, let position): "at byte \(position.grouped) \(tag) begins no field"
        case .kind(let field, let position):
            "at byte \(position.grouped) field \(field) is of another kind"
        case .tooMany(let words, let limit): "more than \(limit.grouped) \(words)"
        }
    }
}
