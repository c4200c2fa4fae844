import Analysis
import NeuralNetworks
import Points
import TestSupport
import Testing

@testable import Lab

@Suite struct ConfusionTableTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: RunFolder { RunFolder(temporary.file("run")) }

    /// The class at a point by the layers multiplied out.
    private static func winner(_ network: Network, at point: [Double]) throws -> Int {
        var values = point
        for layer in network.layers {
            values = layer.biases.indices.map { unit in
                let sum = values.indices.reduce(layer.biases[unit]) {
                    $0 + layer.weights[unit * values.count + $1] * values[$1]
                }
                return layer.activation == .relu ? max(sum, 0) : sum
            }
        }
        return try #require(values.indices.max { values[$0] < values[$1] })
    }

    /// The counts of each split, from `points.csv` and `model.safetensors` alone.
    private func counts(_ names: [String]) throws -> [String: [[Int]]] {
        let network = try StoredModel(folder.file("model.safetensors")).network
        var counts: [String: [[Int]]] = [:]
        let none = Array(repeating: Array(repeating: 0, count: names.count), count: names.count)
        for line in try temporary.text("run/points.csv").split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",").map { String($0) }
            let point = [try #require(Double(fields[0])), try #require(Double(fields[1]))]
            let own = try #require(names.firstIndex(of: fields[2]))
            counts[fields[3], default: none][own][try Self.winner(network, at: point)] += 1
        }
        return counts
    }

    private static func balanced(_ table: [[Int]]) -> Double {
        let recalls = table.indices.map {
            Double(table[$0][$0]) / Double(table[$0].reduce(0, +))
        }
        return recalls.reduce(0, +) / Double(recalls.count)
    }

    @Test(arguments: ["0", "0.25"])
    func `the numbers are those of the stored network at the stored points`(
        _ share: String
    ) async throws {
        let text = TinyScenario.text(test: share).replacing(
            "moons: {count: 40}",
            with: "blobs: {classes: 3, count: 90, spread: 1.2, balance: {class 2: 0.2}}")
        let run = try TinyScenario.run(text, in: temporary)
        let summary = try await run.execute(in: folder)
        let counts = try counts(run.points.classNames)
        let training = try #require(counts["train"])
        #expect((counts["test"] == nil) == (share == "0"))
        let rows = zip(run.points.classNames, counts["test"] ?? training).map { name, row in
            "\(name),\(row.map { String($0) }.joined(separator: ","))\n"
        }
        #expect(
            try temporary.text("run/confusion.csv")
                == "class,class 1,class 2,class 3\n" + rows.joined())
        let numbers = try #require(summary.confusions?.balancedAccuracies)
        #expect(abs(numbers.training - Self.balanced(training)) < 1e-15)
        #expect(numbers.test == counts["test"].map(Self.balanced))
        let document = try temporary.text("run/summary.json")
        let test = numbers.test.map { "\($0)" } ?? "null"
        #expect(document.contains("\"trainBalancedAccuracy\": \(numbers.training)"))
        #expect(document.contains("\"testBalancedAccuracy\": \(test)"))
    }
}
