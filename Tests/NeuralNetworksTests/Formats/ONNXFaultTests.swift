import NeuralNetworks
import Randomness
import Testing

@Suite struct ONNXFaultTests {
    typealias F = ONNXFile

    private static let weights = F.floats("W", [2, 1], [1, 2])
    private static let product = F.node("MatMul", ["x", "W"], ["y"])
    private static let network = F.model(
        [
            F.node("MatMul", ["x", "W"], ["h"]), F.node("Add", ["h", "b"], ["s"]),
            F.node("LeakyRelu", ["s"], ["a"], [F.attribute("alpha", 0.125)]),
            F.node("Gemm", ["a", "V"], ["z"], [F.attribute("transB", 1)]),
            F.node("Softmax", ["z"], ["y"]),
        ],
        [
            F.floats("W", [2, 3], [1, 2, 3, 4, 5, 6]), F.doubles("b", [3], [1, 2, 3]),
            F.halves("V", [2, 3], [1, 2, 3, 4, 5, 6]),
        ], outputs: ["y", "z"])

    /// A model of one product with other weights.
    private static func product(_ weights: [UInt8]) -> [UInt8] { F.model([product], [weights]) }

    /// A model of one node after the product.
    private static func after(_ node: [UInt8], _ tensors: [[UInt8]] = []) -> [UInt8] {
        F.model([F.node("MatMul", ["x", "W"], ["h"]), node], [weights] + tensors)
    }

    private static let faults: [(String, [UInt8])] = [
        ("no graph", F.number(1, 8) + F.text(2, "test")),
        ("no ONNX", F.number(1, 8) + F.block(7, F.block(1, [0xff]))),
        ("are left", F.number(1, 8) + [0x3a, 0xff, 0xff, 0xff, 0xff, 7, 0]),
        ("are left", product(F.number(1, 2) + F.number(2, 1) + [0x4a, 0xff, 0xff, 0xff, 0x7f])),
        ("cut off", F.number(1, 8) + [0x3a]),
        ("64 bits", F.number(1, 8) + [0x3a] + [UInt8](repeating: 255, count: 12)),
        ("begins no field", F.number(1, 8) + [0x3b, 0]),
        ("begins no field", F.number(1, 8) + [0]),
        ("another kind", F.number(1, 8) + F.number(7, 1)),
        ("version 6", F.model([product], [weights], opset: 6)),
        ("version 99", F.model([product], [weights], opset: 99)),
        ("version none", F.number(1, 8) + F.block(7, [])),
        ("the shape [-2, 1]", product(F.floats("W", [-2, 1], [1, 2]))),
        ("the shape", product(F.floats("W", [1 << 40, 1 << 40], []))),
        ("the shape", product(F.floats("W", [1 << 20, 1 << 20], [1]))),
        ("the shape [536870912]", product(F.floats("W", [1 << 29], []))),
        ("no matrix", product(F.floats("W", [0, 1], []))),
        ("no matrix", product(F.floats("W", [2], [1, 2]))),
        ("has 3 numbers", product(F.floats("W", [2, 1], [1, 2, 3]))),
        ("has 1 number,", product(F.floats("W", [2, 1], [1], isRaw: false))),
        (
            "has 0 numbers",
            product(F.number(1, 2) + F.number(1, 1) + F.number(2, 1) + F.text(8, "W"))
        ),
        ("not a finite number", product(F.floats("W", [2, 1], [1, .infinity]))),
        ("the type 7", product(F.integers("W", [1, 2]))),
        ("another file", product(weights + F.number(14, 1))),
        ("another file", product(weights + F.block(13, F.text(1, "location")))),
        ("takes 3 numbers", product(F.floats("W", [3, 1], [1, 2, 3]))),
        ("'V', which no node", F.model([F.node("MatMul", ["x", "V"], ["y"])], [weights])),
        (
            "'b', which no node",
            F.model(
                [F.node("Relu", ["b"], ["a"]), F.node("Relu", ["a"], ["b"])], [weights],
                outputs: ["b"])
        ),
        ("given twice", F.model([product, product], [weights])),
        ("given twice", F.model([product], [weights, weights])),
        ("no output", F.model([product], [weights], outputs: [])),
        ("does not depend", F.model([product], [weights], outputs: ["W"])),
        ("does not depend", F.model([product], [weights], outputs: ["nothing"])),
        (
            "same logits",
            F.model(
                [product, F.node("MatMul", ["x", "W"], ["z"])], [weights], outputs: ["y", "z"])
        ),
        ("has no input", F.model([product], [weights], inputs: [])),
        (
            "inputs x, u",
            F.model([product], [weights], inputs: [F.value("x", 2), F.value("u", 2)])
        ),
        ("is not [N, inputs]", F.model([product], [weights], inputs: [F.value("x", -2)])),
        ("is not [N, inputs]", F.model([product], [weights], inputs: [F.text(1, "x")])),
        (
            "3 inputs",
            F.model(
                [product], [F.floats("W", [3, 1], [1, 2, 3])], inputs: [F.value("x", 3)])
        ),
        ("'the Conv' is 'Conv'", after(F.node("Conv", ["h", "W"], ["y"]))),
        ("'the Relu' is 'a.b.Relu'", after(F.node("Relu", ["h"], ["y"], domain: "a.b"))),
        ("-1 and 1", after(F.node("Clip", ["h"], ["y"], [F.attribute("min", Float(0))]))),
        ("depend on the input", after(F.node("Add", ["h", "h"], ["y"]))),
        ("a slope", after(F.node("LeakyRelu", ["h"], ["y"], [F.attribute("alpha", Float(2))]))),
        ("divides by 0", after(F.node("Div", ["h", "0"], ["y"]), [F.floats("0", [], [0])])),
        (
            "of the shape [3]",
            after(F.node("Add", ["h", "b"], ["y"]), [F.floats("b", [3], [1, 2, 3])])
        ),
        (
            "keep the rows",
            after(F.node("Reshape", ["h", "s"], ["y"]), [F.integers("s", [1, -1])])
        ),
    ]

    @Test(arguments: faults)
    func `a fault is one line that says what is wrong`(_ words: String, bytes: [UInt8]) {
        let error = #expect(throws: NetworkFileError.self) {
            try NetworkFile(bytes, as: .onnx)
        }
        let text = error?.description ?? ""
        #expect(text.contains(words) || words == "no ONNX" && text.contains("not an ONNX file"))
        #expect(!text.contains("\n") && text.count < 300)
    }

    @Test func `20,000 changed files are refused or read, and never trap`() throws {
        _ = try NetworkFile(Self.network, as: .onnx)
        var generator = SeededGenerator(seed: 16, stream: .points)
        var counts = (read: 0, refused: 0)
        for _ in 0..<20_000 {
            var bytes = Self.network
            for _ in 0...Int.random(in: 0..<4, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                case 2: bytes.remove(at: place)
                case 3:
                    bytes.insert(
                        [0, 1, 127, 128, 255].randomElement(using: &generator)!, at: place)
                default: bytes = Array(bytes[..<max(place, 1)])
                }
            }
            if let file = try? NetworkFile(bytes, as: .onnx) {
                counts.read += 1
                #expect(file.network.layers.allSatisfy { $0.weights.allSatisfy(\.isFinite) })
            } else {
                counts.refused += 1
            }
        }
        #expect(counts.read > 500 && counts.refused > 5_000, "\(counts)")
    }

    @Test func `ONNX is known by its first bytes`() {
        #expect(NetworkFormat(bytes: Self.network) == .onnx)
        #expect(NetworkFormat(bytes: [8, 8]) == nil)
        #expect(NetworkFormat(path: "a/NET.onnx") == .onnx)
    }
}
