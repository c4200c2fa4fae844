import Analysis
import Datasets
import Figures
import Foundation
import Geometry
import NeuralNetworks
import Planes
import Points
import Scenarios
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct LoadedModelTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private static let layers = [
        DenseLayer(unchecked: [1, 0, 0, 1], biases: [0, 1], inputCount: 2, activation: .abs),
        DenseLayer(unchecked: [1, 2], biases: [-1], inputCount: 2, activation: .identity),
    ]
    private static let network = Network(unchecked: layers)

    private func file(_ network: Network, metadata: [String: String]? = nil) throws -> String {
        let path = temporary.file("model.safetensors")
        try Data(network.safetensors(metadata: metadata ?? [:])).write(
            to: URL(fileURLWithPath: path))
        return path
    }

    private func document(_ text: String) throws -> String {
        try temporary.write(text, to: "net.json")
    }

    private static let plain = #"{"layers": [{"weights": [[1, 2]]}, {"weights": [[3]]}]}"#

    @Test func `a file that says nothing has a window, ReLUs and classes all the same`() throws {
        let model = try LoadedModel(at: try document(Self.plain))
        #expect(model.model.window == Box(x0: -1, x1: 1, y0: -1, y1: 1))
        #expect(model.model.network.layers[0].activation == .relu)
        #expect(model.classes.map(\.name) == ["class 0", "class 1"] && !model.model.hasPoints)
        #expect(model.model.title == "net" && model.assumptions.count == 2)
        #expect(
            model.assumptions.map(\.description) == [
                "the activation is relu, since the file names none (--activation)",
                "the window is -1,1,-1,1, since the file names none (--window)",
            ])
    }

    @Test func `what the file or the options state is not assumed`() throws {
        let window = try #require(Box(x0: 0, x1: 2, y0: -3, y1: 1))
        let path = try file(
            Self.network, metadata: ["window": "0,2,-3,1", "classes": "a\nb", "title": "T"])
        let stated = try LoadedModel(at: path)
        #expect(stated.model.window == window && stated.model.network == Self.network)
        #expect(stated.classes.map(\.name) == ["a", "b"] && stated.model.title == "T")
        #expect(stated.assumptions.isEmpty)
        let given = try LoadedModel(
            at: try document(Self.plain),
            options: ModelOptions(reading: NetworkReading(activation: .tanh), window: window))
        #expect(given.model.window == window && given.model.network.layers[0].activation == .tanh)
        #expect(given.assumptions.isEmpty)
    }

    @Test func `without hidden layers no activation is assumed`() throws {
        let path = try document(#"{"layers": [{"weights": [[1, 2]]}], "window": [0, 1, 0, 1]}"#)
        #expect(try LoadedModel(at: path).assumptions.isEmpty)
    }

    @Test(arguments: ["1", "1,2,3", "0,0,1,1", "a,b,c,d", "", "0,1,0,inf"])
    func `an invalid window is refused`(_ text: String) throws {
        let path = try file(Self.network, metadata: ["window": text])
        let problem = NetworkMetadataError.window(text, inputs: 2)
        let error = #expect(throws: LabError(.badNetwork(.metadata(problem)), path: path)) {
            try LoadedModel(at: path)
        }
        #expect(
            error?.description
                == "\(path): the metadata's window \"\(text)\" is not a window (expected "
                + "x0,x1,y0,y1 with x0 below x1 and y0 below y1: -1,1,-1,1)")
    }

    @Test(
        arguments: [
            ("a\nb\nc", .classCount(3, network: 2)), ("", .className("")), ("a\n", .className("")),
            ("a\na", .repeatedClass("a")),
            (String(repeating: "x", count: 65), .className(String(repeating: "x", count: 65))),
        ] as [(String, NetworkMetadataError)])
    func `classes that cannot be those of the network are refused`(
        _ text: String, _ expected: NetworkMetadataError
    ) throws {
        let path = try file(Self.network, metadata: ["classes": text])
        #expect(throws: LabError(.badNetwork(.metadata(expected)), path: path)) {
            try LoadedModel(at: path)
        }
    }

    @Test func `an unknown loss is refused in both forms`() throws {
        let path = try file(Self.network, metadata: ["loss": "0.31"])
        let losses = Loss.allCases.map(\.rawValue)
        let problem = LabError.Problem.badNetwork(.metadata(.loss("0.31", among: losses)))
        #expect(throws: LabError(problem, path: path)) { try LoadedModel(at: path) }
        let text = try document("{\n  \"loss\": \"hinge\", \"layers\": []}")
        let error = #expect(throws: LabError.self) { try LoadedModel(at: text) }
        #expect(
            error?.description
                == "\(text):2:11: loss: 'hinge' is not a loss (expected cross-entropy, logistic, "
                + "softmax, squared)")
    }

    @Test(arguments: NetworkFormat.allCases)
    func `assumptions are not written as facts`(_ format: NetworkFormat) throws {
        let read = try LoadedModel(
            at: try document(Self.plain),
            options: ModelOptions(points: try points("1,0,red\n1,0,blue\n")))
        let path = temporary.file("copy.\(format.rawValue)")
        try read.writeNetwork(format, toFile: path)
        let again = try LoadedModel(at: path)
        #expect(again.model.network == read.model.network && again.model.title == "copy")
        #expect(again.classes.map(\.name) == ["class 0", "class 1"])
        #expect(again.assumptions.count == 2 && again.assumptions[0] == read.assumptions[0])
    }

    @Test(arguments: NetworkFormat.allCases)
    func `what was stated is written`(_ format: NetworkFormat) throws {
        let window = try #require(Box(x0: 0, x1: 2, y0: -3, y1: 1))
        let named = try document(
            #"{"title": "T", "classes": ["a", "b"], "loss": "squared", "layers": "#
                + #"[{"weights": [[1, 2]]}, {"weights": [[3]]}]}"#)
        let read = try LoadedModel(
            at: named,
            options: ModelOptions(reading: NetworkReading(activation: .abs), window: window))
        let path = temporary.file("copy.\(format.rawValue)")
        try read.writeNetwork(format, toFile: path)
        let again = try LoadedModel(at: path)
        #expect(
            again.model.network == read.model.network && again.model.title == "T"
                && again.model.window == window)
        #expect(again.classes == read.classes && again.model.loss == .squared)
        #expect(again.assumptions.isEmpty)
    }

    private func points(_ rows: String) throws -> CSVSource {
        let path = try temporary.write("x,y,class\n" + rows, to: "points.csv")
        return CSVSource(path: path, xColumn: "x", yColumn: "y", classColumn: "class")
    }

    @Test func `points have the classes that the file names`() throws {
        let path = try file(Self.network, metadata: ["classes": "a\nb"])
        let model = try LoadedModel(
            at: path, options: ModelOptions(points: try points("1,2,b\n3,4,a\n")))
        #expect(model.model.points.training.map(\.label) == [1, 0])
        #expect(model.model.points.training.map(\.position) == [Point(1, 2), Point(3, 4)])
        let foreign = #expect(throws: DatasetError.self) {
            try LoadedModel(at: path, options: ModelOptions(points: try points("1,2,b\n3,4,c\n")))
        }
        #expect(
            foreign?.description.hasSuffix(
                "points.csv:3:5: class: \"c\" is not a class of the network (expected one of "
                    + "\"a\", \"b\")"
            )
                == true)
    }

    @Test(arguments: [
        ("1,0,1\n1,0,0\n", [1, 0], ["class 0", "class 1"], 3),
        ("1,0,1\n1,0,1\n", [1, 1], ["class 0", "class 1"], 3),
        ("1,0,1.0\n1,0,0.0\n1,0,1\n", [1, 0, 1], ["class 0", "class 1"], 3),
        ("1,0,class 1\n1,0,class 0\n", [1, 0], ["class 0", "class 1"], 2),
        ("1,0,class 2\n1,0,class 1\n", [0, 1], ["class 2", "class 1"], 3),
        ("1,0,2\n1,0,1\n", [1, 0], ["1", "2"], 3), ("1,0,1\n1,0,-1\n", [1, 0], ["-1", "1"], 3),
        ("1,0,red\n1,0,blue\n1,1,red\n", [0, 1, 0], ["red", "blue"], 3),
        ("1,0,red\n", [0], ["red", "class 1"], 3),
    ])
    func `a file without class names takes labels for indices, or else for names`(
        _ rows: String, _ labels: [Int], _ names: [String], _ assumptions: Int
    ) throws {
        let model = try LoadedModel(
            at: try document(Self.plain), options: ModelOptions(points: try points(rows)))
        #expect(model.model.points.training.map(\.label) == labels)
        #expect(model.classes.map(\.name) == names)
        #expect(model.assumptions.count == assumptions)
        guard assumptions > 2 else { return }
        let told = names.enumerated().prefix(Set(labels).count).map { "class \($0) is \($1)" }
        let order = Double(names[0]) == nil ? "in the points' order" : "by value"
        let sentence =
            told.joined(separator: ", ")
            + ": the labels \(order), since the file names no classes"
        let assumption = try #require(model.assumptions.last)
        #expect(assumption.heading == "labels" || assumption.description == sentence)
    }

    @Test func `number labels are indices of named classes, and the text says so`() throws {
        let path = try file(Self.network, metadata: ["classes": "Red\nWhite"])
        let model = try LoadedModel(
            at: path, options: ModelOptions(points: try points("1,2,1\n3,4,0\n")))
        #expect(model.model.points.training.map(\.label) == [1, 0])
        #expect(
            model.assumptions.last?.description
                == "label 0 is class 0 (Red), label 1 is class 1 (White)")
        #expect(model.assumptions.last?.heading == "labels")
    }

    @Test(arguments: ["safetensors", "json"])
    func `a renamed table can be scored with the labels that it has`(_ form: String) async throws {
        let rows = (1...3).map { "\($0).5,\($0),\($0)\n" }.joined()
        _ = try points(rows)
        _ = try temporary.write(
            "points: [{csv: {file: points.csv, classes: [R, M, S]}}]\n"
                + "network: {hidden: [3]}\ntraining: {stop: {steps: 2}}\nframes: {count: 2}\n",
            to: "wine.yaml")
        let run = try Run(scenarioAt: temporary.file("wine.yaml"))
        #expect(run.points.labels == [["1"], ["2"], ["3"]])
        let folder = RunFolder(temporary.file("run"))
        _ = try await run.execute(in: folder)
        var path = folder.path
        if form == "json" {
            path = temporary.file("wine.json")
            try LoadedModel(at: folder.path).writeNetwork(.json, toFile: path)
        }
        // All labels, some of them, and the names of the classes.
        for (rows, labels) in [
            (rows, [0, 1, 2]), ("1,1,2\n1,1,1.0\n", [1, 0]), ("1,1,3\n", [2]),
            ("1,1,S\n1,1,1\n", [2, 0]),
        ] {
            let options = ModelOptions(points: try points(rows))
            let model = try LoadedModel(at: path, options: options)
            #expect(model.model.points.training.map(\.label) == labels)
        }
        #expect(
            try PredictionTable(modelAt: path).labels
                == "label 1 is class 0 (R), label 2 is class 1 (M), label 3 is class 2 (S)")
        let error = #expect(throws: DatasetError.self) {
            try LoadedModel(at: path, options: ModelOptions(points: try points("1,1,0\n")))
        }
        #expect(
            error?.description.hasSuffix(
                #""0" is not a class of the network (expected one of "R", "M", "S", or of the "#
                    + #"labels "1", "2", "3")"#) == true)
    }

    @Test func `a network whose classes are numbers says which is which`() throws {
        let path = try file(Self.network, metadata: ["classes": "7\n-1"])
        #expect(
            try LoadedModel(at: path).assumptions.last?.description
                == "label 7 is class 0, label -1 is class 1")
        #expect(
            try PredictionTable(modelAt: path).labels
                == "label 7 is class 0, label -1 is class 1")
        #expect(
            try PredictionTable(modelAt: file(Self.network, metadata: ["classes": "a\n1"])).labels
                == nil)
    }

    @Test func `points of more classes than the network has are refused`() throws {
        let options = ModelOptions(points: try points("1,0,a\n1,0,b\n1,0,c\n"))
        let path = try document(Self.plain)
        #expect(throws: DatasetError.self) { try LoadedModel(at: path, options: options) }
    }

    @Test func `a run has its own window, classes, colours and points`() async throws {
        let folder = RunFolder(temporary.file("run"))
        let run = try TinyScenario.run(in: temporary)
        _ = try await run.execute(in: folder)
        let model = try LoadedModel(at: folder.path + "/")
        #expect(model.model.points == run.points && model.model.window == run.window)
        #expect(model.classes == run.scene.classes && model.model.title == run.scenario.title)
        #expect(model.assumptions.isEmpty && model.model.hasPoints)
        try FileManager.default.removeItem(atPath: folder.file(RunFolder.points))
        #expect(throws: LabError(.incomplete(missing: "points.csv"), path: folder.path)) {
            try LoadedModel(at: folder.path)
        }
        #expect(throws: LabError(.incomplete(missing: "model.safetensors"), path: temporary.path)) {
            try LoadedModel(at: temporary.path)
        }
    }

    @Test func `JSON and safetensors are distinguished by their bytes`() throws {
        let named = try temporary.write(Self.plain, to: "weights")
        #expect(try LoadedModel(at: named).model.network.shape == [2, 1, 1])
        let broken = try temporary.write("nothing", to: "broken.json")
        let error = #expect(throws: LabError.self) { try LoadedModel(at: broken) }
        #expect(error?.description == "\(broken):1:1: expected an opening brace")
        // A header of 123 bytes, and its brace: the file begins with a brace, too.
        let zeros = [UInt8](repeating: 0, count: 7)
        let path = temporary.file("odd")
        try Data([123] + zeros + [123]).write(to: URL(fileURLWithPath: path))
        #expect(
            throws: LabError(
                .badNetwork(.safetensors(.headerPastEnd(header: 123, file: 9))), path: path)
        ) {
            try LoadedModel(at: path)
        }
    }

    @Test func `sums too large to reckon with are refused with the unit that has them`() throws {
        let path = try document(
            #"{"layers": [{"weights": [[1e100, 0]]}, {"weights": [[1], [-1e60]]}, {"weights": [[1, 1]]}]}"#
        )
        let error = #expect(throws: LabError.self) { try LoadedModel(at: path) }
        #expect(
            error?.description == path
                + ": the sums of L2.1 can exceed 1e+150 here, which is too large "
                + "to compute with (use smaller weights)")
        let far = try #require(Box(x0: 0, x1: 1e60, y0: 0, y1: 1))
        let small = try document(#"{"layers": [{"weights": [[1e100, 0]]}]}"#)
        #expect(throws: Never.self) { try LoadedModel(at: small) }
        #expect(throws: LabError.self) {
            try LoadedModel(at: small, options: ModelOptions(window: far))
        }
        #expect(throws: LabError.self) {
            try PredictionTable(modelAt: small).text(of: [Point(1e60, 0)])
        }
    }
}
