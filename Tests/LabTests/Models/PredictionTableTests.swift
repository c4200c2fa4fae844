import Datasets
import Files
import Foundation
import Geometry
import NeuralNetworks
import Points
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct PredictionTableTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    /// A network with the logit `2 x - y` (and, for three classes, `x`, `y` and 0.5).
    private static func network(classes: Int) throws -> Network {
        let layer = try #require(
            classes == 2
                ? DenseLayer(inputCount: 2, weights: [2, -1], biases: [0], activation: .identity)
                : DenseLayer(
                    inputCount: 2, weights: [1, 0, 0, 1, 0, 0], biases: [0, 0, 0.5],
                    activation: .identity))
        return try #require(Network(layers: [layer]))
    }

    private func table(
        _ network: Network, _ metadata: [String: String]
    ) throws -> PredictionTable {
        let path = temporary.file("model.safetensors")
        try Data(network.safetensors(metadata: metadata)).write(to: URL(fileURLWithPath: path))
        return try PredictionTable(modelAt: path)
    }

    @Test func `one logit makes two classes, with the logistic probability`() throws {
        let table = try table(
            Self.network(classes: 2), ["classes": "red, or so\nblue", "loss": "cross-entropy"])
        let lines = try table.text(of: [Point(1, 0), Point(0.1, 3), Point(0, 0)])
            .split(separator: "\n")
        #expect(lines[0] == "x,y,class,probability,logit0")
        let first = lines[1].split(separator: ",")
        #expect(first[..<3] == ["1", "0", "blue"])
        let probability = try #require(Double(first[3]))
        #expect(abs(probability - 1 / (1 + exp(-2))) < 1e-15)
        #expect(first[4] == "2")
        #expect(lines[2].hasPrefix("0.1,3,\"red, or so\",0.9"))
        #expect(lines[3] == "0,0,\"red, or so\",0.5,0")
    }

    @Test func `several logits make one class each, with the softmax probability`() throws {
        let table = try table(Self.network(classes: 3), ["classes": "a\nb\nc"])
        let lines = try table.text(of: [Point(2, 1), Point(0, 0)]).split(separator: "\n")
        #expect(lines[0] == "x,y,class,probability,logit0,logit1,logit2")
        let fields = lines[1].split(separator: ",")
        #expect(fields[2] == "a")
        let sum = exp(2.0) + exp(1.0) + exp(0.5)
        #expect(abs(try #require(Double(fields[3])) - exp(2.0) / sum) < 1e-15)
        #expect(lines[2].hasPrefix("0,0,c,"))
    }

    @Test func `a network of the squared error has logits only, and classes need no names`() throws
    {
        let table = try table(Self.network(classes: 2), ["loss": "squared"])
        #expect(
            try table.text(of: [Point(1, 0), Point(-1, 0)])
                == "x,y,class,logit0\n1,0,class 1,2\n-1,0,class 0,-2\n")
    }

    @Test func `the other side of a single class is no class`() throws {
        let table = try table(Self.network(classes: 2), ["classes": "red"])
        let lines = try table.text(of: [Point(1, 0), Point(-1, 0)]).split(separator: "\n")
        #expect(lines.dropFirst().map { $0.split(separator: ",")[2] } == ["no class", "red"])
    }

    @Test func `a run's folder is read as its model, and agrees with its own points`()
        async throws
    {
        let folder = RunFolder(temporary.file("run"))
        let run = try TinyScenario.run(in: temporary)
        let summary = try await run.execute(in: folder)
        let points = try CSVSource.positions(inFile: folder.file(RunFolder.points))
        let all = run.points.training + run.points.test
        #expect(points == all.map(\.position))
        let lines = try PredictionTable(modelAt: folder.path).text(of: points).split(
            separator: "\n")
        let right = zip(lines.dropFirst(), all).prefix(run.points.training.count).count {
            $0.split(separator: ",")[2] == run.points.classNames[$1.label]
        }
        #expect(
            Double(right) / Double(run.points.training.count)
                == summary.last.record.training.accuracy)
    }

    @Test func `a file that is not a model is refused`() throws {
        let path = temporary.file("none")
        #expect(throws: FileError(.unreadable(.missing), path: path)) {
            try PredictionTable(modelAt: path)
        }
        let text = try temporary.write("hello", to: "text")
        #expect(throws: LabError(.notANetwork, path: text)) {
            try PredictionTable(modelAt: text)
        }
    }
}
