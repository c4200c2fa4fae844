/// Follows the values of a graph from its input, and collects the dense layers that they pass.
///
/// A value is a constant, a flow (what depends on the input), a part of GELU written out, or what
/// comes after the probabilities. Each node is looked at once, in the order of the file.
struct ONNXChain {
    private var values: [String: Value] = [:]
    var flows: [Flow] = []
    /// The layers with their activations, each with the one before it.
    private var layers: [(layer: DenseLayer, previous: Int?)] = []
    /// What nodes after the probabilities call the classes.
    var labels: [[String]] = []

    /// What a name of the graph stands for.
    enum Value {
        case constant(ONNXTensor)
        case flow(Int)
        /// erf(x / sqrt 2) of a flow x.
        case erf(Int)
        /// factor (1 + erf(x / sqrt 2))
        case distribution(Int, factor: Double)
        /// factor x (1 + erf(x / sqrt 2))
        case product(Int, factor: Double)
        /// Whether each number of a flow is above 0.
        case isPositive(Int)
        /// What is made of the logits, and by which function.
        case tail(Ending)
    }

    /// Numbers for each row that depend on the input.
    struct Flow {
        /// How many for each row.
        var width: Int
        /// The last layer that is complete.
        var layer: Int?
        /// What has been done since: in this order.
        var before: ScaleAndShift?
        var dense: DenseLayer?
        var after: ScaleAndShift?
        /// The flow of which it is a multiple.
        var multiple: (of: Int, factor: Double)?
        /// The flow that it completes to 1.
        var complement: Int?
        /// The logits, where it is the sigmoid of them.
        var ending: Ending?
    }

    /// What makes probabilities of logits.
    struct Ending: Hashable {
        let logits: Int
        let function: Function?

        enum Function: String {
            case sigmoid = "logistic"
            case softmax
        }
    }
}

extension ONNXChain {
    init(_ graph: ONNXGraph) throws(ONNXError) {
        for tensor in graph.initializers {
            if tensor.isExternal { throw .externalData(tensor.name) }
            try define(tensor.name, .constant(tensor))
        }
        let inputs = graph.inputs.filter { values[$0.name] == nil }
        guard inputs.count == 1 else { throw .inputs(inputs.map { $0.name }) }
        guard let shape = inputs[0].shape, shape.count == 2, let width = shape[1],
            1...(1 << 24) ~= width
        else { throw .inputShape(inputs[0].name) }
        flows.append(Flow(width: Int(width)))
        try define(inputs[0].name, .flow(0))
        for node in graph.nodes {
            guard let output = node.outputs.first else { continue }
            var inputs: [Value?] = []
            for name in node.inputs {
                guard !name.isEmpty else {
                    inputs.append(nil)
                    continue
                }
                guard let value = values[name] else {
                    throw .unknownValue(name, node: node.label)
                }
                inputs.append(value)
            }
            try define(output, try value(of: node, inputs))
        }
    }

    private mutating func define(_ name: String, _ value: Value) throws(ONNXError) {
        guard values.updateValue(value, forKey: name) == nil else { throw .repeatedValue(name) }
    }

    /// The layers up to the logits, from which all outputs come, and what makes probabilities of
    /// them.
    mutating func result(
        _ outputs: [String]
    ) throws(ONNXError) -> (layers: [DenseLayer], function: Ending.Function?) {
        var logits: Int?
        var function: Ending.Function?
        for name in outputs {
            let ending: Ending
            switch values[name] {
            case .flow(let index):
                ending = flows[index].ending ?? Ending(logits: index, function: nil)
            case .tail(let found): ending = found
            default: throw .output(name)
            }
            guard logits == nil || logits == ending.logits else { throw .outputs(outputs) }
            logits = ending.logits
            function = function ?? ending.function
        }
        guard let logits else { throw .outputs(outputs) }
        var chain = [try completed(logits, .identity, node: "")]
        var next = flows[logits].layer
        while let index = next {
            chain.append(layers[index].layer)
            next = layers[index].previous
        }
        return (chain.reversed(), function)
    }

    /// The layer of what has been done to a flow since its last layer.
    private func completed(
        _ index: Int, _ activation: Activation, node: String
    ) throws(ONNXError) -> DenseLayer {
        let flow = flows[index]
        var layer: DenseLayer
        if let dense = flow.dense {
            layer = dense
        } else {
            layer = try .unity(flow.width, node: node)
        }
        layer.activation = activation
        if let before = flow.before { layer = layer.preceded(by: before) }
        if let after = flow.after { layer = layer.followed(by: after) }
        return layer
    }

    /// The flow after an activation.
    mutating func activate(
        _ index: Int, _ activation: Activation, node: String
    ) throws(ONNXError) -> Value {
        layers.append(
            (try completed(index, activation, node: node), flows[index].layer))
        return add(Flow(width: flows[index].width, layer: layers.count - 1))
    }

    mutating func add(_ flow: Flow) -> Value {
        flows.append(flow)
        return .flow(flows.count - 1)
    }

    /// The flow after a scaling and a shift of each number.
    mutating func normalise(_ index: Int, _ normalisation: ScaleAndShift) -> Flow {
        var flow = flows[index]
        flow.multiple = nil
        flow.complement = nil
        flow.ending = nil
        if flow.dense == nil {
            flow.before = flow.before?.followed(by: normalisation) ?? normalisation
        } else {
            flow.after = flow.after?.followed(by: normalisation) ?? normalisation
        }
        return flow
    }

    /// The flow after a multiplication by a matrix.
    mutating func multiply(
        _ index: Int, by weights: [Double], units: Int, node: String
    ) throws(ONNXError) -> Flow {
        var index = index
        if flows[index].dense != nil,
            case .flow(let next) = try activate(index, .identity, node: node)
        {
            index = next
        }
        var flow = flows[index]
        flow.multiple = nil
        flow.complement = nil
        flow.ending = nil
        flow.dense = DenseLayer(
            unchecked: weights, biases: .init(repeating: 0, count: units), inputCount: flow.width,
            activation: .identity)
        flow.width = units
        return flow
    }
}

extension DenseLayer {
    private static let widestUnity = 4096

    /// The layer that gives what it takes.
    fileprivate static func unity(_ width: Int, node: String) throws(ONNXError) -> DenseLayer {
        guard width <= widestUnity else {
            throw .use("The activation", node: node, reason: "does not follow a dense layer")
        }
        var weights = [Double](repeating: 0, count: width * width)
        for unit in 0..<width { weights[unit * width + unit] = 1 }
        return DenseLayer(
            unchecked: weights, biases: .init(repeating: 0, count: width), inputCount: width,
            activation: .identity)
    }
}
