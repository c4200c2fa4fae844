import JSON

extension NetworkFile {
    /// The bytes of the JSON text, each number in the shortest digits that read back as the same
    /// number.
    var jsonBytes: [UInt8] {
        var output = JSONOutput()
        output.write(json: "{\n")
        if let title { output.write(member: "title") { $0.write(text: title) } }
        let layers = statesActivation ? network.hiddenLayers[...] : []
        let activations = Set(layers.map { $0.activation.description })
        if let activation = activations.first, activations.count == 1 {
            output.write(member: "activation") { $0.write(text: activation) }
        }
        if !classNames.isEmpty { output.write(member: "classes") { $0.write(list: classNames) } }
        if !labels.isEmpty {
            output.write(member: "labels") { output in
                output.write(list: labels) { $0.write(list: $1) }
            }
        }
        if let sides {
            output.write(member: "window") { $0.write(list: sides) }
        }
        if !axisNames.isEmpty { output.write(member: "axes") { $0.write(list: axisNames) } }
        if let loss { output.write(member: "loss") { $0.write(text: loss) } }
        if let function = self.output {
            output.write(member: "output") { $0.write(text: function.rawValue) }
        }
        output.write(json: "  \"layers\": [\n")
        for (index, layer) in network.layers.enumerated() {
            let isLast = index == network.layers.count - 1
            let isNamed = activations.count > 1 && !isLast
            output.write(layer, activation: isNamed ? layer.activation : nil)
            output.write(json: isLast ? "\n" : ",\n")
        }
        output.write(json: "  ]\n}\n")
        return output.bytes
    }
}

extension JSONOutput {
    fileprivate mutating func write(member key: String, _ value: (inout JSONOutput) -> Void) {
        write(json: "  \"\(key)\": ")
        value(&self)
        write(json: ",\n")
    }

    fileprivate mutating func write(_ layer: DenseLayer, activation: Activation?) {
        write(json: "    {\n")
        if let activation {
            write(json: "      \"activation\": ")
            write(text: activation.description)
            write(json: ",\n")
        }
        write(json: "      \"weights\": [\n")
        for unit in 0..<layer.unitCount {
            let first = unit * layer.inputCount
            write(json: "        ")
            write(list: layer.weights[first..<first + layer.inputCount])
            write(json: unit == layer.unitCount - 1 ? "\n" : ",\n")
        }
        write(json: "      ],\n      \"biases\": ")
        write(list: layer.biases)
        write(json: "\n    }")
    }
}
