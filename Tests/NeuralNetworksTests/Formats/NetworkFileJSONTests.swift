import Geometry
import NeuralNetworks
import Randomness
import Testing

@Suite struct NetworkFileJSONTests {
    private func document(
        _ text: String, activation: Activation? = nil
    ) throws -> NetworkFile {
        try NetworkFile(json: Array(text.utf8), activation: activation)
    }

    @Test func `layers without other keys are a network of ReLUs, with biases of zero`() throws {
        let document = try document(
            #"{"layers": [{"weights": [[1, -2.5e1], [0, 0.125]]}, {"weights": [[3, 4]]}]}"#)
        #expect(!document.statesActivation && document.classNames.isEmpty)
        let layers = document.network.layers
        #expect(document.network.shape == [2, 2, 1])
        #expect(layers[0].weights == [1, -25, 0, 0.125] && layers[0].biases == [0, 0])
        #expect(layers[0].activation == .relu && layers[1].activation == .identity)
    }

    @Test func `all that a document says is read`() throws {
        let document = try document(
            """
            \u{feff}{"title": "Ring", "activation": "abs", "classes": ["in", "out"],
             "window": [-2, 2, -1.5, 1], "loss": "squared", "layers": [
              {"biases": [1], "weights": [[1, 2]], "activation": "leaky-relu:0.25"},
              {"weights": [[-1]]}, {"weights": [[7]], "activation": "identity"}]}
            """)
        #expect(document.statesActivation && document.title == "Ring")
        #expect(document.classNames == ["in", "out"] && document.loss == "squared")
        #expect(document.window == Box(x0: -2, x1: 2, y0: -1.5, y1: 1))
        #expect(
            document.network.layers.map(\.activation)
                == [.leakyRelu(slope: 0.25), .abs, .identity])
    }

    @Test func `a given activation is that of all hidden layers`() throws {
        let text =
            #"{"activation": "tanh", "layers": [{"weights": [[1, 2]]}, {"weights": [[1]]}]}"#
        let network = try document(text, activation: .hardTanh).network
        #expect(network.layers.map(\.activation) == [.hardTanh, .identity])
    }

    @Test func `what is written reads back as the same document`() throws {
        var generator = SeededGenerator(seed: 5, stream: .weights)
        for activations in [[], [.relu], [.tanh, .tanh], [.abs, .leakyRelu(slope: 0.1), .sine]]
            as [[Activation]]
        {
            let network = Network(
                Architecture(hidden: activations.map { .init(units: 3, activation: $0) }),
                outputs: 3, using: &generator)
            let document = NetworkFile(
                network: network, title: "a \"b\"", classNames: ["x", "y", "é\\"],
                window: Box(x0: -1e-30, x1: 0.1, y0: 1, y1: 1e30), loss: "softmax")
            let bytes = document.bytes(as: .json)
            let again = try NetworkFile(json: bytes)
            #expect(again == document)
            #expect(again.bytes(as: .json) == bytes)
        }
    }

    @Test func `an activation that the text does not state is not written`() throws {
        let text = #"{"layers": [{"weights": [[1, 2]]}, {"weights": [[1]]}]}"#
        let document = try document(text)
        let written = String(decoding: document.bytes(as: .json), as: UTF8.self)
        #expect(!document.statesActivation && !written.contains("activation"))
        #expect(try !self.document(written).statesActivation)
    }

    @Test func `the output is a known function that goes with the loss`() throws {
        func read(_ members: String) throws -> NetworkFile {
            let text = #"{\#(members), "layers": [{"weights": [[1, 2]]}]}"#
            return try NetworkFile(json: Array(text.utf8))
        }
        #expect(try read(#""output": "tanh", "loss": "squared""#).output == .tanh)
        #expect(try read(#""output": "tanh""#).output == .tanh)
        #expect(try read(#""output": "identity", "loss": "softmax""#).output == .identity)
        let unknown = #expect(throws: NetworkJSONError.self) { try read(#""output": "sine""#) }
        #expect(
            unknown?.description
                == "1:12: output: 'sine' is not an output (expected identity or tanh)")
        let other = #expect(throws: NetworkJSONError.self) {
            try read(#""output": "tanh", "loss": "softmax""#)
        }
        #expect(
            other?.description
                == "1:12: output: tanh does not go with the loss 'softmax' (expected squared)")
    }

    @Test func `the loss is one of those that the caller knows`() throws {
        func read(_ loss: String) throws -> NetworkFile {
            let text = #"{"loss": "\#(loss)", "layers": [{"weights": [[1, 2]]}]}"#
            return try NetworkFile(json: Array(text.utf8), losses: ["one", "other"])
        }
        #expect(try read("other").loss == "other")
        let error = #expect(throws: NetworkJSONError.self) { try read("third") }
        #expect(
            error?.description == "1:10: loss: 'third' is not a loss (expected one, other)")
    }

    struct Case: Sendable {
        var text: String
        var error: String

        init(_ text: String, _ error: String) {
            self.text = text
            self.error = error
        }
    }

    static let cases = [
        Case("", "1:1: expected an opening brace"),
        Case("[1]", "1:1: expected an opening brace"),
        Case("{}", "1:1: there is no layers"),
        Case("{\"layers\": []}", "1:12: layers: there are no layers (expected at least one)"),
        Case("{\"layers\": [{}]}", "1:13: layers[0]: there is no weights"),
        Case("{\n \"layers\": 3}", "2:12: layers: expected an opening bracket"),
        Case(
            "{\"layers\": [{\"weights\": []}]}",
            "1:25: layers[0].weights: there are no units (expected at least one row of "
                + "weights)"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 2],\n[3]]}]}",
            "2:1: layers[0].weights[1]: 1 numbers for 2 inputs (expected one for each)"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 2]]}, {\"weights\": [[1, 2]]}]}",
            "1:49: layers[1].weights[0]: 2 numbers for 1 inputs (expected one for each)"),
        Case(
            "{\"layers\": [{\"biases\": [1, 2],\n \"weights\": [[1, 2]]}]}",
            "1:24: layers[0].biases: 2 numbers for 1 units (expected one for each)"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 1e999]]}]}",
            "1:30: layers[0].weights[0]: this is too large for a 64-bit number"),
        Case(
            "{\"layers\": [{\"weights\": [[1, NaN]]}]}",
            "1:30: layers[0].weights[0]: expected a number"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 01]]}]}",
            "1:31: layers[0].weights[0]: expected a comma or a closing bracket"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 2]]}], \"x\ny\": 3}",
            "1:39: expected the text's closing quote"),
        Case(
            "{\"wights\": 1}",
            "1:2: 'wights': unknown key (expected title, activation, classes, labels, window, axes, "
                + "loss, output, layers)"),
        Case(
            "{\"layers\": [{\"weight\": 1}]}",
            "1:14: layers[0].'weight': unknown key (expected weights, biases, activation)"),
        Case("{\"title\": \"a\", \"title\": \"b\"}", "1:16: this key appears twice"),
        Case(
            "{\"activation\": \"rleu\"}",
            "1:16: activation: 'rleu' is not an activation (expected relu, leaky-relu, "
                + "abs, hard-tanh, tanh, sigmoid, gelu, sine, identity, step; leaky-relu may have "
                + "a slope, at least 0 and below 1: leaky-relu:0.01)"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 2]], \"activation\": \"abs\"},\n {\"weights\": [[1]]},"
                + " {\"weights\": [[1]]}]}",
            "2:2: layers[1]: other layers have an activation, but this one has none (give one for "
                + "each hidden layer, or the key activation for all)"),
        Case(
            "{\"classes\": [\"a\", \"b\", \"a\"]}",
            "1:24: classes[2]: another class is also called 'a'"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 2]], \"activation\": \"relu\"}]}",
            "1:49: layers[0].activation: the last layer has the activation 'relu' (expected none: "
                + "its sums are the logits)"),
        Case(
            "{\"classes\": [\"a\", \"b\", \"c\"], \"layers\": [{\"weights\": [[1, 2]]}]}",
            "1:14: classes: 3 names for a network with 2 classes"),
        Case(
            "{\"classes\": [\"é\", \"\\u0007\"]}",
            "1:19: classes[1]: this is not a name (expected 1 to 64 characters on one line)"),
        Case(
            "{\"window\": [1, -1, 0, 2]}",
            "1:12: window: this is not a window (expected x0, x1, y0, y1 with x0 below x1 and "
                + "y0 below y1)"),
        Case(
            "{\"layers\": [{\"weights\": [[1, 2]]}]} x", "1:37: expected only blanks"),
    ]

    @Test(arguments: cases)
    func `an error has its place, its key and what is expected`(
        _ wrong: Case
    ) {
        let error = #expect(throws: NetworkJSONError.self) { try document(wrong.text) }
        #expect(error?.description == wrong.error)
    }

    @Test func `a text cut off anywhere is refused`() throws {
        let text = """
            {"activation": "relu", "window": [-1, 1, -1, 1], "classes": ["a", "\\u00e9"],
            "layers": [{"weights": [[1, -2.5e1]], "biases": [0.5]}, {"weights": [[1]]}]}
            """
        _ = try document(text)
        for length in 0..<text.utf8.count {
            #expect(throws: NetworkJSONError.self) {
                try NetworkFile(json: Array(text.utf8.prefix(length)))
            }
        }
    }
}
