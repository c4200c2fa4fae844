import NeuralNetworks
import Scenarios
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct ComparisonSetupTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `without a compare section there are four widths and three depths`() throws {
        let text = TinyComparison.text().replacing(#/compare:.*/#, with: "")
        let setup = try TinyComparison.setup(text, in: folder)
        #expect(setup.candidates.count == 12 && setup.startCount == 36)
        #expect(setup.settings.activations == [.relu])
    }

    @Test func `starts go by candidate and seed, and the first seed is the scenario's`() throws {
        let setup = try TinyComparison.setup(in: folder)
        #expect(setup.starts.map(\.number) == Array(0..<8))
        #expect(setup.starts.map(\.seed) == [3, 4, 3, 4, 3, 4, 3, 4])
        #expect(setup.starts.map(\.candidate.width) == [2, 2, 5, 5, 2, 2, 5, 5])
        #expect(setup.starts(ofCandidate: 2) == 4..<6)
    }

    @Test func `the longest starts come first`() throws {
        let setup = try TinyComparison.setup(in: folder)
        #expect(setup.startsByCost.map(\.number) == [6, 7, 4, 5, 2, 3, 0, 1])
        let shares = try (0..<3).flatMap {
            try StartChoice.share($0, count: 3).starts(of: setup, in: ComparisonFolder("x"))
        }
        #expect(shares.map(\.number).sorted() == Array(0..<8))
    }

    @Test func `more starts than the limit are refused`() throws {
        let widths = (1...64).map(String.init).joined(separator: ", ")
        let text = TinyComparison.text(
            compare: "{widths: [\(widths)], depths: [1, 2], seeds: 1000}")
        #expect(throws: ComparisonError.startLimit(128_000)) {
            try TinyComparison.setup(text, in: folder)
        }
    }

    @Test func `a network with too many weights is refused by the options' names`() throws {
        let path = try folder.write(TinyComparison.text(), to: "tiny.yaml")
        var changes = ComparisonChanges()
        (changes.sizes, changes.depths) = (.widths([2, 4096]), [1, 64])
        let largest = Candidate(activation: .relu, width: 4096, depth: 64)
        let count = largest.parameterCount(inputs: 2, outputs: 1)
        let limit = ScenarioLimits.parameterCounts.upperBound
        #expect(throws: ComparisonError.parameterLimit(largest, count, limit: limit)) {
            try ComparisonSetup(scenarioAt: path, changes: changes)
        }
    }

    @Test func `a start's states are those of the run with its network and seed`() throws {
        let setup = try TinyComparison.setup(in: folder)
        let outcome = try #require(setup.outcome(of: setup.starts[6], while: { true }))
        let text = TinyComparison.text().replacing("hidden: [5]", with: "hidden: [5, 5]")
        let run = try Run(scenarioAt: folder.write(text, to: "run.yaml"))
        let plan = SnapshotPlan(count: 4, lastStep: run.lastStep, spacing: .log)
        let snapshots = Array(run.trainer(plan))
        #expect(outcome.states.map(\.network) == snapshots.map(\.network))
        #expect(outcome.states.map(\.step) == snapshots.map(\.step))
        #expect(outcome.result.training.loss == snapshots[snapshots.count - 1].record.training.loss)
    }

    @Test func `another start has other weights and the same points`() throws {
        let setup = try TinyComparison.setup(in: folder)
        let outcomes = try setup.starts.prefix(2).map {
            try #require(setup.outcome(of: $0, while: { true }))
        }
        #expect(outcomes[0].states[0].network != outcomes[1].states[0].network)
        #expect(outcomes[0].states[0].step == 0)
    }

    @Test func `a start that is stopped has no result`() throws {
        let setup = try TinyComparison.setup(in: folder)
        var steps = 0
        let outcome = setup.outcome(of: setup.starts[0]) {
            steps += 1
            return steps < 5
        }
        #expect(outcome == nil)
    }

    @Test func `large networks keep fewer states`() throws {
        let setup = try TinyComparison.setup(in: folder)
        let large = Candidate(activation: .relu, width: 4096, depth: 2)
        #expect(setup.plan(for: large, in: setup.run).steps.count == 2)
        #expect(setup.plan(for: setup.candidates[0], in: setup.run).steps.count == 4)
    }

    @Test func `states are read back as they were`() throws {
        let setup = try TinyComparison.setup(in: folder)
        let outcome = try #require(setup.outcome(of: setup.starts[7], while: { true }))
        let states = try #require(
            StartStates(
                bytes: StartStates.file(of: outcome.states, keptStep: outcome.keptStep),
                of: .classes))
        #expect(states.count == outcome.states.count)
        for (index, expected) in outcome.states.enumerated() {
            let snapshot = try #require(states.snapshot(index))
            #expect(snapshot.network == expected.network && snapshot.record == expected.record)
        }
        let steps = outcome.states.map(\.step)
        #expect(states.index(atStep: 0) == 0)
        #expect(states.index(atStep: steps[1]) == 1 && states.index(atStep: steps[2] - 1) == 1)
        #expect(states.index(atStep: 1_000_000) == states.count - 1)
    }

    @Test func `states that are cut short are refused`() throws {
        let setup = try TinyComparison.setup(in: folder)
        let outcome = try #require(setup.outcome(of: setup.starts[0], while: { true }))
        let bytes = StartStates.file(of: outcome.states, keptStep: outcome.keptStep)
        for count in stride(from: 0, to: bytes.count, by: 97) {
            #expect(StartStates(bytes: Array(bytes[..<count]), of: .classes) == nil)
        }
    }

    @Test(arguments: [
        ("{widths: [2], seeds: 1}", "0.25", "the most accurate network"),
        ("{widths: [2], seeds: 3}", "0.25", "the most accurate network by its median start"),
        ("{widths: [2], seeds: 3, folds: 4}", "0", "the highest mean accuracy over the folds"),
    ])
    func `what the best network is depends on the starts and folds`(
        compare: String, test: String, merit: String
    ) throws {
        let folder = try TemporaryFolder()
        let setup = try TinyComparison.setup(
            TinyComparison.text(compare: compare, test: test), in: folder)
        #expect(setup.bestMeaning == merit + "; of equal ones, the one with the fewest parameters")
    }
}
