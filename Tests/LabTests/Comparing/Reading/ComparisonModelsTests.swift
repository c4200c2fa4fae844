import Analysis
import Files
import Foundation
import NeuralNetworks
import Points
import TestSupport
import Testing
import Text
import Training

@testable import Lab

@Suite struct ComparisonModelsTests {
    let folder: TemporaryFolder
    private var path: String { folder.file("c") }

    init() throws { folder = try TemporaryFolder() }

    /// Makes a comparison and returns it.
    private func compare(_ text: String = TinyComparison.text()) async throws -> Comparison {
        let setup = try TinyComparison.setup(text, in: folder)
        return try #require(try await setup.execute(in: ComparisonFolder(path), .new))
    }

    private func load(_ choice: NetworkChoice = NetworkChoice()) throws -> LoadedModel {
        try LoadedModel(at: path, options: ModelOptions(choice: choice))
    }

    @Test func `the network is the one whose scores the table has, on its own points`() async throws
    {
        let comparison = try await compare()
        for (index, candidate) in comparison.setup.candidates.enumerated() {
            for (number, result) in comparison.entries[index].results.enumerated() {
                let loaded = try load(.init(network: candidate.name, start: number + 1))
                #expect(loaded.model.network.parameterCount == result.parameters)
                #expect(loaded.model.points.test.count == 10)
                let right = loaded.model.points.test.count {
                    loaded.model.network.predictedClass(at: $0.position) == $0.label
                }
                #expect(Double(right) / 10 == result.test?.accuracy)
            }
        }
    }

    @Test func `without a choice it is the median start of the best network`() async throws {
        let comparison = try await compare()
        let best = try #require(comparison.best)
        let median = try #require(comparison.entries[best].median)
        let loaded = try load()
        let place = median.start.number % 2 + 1
        #expect(
            try loaded.model.network
                == load(.init(network: comparison.setup.candidates[best].name, start: place))
                .model.network)
        #expect(loaded.model.title.hasSuffix("seed \(median.start.seed)"))
        #expect(loaded.assumptions.isEmpty)
    }

    @Test func `with folds a training has its own test points`() async throws {
        let comparison = try await compare(
            TinyComparison.text(
                compare: "{widths: [2], depths: [1], seeds: 2, folds: 4}", test: "0"))
        for result in comparison.entries[0].results {
            let fold = try #require(result.start.fold)
            let loaded = try load(
                .init(start: result.start.number / 4 + 1, fold: fold + 1))
            let points = loaded.model.points
            #expect(points.test.count == 10 && points.training.count == 30)
            let right = points.test.count {
                loaded.model.network.predictedClass(at: $0.position) == $0.label
            }
            #expect(Double(right) / 10 == result.test?.accuracy)
        }
        #expect(
            throws: NetworkChoiceError.noPart("fold", 5, count: 4, folder: path)
        ) { try load(.init(fold: 5)) }
    }

    @Test func `a choice that means no training is refused`() async throws {
        _ = try await compare()
        let names = ["relu-2x1", "relu-5x1", "relu-2x2", "relu-5x2"]
        #expect(throws: NetworkChoiceError.noNetwork("relu-9x1", names: names, folder: path)) {
            try load(.init(network: "relu-9x1"))
        }
        let wrong = #expect(throws: NetworkChoiceError.self) { try load(.init(start: 3)) }
        #expect(wrong?.description == "\(path): there is no start 3 (1 to 2)")
        let fold = #expect(throws: NetworkChoiceError.self) { try load(.init(fold: 1)) }
        #expect(fold?.description == "\(path): there is no fold 1 (the comparison has no folds)")
        try FileManager.default.removeItem(atPath: folder.file("c/cells/000002.csv"))
        let missing = #expect(throws: NetworkChoiceError.self) { try load() }
        #expect(missing?.kind == .unreadable)
        #expect(missing?.description.contains("1 of 8 trainings is not finished") == true)
        _ = try load(.init(network: "relu-2x1"))
        let file = try folder.write(#"{"layers": [{"weights": [[1, 2]]}]}"#, to: "n.json")
        #expect(throws: NetworkChoiceError.notAComparison(file)) {
            try LoadedModel(at: file, options: ModelOptions(choice: .init(start: 1)))
        }
    }

    @Test func `a comparison of curves is read as a curve`() async throws {
        let setup = try TinyCurveComparison.setup(in: folder)
        _ = try await setup.execute(in: ComparisonFolder(path), .new)
        guard case .curve(let curve) = try TrainedModel(at: path) else {
            Issue.record("a curve was expected")
            return
        }
        #expect(curve.data != nil && curve.assumptions.isEmpty)
    }
}
