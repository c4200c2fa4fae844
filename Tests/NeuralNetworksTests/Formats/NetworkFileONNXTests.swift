import Geometry
import NeuralNetworks
import Randomness
import Testing

@Suite struct NetworkFileONNXTests {
    typealias F = ONNXFile

    /// [3, 2] and [1, 3], as Gemm with transB has them.
    private static let tensors = [
        F.floats("W", [3, 2], [1, 2, -3, 4, 0.5, -6]), F.floats("b", [3], [0.25, -1, 2]),
        F.doubles("V", [1, 3], [1, -2, 3]), F.floats("c", [1], [0.5]),
    ]
    private static let transB = F.attribute("transB", 1)

    /// A network 2-3-1 whose middle is what the nodes make of `h` as `a`.
    private static func file(
        _ middle: [[UInt8]], _ more: [[UInt8]] = [], opset: Int = 17
    ) -> [UInt8] {
        F.model(
            [F.node("Gemm", ["x", "W", "b"], ["h"], [transB])] + middle
                + [F.node("Gemm", ["a", "V", "c"], ["y"], [transB])], tensors + more, opset: opset)
    }

    private static func network(_ activation: Activation) -> Network {
        Network(unchecked: [
            DenseLayer(
                unchecked: [1, 2, -3, 4, 0.5, -6], biases: [0.25, -1, 2], inputCount: 2,
                activation: activation),
            DenseLayer(
                unchecked: [1, -2, 3], biases: [0.5], inputCount: 3, activation: .identity),
        ])
    }

    @Test(arguments: [
        ("Relu", [], Activation.relu), ("Abs", [], .abs), ("Tanh", [], .tanh), ("Sin", [], .sine),
        ("Sigmoid", [], .sigmoid), ("Gelu", [], .gelu),
        ("LeakyRelu", [F.attribute("alpha", 0.25)], .leakyRelu(slope: 0.25)),
        ("LeakyRelu", [], .leakyRelu(slope: Double(Float(0.01)))),
        ("Clip", [F.attribute("min", Float(-1)), F.attribute("max", Float(1))], .hardTanh),
    ])
    func `each activation is read`(
        _ operation: String, attributes: [[UInt8]], activation: Activation
    ) throws {
        let file = try NetworkFile(
            Self.file([F.node(operation, ["h"], ["a"], attributes)]), as: .onnx)
        #expect(file.network == Self.network(activation))
        #expect(file.statesActivation && file.loss == nil)
    }

    @Test func `an activation made of other operators is read`() throws {
        let constants = [
            F.floats("-1", [], [-1]), F.floats("1", [], [1]), F.floats("0", [], [0]),
            F.floats("root", [], [Float(2).squareRoot()]), F.floats("half", [1], [0.5]),
        ]
        let clip = F.node("Clip", ["h", "-1", "1"], ["a"])
        let step = [
            F.node("Greater", ["h", "0"], ["s"]),
            F.node("Cast", ["s"], ["a"], [F.attribute("to", 1)]),
        ]
        let start = [
            F.node("Div", ["h", "root"], ["s"]), F.node("Erf", ["s"], ["e"]),
            F.node("Add", ["1", "e"], ["d"]),
        ]
        let orders = [
            [F.node("Mul", ["h", "d"], ["p"]), F.node("Mul", ["p", "half"], ["a"])],
            [F.node("Mul", ["half", "d"], ["p"]), F.node("Mul", ["h", "p"], ["a"])],
            [F.node("Mul", ["h", "half"], ["p"]), F.node("Mul", ["p", "d"], ["a"])],
        ]
        let cases =
            [([clip], Activation.hardTanh), (step, .step)] + orders.map { (start + $0, .gelu) }
        for (nodes, activation) in cases {
            let file = try NetworkFile(Self.file(nodes, constants), as: .onnx)
            #expect(file.network == Self.network(activation))
        }
    }

    /// y = (2 W' x'/4 + 0.5 b) with x' = ((x - 1) / 2 - 3) 4, then a normalisation.
    @Test func `scalings, products with a sum and normalisations are folded`() throws {
        let bytes = F.model(
            [
                F.node("Sub", ["x", "one"], ["x1"]), F.node("Div", ["x1", "two"], ["x2"]),
                F.node(
                    "Scaler", ["x2"], ["x3"],
                    [
                        F.attribute("offset", [3, 1]), F.attribute("scale", [4]),
                    ], domain: "ai.onnx.ml"),
                F.node("MatMul", ["x3", "W"], ["m"]), F.node("Add", ["b", "m"], ["h"]),
                F.node(
                    "BatchNormalization", ["h", "g", "s", "mean", "var"], ["n"],
                    [F.attribute("epsilon", 0.25)]),
                F.node("Relu", ["n"], ["r"]), F.node("Flatten", ["r"], ["f"]),
                F.node("Reshape", ["f", "shape"], ["f2"]),
                F.node(
                    "Gemm", ["f2", "V", "c"], ["z"],
                    [
                        F.attribute("alpha", Float(2)), F.attribute("beta", 0.5),
                        F.attribute("transB", 1),
                    ]),
                F.node("Sub", ["one", "z"], ["y"]),
            ],
            [
                F.floats("one", [], [1], isRaw: false), F.floats("two", [1, 2], [2, 4]),
                F.doubles("W", [2, 3], [1, 2, 3, 4, 5, 6], isRaw: false),
                F.halves("b", [1, 3], [0x3c00, 0xc000, 0x3800]), F.floats("g", [3], [1, 2, 3]),
                F.floats("s", [3], [0, 1, 2]), F.floats("mean", [3], [1, 0, -1]),
                F.floats("var", [3], [0.75, 2, 3.75]), F.integers("shape", [-1, 3]),
                F.floats("V", [1, 3], [1, -1, 0.5]), F.floats("c", [], [3]),
            ])
        let network = try NetworkFile(bytes, as: .onnx).network
        for (x, y) in [(0.0, 0.0), (1, 2), (-7, 30), (12, -5)] {
            let (u, v) = (((x - 1) / 2 - 3) * 4, ((y - 1) / 4 - 1) * 4)
            let h = [u + 4 * v + 1, 2 * u + 5 * v - 2, 3 * u + 6 * v + 0.5]
            let n = [
                h[0] - 1, 2 * h[1] / 2.25.squareRoot() + 1, 3 * (h[2] + 1) / 2 + 2,
            ]
            let r = n.map { max($0, 0) }
            let z = 2 * (r[0] - r[1] + 0.5 * r[2]) + 1.5
            #expect(
                abs(network.logits(at: Point(x, y))[0] - (1 - z)) < 1e-12 * max(1, abs(z)))
        }
    }

    /// What skl2onnx writes after the sigmoid of a classifier.
    @Test func `the end of a classifier gives loss and classes`() throws {
        let nodes = [
            F.node("Gemm", ["x", "W"], ["z"]), F.node("Sigmoid", ["z"], ["p"]),
            F.node("Sub", ["unity", "p"], ["q"]),
            F.node("Concat", ["q", "p"], ["both"], [F.attribute("axis", 1)]),
            F.node("ArgMax", ["both"], ["best"]),
            F.node(
                "ZipMap", ["both"], ["probabilities"],
                [F.attribute("classlabels_strings", labels: ["no", "yes"])], domain: "ai.onnx.ml"),
            F.node("ArrayFeatureExtractor", ["classes", "best"], ["label"], domain: "ai.onnx.ml"),
        ]
        let tensors = [
            F.floats("W", [2, 1], [1, 2]), F.floats("unity", [], [1]),
            F.integers("classes", [0, 1]),
        ]
        let file = try NetworkFile(
            F.model(nodes, tensors, outputs: ["label", "probabilities"]), as: .onnx)
        #expect(file.loss == "logistic" && file.classNames == ["no", "yes"])
        #expect(file.network.logits(at: Point(3, 4)) == [11])
        #expect(throws: NetworkFileError.self) {
            try NetworkFile(F.model(nodes, tensors, outputs: ["label", "q"]), as: .onnx)
        }
        let softmax = F.model(
            [F.node("MatMul", ["x", "W"], ["z"]), F.node("Softmax", ["z"], ["y"])],
            [F.floats("W", [2, 2], [1, 2, 3, 4])], outputs: ["y", "z"])
        #expect(try NetworkFile(softmax, as: .onnx).loss == "softmax")
    }

    @Test(arguments: [
        Activation.relu, .leakyRelu(slope: 0.01), .abs, .hardTanh, .tanh, .sigmoid, .gelu, .sine,
        .identity, .step,
    ])
    func `what is written is read back, in 32 bits rounded`(_ activation: Activation) throws {
        let file = NetworkFile(network: Self.network(activation), classNames: ["a", "b"])
        #expect(try NetworkFile(file.bytes(as: .onnx), as: .onnx) == file)
        #expect(try NetworkFile(file.bytes(as: .onnx, precision: .single), as: .onnx) == file)
        var fine = file
        fine.network = fine.network.composed(
            withScale: Vector(0.1, 1), origin: Point(0, 0))
        #expect(try NetworkFile(fine.bytes(as: .onnx), as: .onnx) == fine)
        let rounded = try NetworkFile(fine.bytes(as: .onnx, precision: .single), as: .onnx)
        #expect(
            rounded.network.layers[0].weights
                == fine.network.layers[0].weights.map { Double(Float($0)) })
    }
}
