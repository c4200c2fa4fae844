import Analysis
import Foundation
import Geometry
import NeuralNetworks
import Points
import Randomness
import TestSupport
import Testing
import Text

@testable import Lab

@Suite struct ExplanationFormsTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private func model(
        _ activation: Activation, hidden: [Int] = [7, 6], seed: UInt64 = 1
    ) throws -> LoadedModel {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let network = Network(
            Architecture(
                hidden: hidden.map { .init(units: $0, activation: activation) },
                initialisation: .uniform), outputs: 2, using: &generator)
        let path = try temporary.write(
            NetworkFile(network: network).bytes(as: .json), to: "net.json")
        return try LoadedModel(at: path)
    }

    private func text(_ model: LoadedModel, _ format: ExplanationFormat) throws -> String {
        String(
            decoding: try ExplanationJSONTests.bytes(Explanation(of: model), format),
            as: UTF8.self)
    }

    /// Points as source code, 10,000 of them.
    private static let points: [Point] = {
        var generator = SeededGenerator(seed: 8, stream: .points)
        return (0..<10_000).map { _ in Point(generator.uniform(-1, 1), generator.uniform(-1, 1)) }
    }()

    /// Compares what a program says of all points with the forward pass.
    private func check(_ output: String, _ model: LoadedModel) {
        let lines = output.split(separator: "\n")
        #expect(lines.count == Self.points.count)
        for (line, point) in zip(lines, Self.points) {
            let found = line.split(separator: " ").map { Double($0) ?? .nan }
            let logits = model.model.network.logits(at: point)
            for (one, other) in zip(found, logits) {
                // Relative to the size of what is added up.
                #expect(abs(one - other) <= 1e-9 * max(abs(other), 1e-3))
            }
        }
    }

    private static let python = ExternalProgram("python3")
    private static let swift = ExternalProgram("swiftc")

    /// What a program writes to standard output.
    private func output(
        of program: ExternalProgram?, _ arguments: [String]
    ) throws -> String {
        let result = try #require(program).run(arguments)
        try #require(result.status == 0, "\(result.errors)")
        return String(decoding: result.output, as: UTF8.self)
    }

    private func table() throws -> String {
        let rows = Self.points.map { "\($0.x) \($0.y)" }.joined(separator: "\n")
        return try temporary.write(rows, to: "points.txt")
    }

    @Test(
        .enabled(if: python != nil),
        arguments: [.relu, .leakyRelu(slope: 0.1), .abs, .hardTanh] as [Activation])
    func `the Python function agrees with the forward pass`(_ activation: Activation) throws {
        let model = try model(activation)
        let program =
            try text(model, .python) + """

                for line in open("\(try table())"):
                    x, y = map(float, line.split())
                    print(*logits(x, y))

                """
        let path = try temporary.write(program, to: "net.py")
        check(try output(of: Self.python, [path]), model)
    }

    @Test(.enabled(if: swift != nil))
    func `the Swift function agrees with the forward pass`() throws {
        let model = try model(.relu, hidden: [4, 3], seed: 2)
        let program = """
            \(try text(model, .swift))
            while let line = readLine() {
                let numbers = line.split(separator: " ").compactMap { Double(String($0)) }
                print(logits(numbers[0], numbers[1]).map { "\\($0)" }.joined(separator: " "))
            }

            """
        let path = try temporary.write(program, to: "main.swift")
        let binary = temporary.file("net")
        _ = try output(of: Self.swift, ["-Onone", path, "-o", binary])
        let script = "\(binary) < \(try table())"
        check(try output(of: ExternalProgram("sh"), ["-c", script]), model)
    }

    @Test func `decisions do not nest deeply`() throws {
        // Each of 60 parallel creases cuts a strip off.
        let rows = (0..<60).map { [1, 0, Double($0) / 40 - 0.9] }
        let layers = [
            DenseLayer(
                unchecked: rows.flatMap { $0.dropLast() }, biases: rows.map { $0[2] },
                inputCount: 2, activation: .relu),
            DenseLayer(
                unchecked: [Double](repeating: 1, count: 60), biases: [0], inputCount: 60,
                activation: .identity),
        ]
        let path = try temporary.write(
            NetworkFile(network: Network(unchecked: layers)).bytes(as: .json), to: "strips.json")
        let source = try text(try LoadedModel(at: path), .python)
        let lines: [Substring] = source.split(separator: "\n")
        let deepest = lines.map { (line: Substring) -> Int in
            line.utf8.prefix(while: { $0 == 32 }).count
        }.max()
        #expect(try #require(deepest) <= 4 * 8)
    }

    @Test func `above 2000 regions no source is written`() throws {
        let model = try model(.relu, hidden: [48, 48, 48])
        #expect(
            throws: LabError(.tooManyRegions(limit: 2000), path: model.path)
        ) { try text(model, .swift) }
    }

    @Test func `the table has a row for each region, with its polygon and map`() throws {
        let model = try model(.relu)
        let rows = try text(model, .csv).split(separator: "\n")
        #expect(rows[0] == "region,pattern,area,corners,polygon,a0,b0,c0,a1,b1,c1,classes")
        let areas = rows.dropFirst().compactMap { Double($0.split(separator: ",")[2]) }
        #expect(areas.count == rows.count - 1 && abs(areas.reduce(0, +) - 4) < 1e-9)
        #expect(rows[1].contains(",\"POLYGON (("))
    }

    @Test func `the picture has the classes, the creases of each layer and the boundary`() throws {
        let picture = try text(try model(.relu), .svg)
        for id in ["class-0", "class-1", "layer-1", "layer-2", "boundary", "points"] {
            #expect(picture.contains("id=\"\(id)\""), "\(id)")
        }
        #expect(picture.hasSuffix("</svg>\n") && !picture.contains("nan"))
        let tags = ["g", "svg", "text", "clipPath"].map { tag in
            picture.components(separatedBy: "<\(tag)").count
                == picture.components(separatedBy: "</\(tag)>").count
        }
        #expect(tags == [true, true, true, true])
    }

    @Test func `a long list is cut short unless all is asked for`() throws {
        let model = try model(.relu, hidden: [30, 4])
        let short = try text(model, .text)
        #expect(short.contains("  ... and 26 more of layer 1 (--all shows them)\n"))
        #expect(!short.contains("L1.29 = "))
        let options = ExplanationOptions(listsAll: true)
        let long = String(
            decoding: try ExplanationJSONTests.bytes(
                Explanation(of: model, options: options), .text),
            as: UTF8.self)
        #expect(long.contains("  L1.29 = relu(") && long.contains("  region 20  area "))
        #expect(short.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test(
        arguments: [
            (0.31, "0.31"), (-1.5, "-1.5"), (0, "0"), (1.204e-7, "1.204e-7"), (99_999, "99999"),
            (0.00099996, "0.001"), (123_456_789, "1.235e8"), (100, "100"), (9999.96, "10000"),
            (1e-4, "0.0001"), (-0.012345, "-0.01235"), (1 / 3, "0.3333"),
        ] as [(Double, String)])
    func `numbers are rounded to four digits`(_ number: Double, _ text: String) {
        #expect(number.rounded(number == 99_999 ? 5 : 4) == text)
    }

    @Test func `sums read as people write them`() {
        #expect(SumText(AffineForm(0.31, -1.5, 0.2)).description == "0.31 x - 1.5 y + 0.2")
        #expect(SumText(AffineForm(-1, 0, 0)).description == "-x")
        #expect(SumText(AffineForm(0, 1, -2)).description == "y - 2")
        #expect(SumText(AffineForm(0, 0, -0.5)).description == "-0.5")
        #expect(SumText(.zero).description == "0")
        let terms = (1...5).map { (weight: 1.0, name: "u\($0)") }
        #expect(SumText(terms, constant: 1, limit: 3).description == "u1 + u2 + (3 more) + 1")
    }

    private func explained(_ layers: String) throws -> String {
        let path = try temporary.write(#"{"layers": [\#(layers)]}"#, to: "net.json")
        return try text(LoadedModel(at: path), .text)
    }

    @Test
    func `lines of very large and very small weights are written with a gradient of length 1`()
        throws
    {
        for factor in ["1e120", "1e-200"] {
            let text = try explained(
                #"{"weights": [[3\#(factor.dropFirst()), 4\#(factor.dropFirst())]]}"#)
            #expect(text.contains("0.6 x + 0.8 y = 0"))
            #expect(text.contains("largest gradient      5\(factor.dropFirst())"))
        }
    }

    @Test func `a function that jumps has no Lipschitz constant`() throws {
        let text = try explained(
            #"{"weights": [[1, 0]], "activation": "step"}, {"weights": [[2]], "biases": [-1]}"#)
        #expect(
            text.contains("outputs jump between regions, so that there is no Lipschitz constant"))
        #expect(!text.contains("exact Lipschitz"))
    }

    @Test func `a class that only comes level is said to touch`() throws {
        // -relu(x): 0 where x <= 0, and 1 - |x|: 0 at two sides of the window.
        let text = try explained(
            #"{"weights": [[1, 0]], "activation": "abs"}, {"weights": [[-1]], "biases": [1]}"#)
        #expect(text.contains("touching       2"))
        #expect(text.contains(", touching)"))
    }
}
