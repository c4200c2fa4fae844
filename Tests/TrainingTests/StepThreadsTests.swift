import NeuralNetworks
import Points
import Randomness
import Testing

@testable import Training

@Suite struct StepThreadsTests {
    /// A run with this number of threads.
    private func trainer(
        _ widths: [Int], _ activation: Activation = .relu, points count: Int = 150,
        classes: Int = 3, on set: InstructionSet = .current, threads: Int,
        _ change: (inout TrainingSettings) -> Void = { _ in }
    ) -> Trainer {
        let settings = TrainingSettings.with {
            $0.stop.steps = 10
            change(&$0)
        }
        return Trainer(
            Architecture(widths, activation),
            points: scatteredPoints(count, classes: classes, seed: 8), settings: settings,
            normalises: true, plan: SnapshotPlan(count: 3, lastStep: 10, spacing: .linear),
            seed: 3, instructionSet: set, threads: .exactly(threads))
    }

    /// Whether two, three, four and seven threads train to the same bits as one.
    private func expectSameBits(
        _ widths: [Int], _ activation: Activation = .relu, points count: Int = 150,
        classes: Int = 3, on set: InstructionSet = .current,
        _ change: (inout TrainingSettings) -> Void = { _ in }
    ) {
        let runs = [1, 2, 3, 4, 7].map { threads in
            var trainer = trainer(
                widths, activation, points: count, classes: classes, on: set, threads: threads,
                change)
            return trainer.finish().map(\.digest)
        }
        for run in runs.dropFirst() { #expect(run == runs[0]) }
    }

    @Test(
        arguments: InstructionSet.supported,
        [[], [1], [7], [16, 16], [17, 15, 33], [64, 100, 3]])
    func `any number of threads trains to the same bits`(set: InstructionSet, widths: [Int]) {
        expectSameBits(widths, on: set)
        expectSameBits(widths, classes: 2, on: set) {
            ($0.optimizer, $0.loss) = (.momentum(nesterov: true), .squared)
            ($0.l1, $0.l2) = (1e-3, 1e-2)
        }
    }

    @Test(arguments: [1, 15, 16, 17, 33, 64, 65, 100, 149, 150])
    func `threads share batches of any size`(size: Int) {
        expectSameBits([20, 40]) { $0.batchSize = size }
    }

    @Test(arguments: InstructionSetTests.activations)
    func `threads share any activation`(activation: Activation) {
        expectSameBits([9, 5, 20], activation, classes: 5) { $0.batchSize = 150 }
    }

    @Test(arguments: InstructionSetTests.optimizers)
    func `threads share the steps of any optimizer`(optimizer: Optimizer) {
        expectSameBits([16, 16], .tanh) {
            ($0.optimizer, $0.l1, $0.l2, $0.batchSize) = (optimizer, 1e-3, 1e-2, 100)
        }
    }

    @Test(arguments: InstructionSet.supported)
    func `threads share wide layers in blocks`(set: InstructionSet) {
        expectSameBits([515, 144, 520], points: 600, on: set) {
            $0.batchSize = 464
            $0.stop.steps = 2
        }
    }

    @Test func `a run that diverges does so in the same step for any number of threads`() {
        let ends = [1, 2, 3].map { threads in
            var trainer = trainer([30, 30], threads: threads) {
                ($0.optimizer, $0.rate, $0.loss, $0.batchSize) = (.sgd, 1e4, .squared, 100)
            }
            return (trainer.finish().map(\.digest), trainer.stopReason)
        }
        #expect(ends[0].1.map { if case .diverged = $0 { true } else { false } } == true)
        for end in ends { #expect(end == ends[0]) }
    }

    @Test func `the copy of a run is independent, with its own threads`() async {
        var original = trainer([64, 64], threads: 2)
        _ = original.next()
        let copies = [original, original, original]
        let results = await withTaskGroup(of: [UInt64].self) { group in
            for copy in copies {
                group.addTask {
                    var copy = copy
                    return copy.finish().map(\.digest)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let rest = original.finish().map(\.digest)
        #expect(results == [rest, rest, rest])
    }

    @Test func `only large steps have two threads, and only where there are two cores`() {
        var generator = SeededGenerator(seed: 1, stream: .weights)
        func network(_ widths: [Int]) -> Network {
            Network(Architecture(widths), outputs: 2, using: &generator)
        }
        let help = StepThreads.asManyAsHelp
        #expect(help.count(network([16, 16]), batch: 32, cores: 2) == 1)
        #expect(help.count(network([64, 64, 64]), batch: 2000, cores: 2) == 1)
        #expect(help.count(network([128, 128, 128]), batch: 2000, cores: 2) == 1)
        #expect(help.count(network([256, 256, 256, 256]), batch: 64, cores: 2) == 1)
        #expect(help.count(network([256, 256, 256, 256]), batch: 256, cores: 2) == 2)
        #expect(help.count(network([1024, 1024]), batch: 2000, cores: 1) == 1)
        #expect(help.count(network([1024, 1024]), batch: 2000, cores: 2) == 2)
        #expect(help.count(network([1024, 1024]), batch: 2000, cores: 64) == 2)
        #expect(StepThreads.exactly(3).count(network([4]), batch: 1, cores: 1) == 3)
    }
}
