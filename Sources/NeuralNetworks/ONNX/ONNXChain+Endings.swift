extension ONNXChain {
    /// A step of x / 2 (1 + erf(x / sqrt 2)), in any order of its factors; nil for another node.
    mutating func gelu(_ node: ONNXNode, _ inputs: [Value?]) throws(ONNXError) -> Value? {
        guard let first = inputs.first ?? nil else { return nil }
        if node.operation == "Erf", case .flow(let index) = first {
            guard let multiple = flows[index].multiple,
                abs(multiple.factor - Double(0.5).squareRoot()) < 1e-6
            else { throw node.use("is not of x / sqrt 2") }
            return .erf(multiple.of)
        }
        guard inputs.count == 2, let second = inputs[1] else { return nil }
        for (one, other, isFirst) in [(first, second, true), (second, first, false)] {
            switch (node.operation, one, other) {
            case ("Add", .erf(let index), .constant):
                guard try scalar(inputs, isFirst ? 1 : 0) == 1 else {
                    throw node.use("is not 1 + erf")
                }
                return .distribution(index, factor: 1)
            case ("Mul", .distribution(let index, let factor), .constant):
                return .distribution(
                    index, factor: factor * (try scalar(inputs, isFirst ? 1 : 0) ?? .nan))
            case ("Mul", .distribution(let index, let factor), .flow(let other)):
                var product = factor
                if other != index {
                    guard let multiple = flows[other].multiple, multiple.of == index else {
                        throw node.use("is not of the same x")
                    }
                    product *= multiple.factor
                }
                return try geluProduct(index, product, node)
            case ("Mul", .product(let index, let factor), .constant):
                return try geluProduct(
                    index, factor * (try scalar(inputs, isFirst ? 1 : 0) ?? .nan), node)
            default: continue
            }
        }
        return nil
    }

    private mutating func geluProduct(
        _ index: Int, _ factor: Double, _ node: ONNXNode
    ) throws(ONNXError) -> Value {
        factor == 0.5
            ? try activate(index, .gelu, node: node.label) : .product(index, factor: factor)
    }

    /// What comes after the probabilities or the logits of classes, and changes neither; nil for
    /// another node.
    mutating func tail(_ node: ONNXNode, _ inputs: [Value?]) throws(ONNXError) -> Value? {
        var found: Ending?
        for case .tail(let ending)? in inputs { found = ending }
        if found == nil, let ending = probabilities(node, inputs) { found = ending }
        guard let found else { return nil }
        switch node.operation {
        case "ArgMax", "ZipMap", "ArrayFeatureExtractor", "Cast", "Reshape", "LabelEncoder",
            "Identity", "Concat":
            break
        default: throw .operation(node.operation, node: node.label)
        }
        if node.operation == "Concat", probabilities(node, inputs) == nil {
            throw node.use("does not have the probabilities 1 - p and p")
        }
        labels += node.attributes.compactMap { attribute in
            switch attribute.name {
            case "classlabels_int64s", "values_int64s": attribute.integers.map { String($0) }
            case "classlabels_strings", "values_strings", "classes_strings": attribute.texts
            default: nil
            }
        }
        if node.operation == "ArrayFeatureExtractor", case .constant(let tensor)? = inputs[0] {
            labels.append(tensor.labels)
        }
        return .tail(found)
    }

    /// The logits of a node that takes 1 - p and p, or the place of the largest number.
    private func probabilities(_ node: ONNXNode, _ inputs: [Value?]) -> Ending? {
        if node.operation == "Concat", inputs.count == 2, case .flow(let first)? = inputs[0],
            case .flow(let second)? = inputs[1], flows[first].complement == second,
            flows[second].width == 1
        {
            return flows[second].ending
        }
        if node.operation == "ArgMax" || node.operation == "ZipMap",
            case .flow(let index)? = inputs.first ?? nil
        {
            return flows[index].ending ?? Ending(logits: index, function: nil)
        }
        return nil
    }
}
