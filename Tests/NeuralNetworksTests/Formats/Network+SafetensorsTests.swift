import Geometry
import NeuralNetworks
import Randomness
import Testing

struct NetworkSafetensorsTests {
    private func network(
        _ bytes: [UInt8], activation: Activation? = nil
    ) throws(SafetensorsError) -> Network {
        try Network(safetensors: Safetensors(bytes: bytes), activation: activation)
    }

    private func error(_ tensors: [(name: String, shape: [Int], values: [Double])])
        -> SafetensorsError?
    {
        do {
            _ = try network(safetensorsFile(tensors: tensors))
            return nil
        } catch { return error }
    }

    @Test func `a file of Python is a network`() throws {
        let network = try network(pythonFile)
        #expect(network.shape == [2, 3, 1])
        #expect(network.layers.map(\.activation) == [.leakyRelu(slope: 0.125), .identity])
        #expect(
            network.layers[0].weights
                == [1.5, -2.25, Double(Float(0.1)), 3, Double(Float(1e-3)), -7])
        #expect(network.layers[0].biases == [0.5, -0.3330078125, 6.097555160522461e-05])
        #expect(network.layers[1].biases == [0.1])
        let sums = [
            2, Double(Float(0.1)) - 0.3330078125, Double(Float(1e-3)) + 6.097555160522461e-05,
        ]
        let logit = sums[0] - 0.298828125 * sums[1] / 8 + 9_999_220_736 * sums[2] + 0.1
        #expect(abs(network.logits(at: Point(1, 0))[0] - logit) < 1e-12 * logit)
    }

    @Test(arguments: [[], [5], [4, 3, 7]])
    func `a written file is read back bit for bit`(widths: [Int]) throws {
        var generator = SeededGenerator(seed: 1, stream: .weights)
        let activations: [Activation] = [.leakyRelu(slope: 0.1), .tanh, .relu]
        let architecture = Architecture(
            hidden: zip(widths, activations).map { .init(units: $0, activation: $1) },
            initialisation: .uniform)
        let network = Network(architecture, outputs: 3, using: &generator)
        let bytes = network.safetensors(metadata: ["classes": "a,b,c", "window": "[0, 1]"])
        #expect(try self.network(bytes) == network)
        #expect(network.safetensors(metadata: ["window": "[0, 1]", "classes": "a,b,c"]) == bytes)
        let file = try Safetensors(bytes: bytes)
        #expect(file.metadata["classes"] == "a,b,c" && file.metadata["format"] == "pt")
        #expect(file.statesActivation == !widths.isEmpty)
    }

    @Test func `the bytes are those of the format`() throws {
        let layers = [
            DenseLayer(inputCount: 2, weights: [1, -2], biases: [0.5], activation: .relu),
            DenseLayer(inputCount: 1, weights: [3], biases: [0], activation: .identity),
        ]
        let network = try #require(Network(layers: layers.compactMap(\.self)))
        let header = #"""
            {"__metadata__":{"activation":"relu","format":"pt","quote":"\"\\\u000aé"},\#
            "0.weight":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]},\#
            "0.bias":{"dtype":"F64","shape":[1],"data_offsets":[16,24]},\#
            "2.weight":{"dtype":"F64","shape":[1,1],"data_offsets":[24,32]},\#
            "2.bias":{"dtype":"F64","shape":[1],"data_offsets":[32,40]}}
            """#
        let padding = String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
        let data = [1, -2, 0.5, 3, 0].flatMap { value in
            (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
        }
        let expected = safetensorsFile(header: header + padding, data: data)
        #expect(network.safetensors(metadata: ["quote": "\"\\\né"]) == expected)
    }

    @Test func `a missing bias is zero`() throws {
        let network = try network(
            safetensorsFile(name: "0.weight", shape: [2, 2], values: [1, 2, 3, 4]))
        #expect(network.layers[0].biases == [0, 0])
        #expect(network.logits(at: Point(1, 10)) == [21, 43])
    }

    @Test func `the activation is the given one, or the file's, or relu`() throws {
        func activations(_ metadata: String?, given: Activation? = nil) throws -> [Activation] {
            let file = safetensorsFile(
                metadata: metadata,
                tensors: [
                    ("0.weight", [1, 2], [1, 2]), ("2.weight", [1, 1], [1]),
                    ("4.weight", [1, 1], [1]),
                ])
            let network = try network(file, activation: given)
            return network.hiddenLayers.map(\.activation)
        }
        #expect(try activations(nil) == [.relu, .relu])
        #expect(try activations(nil, given: .tanh) == [.tanh, .tanh])
        #expect(try activations(#""activation":"abs""#) == [.abs, .abs])
        #expect(try activations(#""activation":"abs""#, given: .step) == [.step, .step])
        #expect(
            try activations(#""activation":"sine, leaky-relu:0.5""#)
                == [.sine, .leakyRelu(slope: 0.5)])
        #expect(throws: SafetensorsError.unknownActivation("swish")) {
            try activations(#""activation":"swish""#)
        }
        #expect(throws: SafetensorsError.unknownActivation("")) {
            try activations(#""activation":"relu,""#)
        }
        #expect(throws: SafetensorsError.activationCount(given: 3, hiddenLayers: 2)) {
            try activations(#""activation":"relu,relu,relu""#)
        }
    }

    @Test func `a file says whether it states its activation`() throws {
        #expect(try Safetensors(bytes: pythonFile).statesActivation)
        #expect(try !Safetensors(bytes: safetensorsFile(header: "{}")).statesActivation)
    }

    @Test func `other tensors are refused by name`() {
        #expect(error([]) == .noLayers)
        #expect(error([("0.bias", [1], [0])]) == .unexpectedTensor("0.bias"))
        #expect(
            error([("0.weight", [1, 2], [1, 2]), ("scale", [1], [1])])
                == .unexpectedTensor("scale"))
        #expect(
            error([("0.weight", [1, 2], [1, 2]), ("2.bias", [1], [1])])
                == .unexpectedTensor("2.bias"))
        #expect(
            error([("0.weight", [1, 2], [1, 2]), ("0.running_mean", [1], [1])])
                == .unexpectedTensor("0.running_mean"))
    }

    @Test func `other shapes are refused with the right one`() {
        #expect(
            error([("0.weight", [1, 3], [1, 2, 3])])
                == .wrongShape(tensor: "0.weight", shape: [1, 3], expected: [nil, 2]))
        #expect(
            error([("0.weight", [2], [1, 2])])
                == .unexpectedTensor("0.weight"))
        #expect(
            error([("0.weight", [0, 2], [])])
                == .wrongShape(tensor: "0.weight", shape: [0, 2], expected: [nil, 2]))
        #expect(
            error([("0.weight", [1, 2], [1, 2]), ("0.bias", [2], [1, 2])])
                == .wrongShape(tensor: "0.bias", shape: [2], expected: [1]))
        #expect(
            error([("0.weight", [1, 2], [1, 2]), ("2.weight", [1, 2], [1, 2])])
                == .wrongShape(tensor: "2.weight", shape: [1, 2], expected: [nil, 1]))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `numbers that are not finite are refused`(number: Double) {
        #expect(
            error([("0.weight", [1, 2], [1, number])]) == .notFinite(tensor: "0.weight", index: 1))
        #expect(
            error([("0.weight", [1, 2], [1, 1]), ("0.bias", [1], [number])])
                == .notFinite(tensor: "0.bias", index: 0))
    }
}
