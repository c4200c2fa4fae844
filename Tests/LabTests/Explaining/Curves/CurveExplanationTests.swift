import Analysis
import Foundation
import NeuralNetworks
import Randomness
import TestSupport
import Testing

@testable import Lab

@Suite struct CurveExplanationTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    /// relu(x) - 2 relu(x - 1/2) + 1/4, from -1 to 1.
    static let tent = """
        {"layers": [{"weights": [[1], [1]], "biases": [0, -0.5]},
        {"weights": [[1, -2]], "biases": [0.25]}]}
        """

    private func model(
        _ text: String = tent, options: ModelOptions = ModelOptions()
    ) throws -> CurveModel {
        let path = try temporary.write(text, to: "net.json")
        guard case .curve(let model) = try TrainedModel(at: path, options: options) else {
            throw CancellationError()
        }
        return model
    }

    private func random(
        _ activation: Activation, hidden: [Int], seed: UInt64 = 1
    ) throws -> CurveModel {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let network = Network(
            Architecture(
                hidden: hidden.map { .init(units: $0, activation: activation) },
                initialisation: .uniform), inputs: 1, outputs: 1, using: &generator)
        let file = NetworkFile(network: network, interval: -2...3)
        let bytes = file.bytes(as: .json)
        return try model(String(decoding: bytes, as: UTF8.self))
    }

    @Test func `a curve is told in words, then by its pieces and kinks`() throws {
        let explanation = try CurveExplanation(
            of: model(), options: .init(places: [0.75, 2], verifies: true, listsAll: true))
        #expect(try explanation.text(.text) == Self.words)
    }

    @Test func `with places the text has nothing else, unless it is to list all`() throws {
        let explanation = try CurveExplanation(
            of: model(), options: .init(places: [0.75, 2], verifies: true))
        let start = try #require(Self.words.range(of: "At x = 0.75")?.lowerBound)
        #expect(try explanation.text(.text) == Self.words[start...])
    }

    private static let words =
        """
        net
        network  1-2-1, relu, 7 numbers
        window   x from -1 to 1
        figures  exact (pieces and kinks in double precision), for the window, rounded
        assumed  the activation is relu, since the file names none (--activation)
        assumed  the window is -1,1, since the file names none (--window)

        In words
          In this window the network is 3 straight pieces that meet at 2 kinks.
          There is nothing to compare it with: a file has no data (a run has).

        The network: input x
          L1.0 = relu(x)
          L1.1 = relu(x - 0.5)
          y = L1.0 - 2 L1.1 + 0.25

        Pieces
          piece  from x  to x  there y is  active units
              0      -1     0  0.25        none
              1       0   0.5  x + 0.25    L1.0
              2     0.5     1  -x + 1.25   L1.0, L1.1

        Kinks: a turn is by how much the slope rises
            x     y  turn  units
            0  0.25     1  L1.0
          0.5  0.75    -2  L1.1

        At x = 0.75
          value    0.5
          piece    2: -x + 1.25
          pattern  11
          shares: what each unit adds
            L1.0  0.75
            L1.1  -0.5
            bias  0.25

        At x = 2
          value    -0.75
          piece    outside the window
          pattern  11
          shares: what each unit adds
            L1.1  -3
            L1.0  2
            bias  0.25

        Certificate: all checks have passed
          the pieces follow each other and fill the window
          each piece is the forward pass at its ends and in its middle, and no unit switches inside it
          pieces meet at the kinks (except for step units), where the sums of their units are at a hinge
          no kink of layer 1, as a weight and a bias give it, is missing

        """

    @Test func `the JSON has every number`() throws {
        let explanation = try CurveExplanation(
            of: model(options: ModelOptions(interval: 0.25...1)), options: .init(places: [0.5]))
        let text = try explanation.text(.json)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
        let path = temporary.file("net.json")
        let expected: NSDictionary = [
            "model": path, "title": "net", "exact": true, "verified": false,
            "assumed": ["the activation is relu, since the file names none (--activation)"],
            "shape": [1, 2, 1], "window": [0.25, 1],
            "layers": [
                ["activation": "relu", "weights": [[1], [1]], "biases": [0, -0.5]],
                ["activation": "identity", "weights": [[1, -2]], "biases": [0.25]],
            ],
            "pieces": [
                ["from": 0.25, "to": 0.5, "slope": 1, "intercept": 0.25, "pattern": "10"],
                ["from": 0.5, "to": 1, "slope": -1, "intercept": 1.25, "pattern": "11"],
            ],
            "kinks": [["x": 0.5, "y": 0.75, "turn": -2, "jump": 0, "units": ["L1.1"]]],
            "error": NSNull(), "best": NSNull(), "outside": ["L1.0"],
            "at": [
                [
                    "x": 0.5, "value": 0.75, "piece": 0, "pattern": "10", "bias": 0.25,
                    "shares": [
                        ["unit": "L1.0", "share": 0.5], ["unit": "L1.1", "share": 0],
                    ],
                ]
            ],
        ]
        #expect(json == expected, "\(text)")
    }

    @Test func `the table has a row for each piece`() throws {
        let table = try CurveExplanation(of: model()).text(.csv)
        #expect(
            table == """
                piece,from,to,slope,intercept,pattern
                0,-1,0,0,0.25,00
                1,0,0.5,1,0.25,10
                2,0.5,1,-1,1.25,11

                """)
    }

    @Test func `steps jump, and no unit bends elsewhere`() throws {
        let text = try CurveExplanation(
            of: model(
                #"{"layers": [{"weights": [[1]], "activation": "step"}, {"weights": [[3]]}]}"#)
        ).text(.text)
        #expect(text.contains("the network is 2 straight pieces with 1 kink or jump.\n"))
        #expect(text.contains("\n  x  y  turn  jump  units\n  0  0     0     3  L1.0\n"))
    }

    @Test func `a smooth network has an error and no pieces`() throws {
        let smooth = try random(.tanh, hidden: [4])
        let text = try CurveExplanation(of: smooth).text(.text)
        #expect(text.contains("The network is a smooth curve, without straight pieces.\n"))
        #expect(!text.contains("Pieces") && !text.contains("Kinks"))
        for format in [ExplanationFormat.csv, .swift, .python] {
            #expect(throws: LabError(.smooth(.tanh), path: smooth.path)) {
                try CurveExplanation(of: smooth).text(format)
            }
        }
        #expect(throws: LabError(.unverifiable(.tanh), path: smooth.path)) {
            try CurveExplanation(of: smooth, options: .init(verifies: true))
        }
    }

    private static let python = ExternalProgram("python3")
    private static let swift = ExternalProgram("swiftc")

    /// 5,000 places of the window and all kinks.
    private func places(_ model: CurveModel) throws -> [Double] {
        var generator = SeededGenerator(seed: 8, stream: .points)
        let kinks = try CurveExplanation(of: model).curve.kinks.map(\.x)
        return (0..<5000).map { _ in generator.uniform(-2, 3) } + kinks
    }

    private func output(of program: ExternalProgram?, _ arguments: [String]) throws -> String {
        let result = try #require(program).run(arguments)
        try #require(result.status == 0, "\(result.errors)")
        return String(decoding: result.output, as: UTF8.self)
    }

    /// Compares what a program says of all places with the forward pass.
    private func check(_ output: String, _ model: CurveModel) throws {
        let values = output.split(separator: "\n").compactMap { Double($0) }
        let places = try places(model)
        #expect(values.count == places.count)
        for (value, x) in zip(values, places) {
            #expect(abs(value - model.network.value(at: x)) <= 1e-12)
        }
    }

    @Test(
        .enabled(if: python != nil),
        arguments: [.relu, .abs, .hardTanh, .step] as [Activation])
    func `the Python function agrees with the forward pass`(_ activation: Activation) throws {
        let model = try random(activation, hidden: [20, 7])
        let rows = try places(model).map { "\($0)" }.joined(separator: "\n")
        let program =
            try CurveExplanation(of: model).text(.python) + """

                for line in open("\(try temporary.write(rows, to: "places.txt"))"):
                    print(value(float(line)))

                """
        let path = try temporary.write(program, to: "net.py")
        try check(try output(of: Self.python, [path]), model)
    }

    @Test(.enabled(if: swift != nil))
    func `the Swift function agrees with the forward pass`() throws {
        let model = try random(.relu, hidden: [6, 3], seed: 2)
        let rows = try places(model).map { "\($0)" }.joined(separator: "\n")
        let program = """
            \(try CurveExplanation(of: model).text(.swift))
            while let line = readLine() { print(value(Double(line)!)) }

            """
        let path = try temporary.write(program, to: "main.swift")
        let binary = temporary.file("net")
        _ = try output(of: Self.swift, ["-Onone", path, "-o", binary])
        let script = "\(binary) < \(try temporary.write(rows, to: "places.txt"))"
        try check(try output(of: ExternalProgram("sh"), ["-c", script]), model)
    }

    @Test func `a source is a chain of comparisons that halve the pieces`() throws {
        let source = try CurveExplanation(of: model()).text(.python)
        #expect(
            source == """
                # net: the network 1-2-1 as 3 straight pieces.
                #
                # Returns the value where -1 <= x <= 1; elsewhere the outer pieces continue, which
                # those of the network may not.
                def value(x):
                    if x <= 0.0:  # L1.0
                        return 0.0 * x + 0.25
                    if x <= 0.5:  # L1.1
                        return 1.0 * x + 0.25
                    return -1.0 * x + 1.25

                """)
    }
}
