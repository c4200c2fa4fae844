import NeuralNetworks
import Scenarios
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct SweepTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `without a compare section there are four widths and three depths`() throws {
        let text = TinySweep.text().replacing(#/compare:.*/#, with: "")
        let sweep = try TinySweep.sweep(text, in: folder)
        #expect(sweep.candidates.count == 12 && sweep.cellCount == 36)
        #expect(sweep.settings.activations == [.relu])
    }

    @Test func `cells go by candidate and seed, and the first seed is the scenario's`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        #expect(sweep.cells.map(\.number) == Array(0..<8))
        #expect(sweep.cells.map(\.seed) == [3, 4, 3, 4, 3, 4, 3, 4])
        #expect(sweep.cells.map(\.candidate.width) == [2, 2, 5, 5, 2, 2, 5, 5])
        #expect(sweep.cells(ofCandidate: 2) == 4..<6)
    }

    @Test func `the longest cells come first`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        #expect(sweep.cellsByCost.map(\.number) == [6, 7, 4, 5, 2, 3, 0, 1])
        let shares = try (0..<3).flatMap {
            try CellChoice.share($0, count: 3).cells(of: sweep, in: SweepFolder("x"))
        }
        #expect(shares.map(\.number).sorted() == Array(0..<8))
    }

    @Test func `more cells than the limit are refused`() throws {
        let widths = (1...64).map(String.init).joined(separator: ", ")
        let text = TinySweep.text(
            compare: "{widths: [\(widths)], depths: [1, 2], seeds: 1000}")
        #expect(throws: SweepError.cellLimit(128_000)) {
            try TinySweep.sweep(text, in: folder)
        }
    }

    @Test func `a network with too many weights is refused by the options' names`() throws {
        let path = try folder.write(TinySweep.text(), to: "tiny.yaml")
        var changes = SweepChanges()
        (changes.sizes, changes.depths) = (.widths([2, 4096]), [1, 64])
        let largest = Candidate(activation: .relu, width: 4096, depth: 64)
        let count = largest.parameterCount(outputs: 1)
        #expect(throws: SweepError.parameterLimit(largest, count)) {
            try Sweep(scenarioAt: path, changes: changes)
        }
    }

    @Test func `a cell's states are those of the run with its network and seed`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        let outcome = try #require(sweep.outcome(of: sweep.cells[6], while: { true }))
        let text = TinySweep.text().replacing("hidden: [5]", with: "hidden: [5, 5]")
        let run = try Run(scenarioAt: folder.write(text, to: "run.yaml"))
        let plan = SnapshotPlan(count: 4, lastStep: run.lastStep, spacing: .log)
        let snapshots = Array(run.trainer(plan))
        #expect(outcome.states.map(\.network) == snapshots.map(\.network))
        #expect(outcome.states.map(\.step) == snapshots.map(\.step))
        #expect(outcome.result.trainLoss == snapshots[snapshots.count - 1].trainLoss)
    }

    @Test func `another start has other weights and the same points`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        let outcomes = try sweep.cells.prefix(2).map {
            try #require(sweep.outcome(of: $0, while: { true }))
        }
        #expect(outcomes[0].states[0].network != outcomes[1].states[0].network)
        #expect(outcomes[0].states[0].step == 0)
    }

    @Test func `a cell that is told to stop has no result`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        var steps = 0
        let outcome = sweep.outcome(of: sweep.cells[0]) {
            steps += 1
            return steps < 5
        }
        #expect(outcome == nil)
    }

    @Test func `large networks keep fewer states`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        let large = Candidate(activation: .relu, width: 4096, depth: 2)
        #expect(sweep.plan(for: large).steps.count == 2)
        #expect(sweep.plan(for: sweep.candidates[0]).steps.count == 4)
    }

    @Test func `states are read back as they were`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        let outcome = try #require(sweep.outcome(of: sweep.cells[7], while: { true }))
        let states = try #require(CellStates(bytes: CellStates.file(of: outcome.states)))
        #expect(states.count == outcome.states.count)
        for (index, expected) in outcome.states.enumerated() {
            let snapshot = try #require(states.snapshot(index))
            #expect(snapshot.network == expected.network && snapshot.step == expected.step)
            #expect(snapshot.rate == expected.rate && snapshot.epoch == expected.epoch)
            #expect(snapshot.testLoss == expected.testLoss)
            #expect(snapshot.trainAccuracy == expected.trainAccuracy)
        }
        let steps = outcome.states.map(\.step)
        #expect(states.index(atStep: 0) == 0)
        #expect(states.index(atStep: steps[1]) == 1 && states.index(atStep: steps[2] - 1) == 1)
        #expect(states.index(atStep: 1_000_000) == states.count - 1)
    }

    @Test func `states that are cut short are none`() throws {
        let sweep = try TinySweep.sweep(in: folder)
        let outcome = try #require(sweep.outcome(of: sweep.cells[0], while: { true }))
        let bytes = CellStates.file(of: outcome.states)
        for count in stride(from: 0, to: bytes.count, by: 97) {
            #expect(CellStates(bytes: Array(bytes[..<count])) == nil)
        }
    }
}
