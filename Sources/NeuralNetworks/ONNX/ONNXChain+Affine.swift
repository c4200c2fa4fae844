import Text

extension ONNXChain {
    /// Flow x matrix [inputs, units].
    mutating func matMul(
        _ node: ONNXNode, _ index: Int, _ inputs: [Value?]
    ) throws(ONNXError) -> Value {
        let (rows, columns, values) = try matrix(node, inputs)
        try checkWidth(node, index, rows)
        return add(
            try multiply(
                index, by: transposed(values, rows: rows, columns: columns), units: columns,
                node: node.label))
    }

    /// Gives alpha flow x matrix + beta bias.
    mutating func gemm(
        _ node: ONNXNode, _ index: Int, _ inputs: [Value?]
    ) throws(ONNXError) -> Value {
        guard (node.attribute("transA")?.integer ?? 0) == 0 else {
            throw node.use("transposes the rows of points")
        }
        let alpha = node.attribute("alpha")?.real ?? 1
        let beta = node.attribute("beta")?.real ?? 1
        guard alpha.isFinite, beta.isFinite else { throw .notFinite(node.label) }
        let isTransposed = (node.attribute("transB")?.integer ?? 0) != 0
        let (rows, columns, values) = try matrix(node, inputs)
        let units = isTransposed ? rows : columns
        try checkWidth(node, index, isTransposed ? columns : rows)
        let weights = isTransposed ? values : transposed(values, rows: rows, columns: columns)
        var flow = try multiply(
            index, by: weights.map { $0 * alpha }, units: units, node: node.label)
        if inputs.count > 2, inputs[2] != nil {
            flow.dense?.biases = try vector(node, inputs, 2, width: units).map { $0 * beta }
        }
        return add(flow)
    }

    private func matrix(
        _ node: ONNXNode, _ inputs: [Value?]
    ) throws(ONNXError) -> (rows: Int, columns: Int, values: [Double]) {
        guard inputs.count > 1, case .constant(let tensor)? = inputs[1] else {
            throw node.use("takes no constant matrix")
        }
        let (shape, values) = try tensor.values()
        guard shape.count == 2, shape[0] > 0, shape[1] > 0 else {
            throw node.use("takes a constant of the shape \(shape), which is no matrix")
        }
        return (shape[0], shape[1], values)
    }

    private func checkWidth(_ node: ONNXNode, _ index: Int, _ width: Int) throws(ONNXError) {
        guard flows[index].width == width else {
            throw node.use(
                "takes \(width.counted("number")) for each point, but there "
                    + (flows[index].width == 1 ? "is 1" : "are \(flows[index].width.grouped)"))
        }
    }

    /// A constant added, subtracted, multiplied or divided by.
    mutating func arithmetic(
        _ node: ONNXNode, _ index: Int, _ inputs: [Value?]
    ) throws(ONNXError) -> Value {
        guard inputs.count == 2, case .constant? = inputs[1] else {
            throw node.use("takes two values that depend on the input")
        }
        let values = try vector(node, inputs, 1, width: flows[index].width)
        let (ones, zeros) = (values.map { _ in 1.0 }, values.map { _ in 0.0 })
        let change: ScaleAndShift
        switch node.operation {
        case "Add": change = ScaleAndShift(scales: ones, shifts: values)
        case "Sub": change = ScaleAndShift(scales: ones, shifts: values.map { -$0 })
        case "Mul": change = ScaleAndShift(scales: values, shifts: zeros)
        default:
            guard values.allSatisfy({ $0 != 0 }) else { throw node.use("divides by 0") }
            change = ScaleAndShift(scales: values.map { 1 / $0 }, shifts: zeros)
        }
        var flow = normalise(index, change)
        if node.operation == "Mul" || node.operation == "Div",
            change.scales.allSatisfy({ $0 == change.scales[0] })
        {
            flow.multiple = (index, change.scales[0])
        }
        return add(flow)
    }

    /// Gives scale (x - mean) / sqrt(variance + epsilon) + bias.
    mutating func batchNormalisation(
        _ node: ONNXNode, _ index: Int, _ inputs: [Value?]
    ) throws(ONNXError) -> Value {
        guard (node.attribute("training_mode")?.integer ?? 0) == 0 else {
            throw node.use("is in training (export the model after model.eval())")
        }
        let epsilon = node.attribute("epsilon")?.real ?? Double(Float(1e-5))
        let width = flows[index].width
        var parts: [[Double]] = []
        for part in 1...4 { parts.append(try vector(node, inputs, part, width: width)) }
        guard parts[3].allSatisfy({ $0 + epsilon > 0 }) else {
            throw node.use("has a variance that is not above -epsilon")
        }
        let scales = (0..<width).map { parts[0][$0] / (parts[3][$0] + epsilon).squareRoot() }
        let shifts = (0..<width).map { parts[1][$0] - scales[$0] * parts[2][$0] }
        return add(normalise(index, ScaleAndShift(scales: scales, shifts: shifts)))
    }

    /// Gives (x - offset) scale.
    mutating func scaler(_ node: ONNXNode, _ index: Int) throws(ONNXError) -> Value {
        let width = flows[index].width
        let offsets = node.attribute("offset")?.reals ?? [0]
        let scales = node.attribute("scale")?.reals ?? [1]
        guard [1, width].contains(offsets.count), [1, width].contains(scales.count),
            (offsets + scales).allSatisfy({ $0.isFinite })
        else { throw node.use("does not have a finite number for each input") }
        let all = (0..<width).map { scales[scales.count == 1 ? 0 : $0] }
        let shifts = (0..<width).map { -all[$0] * offsets[offsets.count == 1 ? 0 : $0] }
        return add(normalise(index, ScaleAndShift(scales: all, shifts: shifts)))
    }
}
