import Text

extension ONNXChain {
    /// What a node gives.
    mutating func value(
        of node: ONNXNode, _ inputs: [Value?]
    ) throws(ONNXError) -> Value {
        guard ["", "ai.onnx", "ai.onnx.ml", "com.microsoft"].contains(node.domain) else {
            throw .operation("\(node.domain).\(node.operation)", node: node.label)
        }
        if let value = try constant(node, inputs) { return value }
        if let value = try tail(node, inputs) { return value }
        if let value = try gelu(node, inputs) { return value }
        guard case .flow(let index)? = inputs.first ?? nil else {
            return try reversed(node, inputs)
        }
        if let activation = try activation(node, inputs) {
            return try activate(index, activation, node: node.label)
        }
        switch node.operation {
        case "Identity", "Flatten", "Reshape", "Cast":
            try checkShape(node, index, inputs)
            return .flow(index)
        case "Sigmoid":
            let value = try activate(index, .sigmoid, node: node.label)
            flows[flows.count - 1].ending = Ending(logits: index, function: .sigmoid)
            return value
        case "Softmax", "LogSoftmax":
            guard [nil, -1, 1].contains(node.attribute("axis")?.integer) else {
                throw node.use("is not over the classes")
            }
            return .tail(Ending(logits: index, function: .softmax))
        case "MatMul": return try matMul(node, index, inputs)
        case "Gemm": return try gemm(node, index, inputs)
        case "Add", "Sub", "Mul", "Div": return try arithmetic(node, index, inputs)
        case "BatchNormalization": return try batchNormalisation(node, index, inputs)
        case "Scaler": return try scaler(node, index)
        case "Max":
            guard inputs.count == 2, case .flow(let other)? = inputs[1],
                let multiple = flows[other].multiple, multiple.of == index,
                0..<1 ~= multiple.factor
            else { throw node.use("is not of x and a smaller multiple of x") }
            return try activate(
                index, .leakyRelu(slope: multiple.factor), node: node.label)
        case "Greater":
            guard try scalar(inputs, 1) == 0 else { throw node.use("does not compare with 0") }
            return .isPositive(index)
        default: throw .operation(node.operation, node: node.label)
        }
    }

    /// A node whose first value does not depend on the input, or not as numbers.
    private mutating func reversed(
        _ node: ONNXNode, _ inputs: [Value?]
    ) throws(ONNXError) -> Value {
        if node.operation == "Cast", case .isPositive(let index)? = inputs.first ?? nil {
            return try activate(index, .step, node: node.label)
        }
        guard inputs.count == 2, case .constant? = inputs[0], case .flow(let index)? = inputs[1]
        else { throw .operation(node.operation, node: node.label) }
        switch node.operation {
        case "Add", "Mul": return try arithmetic(node, index, [inputs[1], inputs[0]])
        case "Sub":
            let (scales, shifts) = (
                [Double](repeating: -1, count: flows[index].width),
                try vector(node, inputs, 0, width: flows[index].width)
            )
            var flow = normalise(index, ScaleAndShift(scales: scales, shifts: shifts))
            if shifts.allSatisfy({ $0 == 1 }) { flow.complement = index }
            return add(flow)
        default: throw node.use("takes a constant first")
        }
    }

    /// The activation that a node applies; nil for other nodes and for Sigmoid, perhaps the end.
    private func activation(
        _ node: ONNXNode, _ inputs: [Value?]
    ) throws(ONNXError) -> Activation? {
        switch node.operation {
        case "Relu": return .relu
        case "Abs": return .abs
        case "Tanh": return .tanh
        case "Sin": return .sine
        case "LeakyRelu":
            let slope = node.attribute("alpha")?.real ?? Double(Float(0.01))
            guard 0..<1 ~= slope else { throw node.use("has a slope that is not in 0 to 1") }
            return .leakyRelu(slope: slope)
        case "Gelu":
            guard ["none", nil].contains(node.attribute("approximate")?.text) else {
                throw node.use("is approximate")
            }
            return .gelu
        case "Clip":
            let low = try scalar(inputs, 1)
            let high = try scalar(inputs, 2)
            guard node.attribute("min")?.real ?? low == -1,
                node.attribute("max")?.real ?? high == 1
            else { throw node.use("is not to -1 and 1") }
            return .hardTanh
        default: return nil
        }
    }

    /// Refuses another shape than one row for each point with all its numbers, and another type
    /// than a floating one.
    private func checkShape(
        _ node: ONNXNode, _ index: Int, _ inputs: [Value?]
    ) throws(ONNXError) {
        switch node.operation {
        case "Flatten":
            guard [nil, 1, -1].contains(node.attribute("axis")?.integer) else {
                throw node.use("does not keep the rows")
            }
        case "Reshape":
            guard inputs.count == 2, case .constant(let tensor)? = inputs[1] else {
                throw node.use("has no constant shape")
            }
            let shape = try tensor.wholeNumbers()
            let width = Int64(flows[index].width)
            guard shape.count == 2, [-1, 0].contains(shape[0]),
                shape[1] == width || shape[1] == 0 || shape == [0, -1]
            else { throw node.use("does not keep the rows") }
        case "Cast":
            guard let type = node.attribute("to")?.integer,
                [ONNXTensor.float, ONNXTensor.double].contains(type)
            else { throw node.use("is not to float or double") }
        default: break
        }
    }
}

extension ONNXNode {
    /// Why the node's operator cannot be used so.
    func use(_ reason: String) -> ONNXError {
        .use(operation, node: label, reason: reason)
    }
}

extension ONNXChain {
    /// What a node gives that takes constants only; nil for another node.
    private func constant(_ node: ONNXNode, _ inputs: [Value?]) throws(ONNXError) -> Value? {
        if node.operation == "Constant" { return try node.constant() }
        guard inputs.count == 1, case .constant(let tensor)? = inputs[0] else { return nil }
        switch node.operation {
        case "Identity": return .constant(tensor)
        case "Transpose":
            let (shape, values) = try tensor.values()
            let order = node.attribute("perm")?.integers ?? [1, 0]
            guard shape.count == 2, order == [1, 0] else { throw node.use("is not of a matrix") }
            return .constant(
                ONNXTensor(
                    name: tensor.name, shape: [shape[1], shape[0]],
                    values: transposed(values, rows: shape[0], columns: shape[1])))
        case "Cast":
            let (shape, values) = try tensor.values()
            switch node.attribute("to")?.integer {
            case ONNXTensor.double:
                return .constant(ONNXTensor(name: tensor.name, shape: shape, values: values))
            case ONNXTensor.float:
                let rounded = values.map { Double(Float($0)) }
                return .constant(ONNXTensor(name: tensor.name, shape: shape, values: rounded))
            default: throw node.use("is not to float or double")
            }
        default: throw .operation(node.operation, node: node.label)
        }
    }

    /// The number of a constant that has only one; otherwise nil.
    func scalar(_ inputs: [Value?], _ index: Int) throws(ONNXError) -> Double? {
        guard index < inputs.count, case .constant(let tensor)? = inputs[index] else { return nil }
        let values = try tensor.values().values
        return values.count == 1 ? values[0] : nil
    }

    /// A constant with a number for each column.
    func vector(
        _ node: ONNXNode, _ inputs: [Value?], _ index: Int, width: Int
    ) throws(ONNXError) -> [Double] {
        guard index < inputs.count, case .constant(let tensor)? = inputs[index] else {
            throw node.use("takes no constant")
        }
        let (shape, values) = try tensor.values()
        if values.count == 1, shape.count <= 2 { return .init(repeating: values[0], count: width) }
        guard 1...2 ~= shape.count, shape.last == width, shape.count == 1 || shape[0] == 1 else {
            throw node.use(
                "takes a constant of the shape \(shape) for \(width.counted("number")) in each row")
        }
        return values
    }
}

/// A matrix with its columns as rows.
func transposed(_ values: [Double], rows: Int, columns: Int) -> [Double] {
    var transposed = values
    for row in 0..<rows {
        for column in 0..<columns {
            transposed[column * rows + row] = values[row * columns + column]
        }
    }
    return transposed
}

extension ONNXNode {
    fileprivate func constant() throws(ONNXError) -> ONNXChain.Value {
        if var tensor = attribute("value")?.tensor {
            if tensor.isExternal { throw .externalData(label) }
            if tensor.name.isEmpty { tensor.name = label }
            return .constant(tensor)
        }
        var tensor = ONNXTensor(name: label, shape: [], values: [])
        if let number = attribute("value_float")?.real {
            tensor.reals = [number]
        } else if let list = attribute("value_floats")?.reals {
            (tensor.extents, tensor.reals) = ([Int64(list.count)], list)
        } else if let list = attribute("value_ints")?.integers {
            (tensor.extents, tensor.integers, tensor.type) = ([Int64(list.count)], list, 7)
        } else if let number = attribute("value_int")?.integer {
            (tensor.integers, tensor.type) = ([number], 7)
        } else {
            throw use("has no numbers")
        }
        return .constant(tensor)
    }
}
