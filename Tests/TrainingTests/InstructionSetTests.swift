import NeuralNetworks
import Points
import Testing
import Training

@Suite struct InstructionSetTests {
    static let activations: [Activation] = [
        .relu, .leakyRelu(slope: 0.1), .abs, .hardTanh, .tanh, .sigmoid, .gelu, .sine, .identity,
        .step,
    ]

    static let optimizers: [Optimizer] = [
        .sgd, .momentum(), .momentum(nesterov: true), .rmsProp(), .adam(), .adamW(),
    ]

    /// For tests that compare AVX2 with AVX-512.
    static let hasBoth: ConditionTrait = .enabled(
        if: InstructionSet.avx512.isSupported, "the instruction set AVX-512 is missing")

    /// A run's state after some steps.
    private func trained(
        _ widths: [Int], _ activation: Activation = .relu, points count: Int = 150,
        classes: Int = 2, on set: InstructionSet, _ change: (inout TrainingSettings) -> Void
    ) throws -> Snapshot {
        let settings = TrainingSettings.with {
            $0.stop.steps = 20
            change(&$0)
        }
        var trainer = Trainer(
            Architecture(widths, activation),
            points: scatteredPoints(count, classes: classes, seed: 4), settings: settings,
            normalises: true, plan: SnapshotPlan(count: 2, lastStep: 20, spacing: .linear),
            seed: 3, instructionSet: set)
        let last = trainer.finish().last
        return try #require(last)
    }

    /// Expects that AVX2 and AVX-512 lead to the same bits.
    private func expectSameBits(
        _ widths: [Int], _ activation: Activation = .relu, points count: Int = 150,
        classes: Int = 2, _ change: (inout TrainingSettings) -> Void = { _ in }
    ) throws {
        let digests = try [InstructionSet.avx2, .avx512].map {
            try trained(widths, activation, points: count, classes: classes, on: $0, change).digest
        }
        #expect(digests[0] == digests[1])
    }

    @Test(
        hasBoth,
        arguments: [
            [], [1], [2], [4], [7], [8, 8], [16, 16], [17, 15, 33], [3, 1, 5], [64, 64, 64],
            [40, 100],
            [5, 4, 3, 2, 6, 7], [257, 255],
        ])
    func `two sets train layers of any width to the same bits`(widths: [Int]) throws {
        try expectSameBits(widths)
        try expectSameBits(widths, classes: 3) { $0.optimizer = .sgd }
    }

    @Test(hasBoth, arguments: activations)
    func `two sets train any activation to the same bits`(activation: Activation) throws {
        try expectSameBits([16, 12], activation)
        try expectSameBits([9, 5, 20], activation, classes: 5) { $0.rate = 0.1 }
    }

    @Test(hasBoth, arguments: optimizers, Loss.allCases)
    func `two sets minimise by any rule to the same bits`(
        optimizer: Optimizer, loss: Loss
    ) throws {
        try expectSameBits([16, 16], .tanh) {
            ($0.optimizer, $0.loss, $0.l1, $0.l2) = (optimizer, loss, 1e-3, 1e-2)
        }
    }

    @Test(hasBoth, arguments: [1, 2, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 150])
    func `two sets train batches of any size to the same bits`(size: Int) throws {
        try expectSameBits([16, 16]) { $0.batchSize = size }
    }

    @Test(hasBoth)
    func `two sets train wide layers in blocks to the same bits`() throws {
        try expectSameBits([515, 144, 520], points: 600) {
            $0.batchSize = 464
            $0.stop.steps = 2
        }
    }

    @Test(hasBoth)
    func `the sine of huge sums has the same bits`() throws {
        try expectSameBits([8], .sine) {
            ($0.optimizer, $0.rate) = (.sgd, 1e7)
        }
    }

    @Test(arguments: InstructionSet.supported)
    func `wide layers in blocks have the right gradient`(set: InstructionSet) throws {
        let points = scatteredPoints(464, classes: 3, seed: 6)
        var trainer = Trainer(
            Architecture([515, 144, 4], .tanh), points: points, settings: .with { _ in },
            normalises: false, plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear), seed: 2,
            instructionSet: set)
        let first = trainer.next()
        let network = try #require(first).network
        let reference = PlainBackpropagation(network: network, loss: .crossEntropy)
        let gradient = trainer.gradient(at: Array(points.training.indices)).numbers
        #expect(worstDifference(gradient, reference.gradient(points.training)) < 1e-5)
    }

    @Test(arguments: InstructionSet.supported, activations)
    func `each set has the right gradient`(set: InstructionSet, activation: Activation) throws {
        let points = scatteredPoints(90, classes: 3, seed: 5)
        var trainer = Trainer(
            Architecture([7, 16, 3], activation), points: points, settings: .with { _ in },
            normalises: false, plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear), seed: 2,
            instructionSet: set)
        let first = trainer.next()
        let network = try #require(first).network
        let reference = PlainBackpropagation(network: network, loss: .crossEntropy)
        let gradient = trainer.gradient(at: Array(points.training.indices)).numbers
        #expect(worstDifference(gradient, reference.gradient(points.training)) < 1e-5)
    }

    @Test(arguments: InstructionSet.supported)
    func `each set is learned if it is easy`(set: InstructionSet) {
        var trainer = Trainer(
            Architecture([8]), points: .halves(200), settings: .with { $0.stop.epochs = 100 },
            normalises: true, plan: SnapshotPlan(count: 2, lastStep: 1000, spacing: .linear),
            seed: 1, instructionSet: set)
        #expect(trainer.finish().last?.record.test?.accuracy == 1)
    }

    @Test func `a set is called by its name, and must be there`() throws {
        #expect(try InstructionSet(named: "baseline") == .baseline)
        #expect(throws: InstructionSetError.unknown("AVX2")) { try InstructionSet(named: "AVX2") }
        for set in InstructionSet.allCases where !set.isSupported {
            #expect(throws: InstructionSetError.unsupported(set)) {
                try InstructionSet(named: set.rawValue)
            }
        }
        #expect(
            "\(InstructionSetError.unknown("sse"))".hasPrefix(
                "\"sse\" is not an instruction set (expected baseline"))
    }
}
