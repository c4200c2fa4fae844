import Geometry
import NeuralNetworks
import Testing

@Suite struct NetworkFileTests {
    private static let network = Network(unchecked: [
        DenseLayer(
            unchecked: [1, -0.5, 0.1, 2], biases: [0.25, -1], inputCount: 2, activation: .abs),
        DenseLayer(
            unchecked: [1, 2, 3, 4, 5, 1e-300], biases: [0, 0.5, 1], inputCount: 2,
            activation: .identity),
    ])

    @Test(arguments: NetworkFormat.allCases)
    func `what is written is read back`(_ format: NetworkFormat) throws {
        var file = NetworkFile(
            network: Self.network, title: "Ring", classNames: ["a b", "c", "é"],
            window: Box(x0: -1.5, x1: 0.1, y0: 0, y1: 1e30),
            axisNames: ["petal_length", "a \"b\""], loss: "softmax", step: 7)
        let bytes = file.bytes(as: format)
        file.step = nil
        #expect(try NetworkFile(bytes, as: format, losses: ["softmax"]) == file)
        #expect(NetworkFormat(bytes: bytes, path: "x") == format)
        #expect(throws: NetworkFileError.self) {
            try NetworkFile(bytes, as: format, losses: ["squared"])
        }
    }

    @Test(arguments: NetworkFormat.allCases)
    func `the output of a squared loss is written and read back`(_ format: NetworkFormat) throws {
        let file = NetworkFile(network: Self.network, loss: "squared", output: .tanh)
        #expect(try NetworkFile(file.bytes(as: format), as: format) == file)
        let other = NetworkFile(network: Self.network, loss: "softmax", output: .tanh)
        #expect(throws: NetworkFileError.self) {
            try NetworkFile(other.bytes(as: format), as: format)
        }
    }

    @Test(arguments: NetworkFormat.allCases)
    func `labels of the classes are written and read back`(_ format: NetworkFormat) throws {
        let file = NetworkFile(
            network: Self.network, classNames: ["R", "M", "S"],
            labels: [["1", "r o"], [], ["3"]])
        #expect(try NetworkFile(file.bytes(as: format), as: format) == file)
        for labels in [[["1"], ["2"]], [["1"], ["2"], ["1"]], [["1"], [""], ["\n"]]] {
            let other = NetworkFile(
                network: Self.network, classNames: ["R", "M", "S"], labels: labels)
            #expect(throws: NetworkFileError.self) {
                try NetworkFile(other.bytes(as: format), as: format)
            }
        }
    }

    @Test func `labels are a line per class, and none without new names`() throws {
        var file = NetworkFile(network: Self.network, classNames: ["R", "M", "S"])
        let without = String(decoding: file.bytes(as: .safetensors), as: UTF8.self)
        #expect(!without.contains("labels"))
        #expect(!String(decoding: file.bytes(as: .json), as: UTF8.self).contains("labels"))
        file.labels = [["1", "1a"], ["2"], ["3"]]
        #expect(
            try Safetensors(bytes: file.bytes(as: .safetensors)).metadata["labels"]
                == "1\t1a\n2\n3")
        #expect(
            String(decoding: file.bytes(as: .json), as: UTF8.self)
                .contains(#""labels": [["1", "1a"], ["2"], ["3"]]"#))
    }

    @Test(arguments: NetworkFormat.allCases, [["x"], ["a", ""], ["a", "b", "c"]])
    func `axes have two names`(_ format: NetworkFormat, names: [String]) {
        let file = NetworkFile(network: Self.network, axisNames: names)
        #expect(throws: NetworkFileError.self) {
            try NetworkFile(file.bytes(as: format), as: format)
        }
    }

    @Test(arguments: NetworkFormat.allCases)
    func `what is not said is not written`(_ format: NetworkFormat) throws {
        let bytes = NetworkFile(network: Self.network, statesActivation: false).bytes(as: format)
        let file = try NetworkFile(bytes, as: format)
        #expect(!file.statesActivation && file.title == nil && file.classNames.isEmpty)
        #expect(
            file.window == nil && file.axisNames.isEmpty && file.loss == nil && file.output == nil)
        // The operators of a graph are there, known or assumed.
        #expect(file.network.layers[0].activation == (format == .onnx ? .abs : .relu))
        let given = try NetworkFile(bytes, as: format, NetworkReading(activation: .abs))
        #expect(given.network == Self.network)
    }

    @Test func `the bytes tell the format, or else the name`() {
        for (text, path, format) in [
            ("{", "x.safetensors", .json), (" \r\n{", "x", .json), ("\u{feff}{", "x", .json),
            ("[", "x.json", .json), ("", "a.json", .json), ("[", "x", nil), ("", "x.txt", nil),
            ("x", "x.SafeTensors", .safetensors), ("title: Moons", "moons.yaml", nil),
            ("\u{8}\0\0\0\0\0\0\0{}      ", "x", .safetensors),
            ("{\0\0\0\0\0\0\0{", "x.json", .safetensors), ("{\0\0\0\0\0\0\0", "x", nil),
        ] as [(String, String, NetworkFormat?)] {
            #expect(NetworkFormat(bytes: Array(text.utf8), path: path) == format, "\(text)")
        }
        #expect(NetworkFormat(path: "a.JSON") == .json && NetworkFormat(path: "json") == nil)
    }
}
