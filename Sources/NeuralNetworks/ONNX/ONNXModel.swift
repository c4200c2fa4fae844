/// What is used of the contents of an ONNX file (github.com/onnx/onnx, onnx.proto): a graph of
/// operators on named values.
struct ONNXModel: Sendable {
    /// The program that wrote the file.
    var producer = ""
    /// The versions of the operators, by domain.
    var versions: [(domain: String, version: Int64)] = []
    var graph: ONNXGraph?
    var metadata: [String: String] = [:]
}

/// The operators in an order in which each comes after those whose values it takes.
struct ONNXGraph: Sendable {
    var nodes: [ONNXNode] = []
    /// The constants.
    var initializers: [ONNXTensor] = []
    var inputs: [ONNXInput] = []
    var outputs: [String] = []
}

/// An input of a graph.
struct ONNXInput: Sendable {
    var name = ""
    /// The extent of each dimension, nil where it is open; nil where no shape is given.
    var shape: [Int64?]?
}

/// An operator.
struct ONNXNode: Sendable {
    var name = ""
    var operation = ""
    var domain = ""
    /// The names of the values that it takes; an empty name is a value that is left out.
    var inputs: [String] = []
    var outputs: [String] = []
    var attributes: [ONNXAttribute] = []
}

/// A named setting of an operator.
struct ONNXAttribute: Sendable {
    var name = ""
    var real: Double?
    var integer: Int64?
    var text: String?
    var tensor: ONNXTensor?
    var reals: [Double] = []
    var integers: [Int64] = []
    var texts: [String] = []
}

extension ONNXNode {
    func attribute(_ name: String) -> ONNXAttribute? {
        attributes.first { $0.name == name }
    }

    /// The node for a message.
    var label: String {
        if !name.isEmpty { return name }
        return outputs.first ?? ""
    }
}

extension ONNXModel {
    /// The version of the operators of ONNX itself.
    var version: Int64? {
        versions.first { $0.domain.isEmpty || $0.domain == "ai.onnx" }?.version
    }
}
