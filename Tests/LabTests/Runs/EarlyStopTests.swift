import Files
import NeuralNetworks
import Scenarios
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct EarlyStopTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: RunFolder { RunFolder(temporary.file("run")) }

    /// A frame for each step: the metrics know every epoch.
    private static func text(_ training: String) -> String {
        """
        title: Early
        seed: 5
        points: [moons: {count: 80, noise: 0.4}]
        test: 0.25
        validation: 0.25
        network: {hidden: [12]}
        training: {rate: 0.05, batch: 20, \(training)}
        frames: {count: 1000, size: [64, 64]}

        """
    }

    private func run(_ training: String) async throws -> RunSummary {
        try await Run(scenarioAt: temporary.write(Self.text(training), to: "early.yaml"))
            .execute(in: folder)
    }

    /// The columns of `metrics.csv` at the ends of epochs, of two steps each.
    private func epochs() throws -> [[Double]] {
        let lines = try temporary.text("run/metrics.csv").split(separator: "\n")
        #expect(
            lines[0] == "step,epoch,rate,trainLoss,testLoss,trainAccuracy,testAccuracy,regions,"
                + "boundaryLength,validationLoss,validationAccuracy")
        var rows: [[Double]] = []
        for line in lines.dropFirst() {
            let row: [Double] = line.split(separator: ",").map { Double($0) ?? .nan }
            let step = Int(row[0])
            if step > 0, step % 2 == 0 { rows.append(row) }
        }
        return rows
    }

    @Test func `patience and the kept state are those of a slow twin over metrics.csv`()
        async throws
    {
        let summary = try await run("stop: {epochs: 60, patience: 6}")
        let rows = try epochs()
        // The slow twin.
        let losses: [Double] = rows.map { $0[9] }
        func best(of count: Int) throws -> Int {
            let part = losses.prefix(count)
            let lowest = try #require(part.min())
            return try #require(part.firstIndex(of: lowest))
        }
        let kept = try best(of: rows.count)
        #expect(rows.count == kept + 7)
        for count in 1..<rows.count {
            let since = count - 1 - (try best(of: count))
            #expect(since < 6)
        }
        #expect(summary.end == .stopped(.patience(epochs: 6)))
        #expect(Double(summary.kept.step) == rows[kept][0])
        #expect(summary.last.step == summary.kept.step + 12)
        #expect(summary.frameCount == summary.last.step + 1)
        #expect(summary.kept.record.training.loss == rows[kept][3])
        #expect(summary.kept.record.test?.accuracy == rows[kept][6])

        let document = try temporary.text("run/summary.json")
        #expect(document.contains("\"step\": \(summary.last.step),"))
        #expect(document.contains("\"keptStep\": \(summary.kept.step),"))
        #expect(document.contains("\"validationLoss\": \(rows[kept][9])"))
        #expect(document.contains("\"stopReason\": \"patience\""))
        #expect(document.contains("\"validation\": 20"))
        // The network is that of the frame of this step.
        let model = try StoredModel(folder.file("model.safetensors"))
        let frame = try StoredModel(folder.file(RunFolder.snapshot(summary.kept.step)))
        #expect(model.network == frame.network)
        #expect(
            try temporary.text("run/points.csv").split(separator: "\n").count {
                $0.hasSuffix(",validation")
            } == 20)
    }

    @Test func `an export has the same pictures, marks included`() async throws {
        _ = try await run("stop: {epochs: 12, patience: 3}")
        let original = try temporary.files(below: "run").filter { $0.key.hasSuffix(".png") }
        let export = try Export(of: folder)
        #expect(try await export.execute(in: export.defaultFolder))
        let again = try temporary.files(below: "run/export").filter { $0.key.hasSuffix(".png") }
        #expect(original == again && original.count > 10)
    }

    @Test func `the last state is kept where the scenario says so`() async throws {
        let summary = try await run("keep: last, stop: {epochs: 60, patience: 1}")
        #expect(summary.kept.step == summary.last.step)
        #expect(summary.end.name == "patience")
        #expect(
            try temporary.text("run/summary.json").contains("\"keptStep\": \(summary.last.step)"))
        let model = try StoredModel(folder.file("model.safetensors"))
        #expect(model.network == summary.last.network)
    }

    @Test func `a comparison has the kept networks, and draws them`() async throws {
        let text = Self.text("stop: {epochs: 25, patience: 4}")
            .replacing("count: 1000", with: "count: 5")
        let path = try temporary.write(
            text + "compare: {widths: [4, 12], seeds: 2}\n", to: "early.yaml")
        let setup = try ComparisonSetup(scenarioAt: path)
        let place = ComparisonFolder(temporary.file("c"))
        let comparison = try #require(try await setup.execute(in: place, .new))
        let lines = try temporary.text("c/comparison.csv").split(separator: "\n")
        #expect(lines[0].hasSuffix(",testBalancedAccuracy,validationLoss,validationAccuracy"))
        for (index, entry) in comparison.entries.enumerated() {
            for result in entry.results {
                let states = try #require(place.states(of: result.start, in: setup))
                let kept = try #require(states.snapshot(states.keptIndex))
                #expect(kept.record.training == result.training)
                #expect(kept.record.validation?.scores == result.validation)
                #expect(kept.step <= result.steps && states.lastStep == result.steps)
            }
            // The first start is what run trains.
            var scenario = setup.run.scenario
            scenario.network = setup.candidates[index].architecture(as: scenario.network)
            let run = try await Run(scenario, data: setup.run.data)
                .execute(in: folder, replacing: true)
            #expect(run.kept.record.test == entry.results[0].test)
            #expect(run.kept.record.validation?.scores == entry.results[0].validation)
        }
        // Read back from the files, it is the same.
        let gathered = try #require(try await place.gather())
        #expect(gathered.entries.map(\.results) == comparison.entries.map(\.results))
    }
}
