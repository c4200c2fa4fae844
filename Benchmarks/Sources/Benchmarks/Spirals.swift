import Geometry
import NeuralNetworks
import Points
import Randomness
import Training

/// The two spirals of TensorFlow Playground, and networks that learn them.
enum Spirals {
    static let window = Box(unchecked: (-6, 6, -6, 6))

    static func source(count: Int, noise: Double = 0) -> PointSource {
        PointSource(
            .generated(
                GeneratorCall(
                    .playgroundSpiral, values: ["count": Double(count), "noise": noise])))
    }

    static func points(count: Int, testShare: Double = 0, seed: UInt64 = 0) throws -> PointSet {
        try PointSet(sources: [source(count: count)], testShare: testShare, seed: seed)
    }

    /// `depth` hidden layers of `width` ReLUs.
    static func architecture(width: Int, depth: Int) -> Architecture {
        Architecture(
            hidden: Array(repeating: .init(units: width, activation: .relu), count: depth))
    }

    /// A run of a hidden shape over 2,000 points.
    static func trainer(
        width: Int, depth: Int, batch: Int, steps: Int, loss: Loss = .softmax, rate: Double = 0.001,
        instructionSet: InstructionSet = .current, threads: Int = 1
    ) throws -> Trainer {
        var settings = TrainingSettings()
        settings.loss = loss
        settings.rate = .fixed(rate)
        settings.batchSize = batch
        settings.stop.epochs = nil
        settings.stop.steps = steps
        return Trainer(
            architecture(width: width, depth: depth), points: try points(count: 2000),
            settings: settings, normalises: true,
            plan: SnapshotPlan(count: 2, lastStep: steps, spacing: .linear), seed: 1,
            instructionSet: instructionSet, threads: .exactly(threads))
    }

    /// A run of 100 snapshots by batches of 32.
    static func run(_ points: PointSet, width: Int, depth: Int, steps: Int) -> Trainer {
        var settings = TrainingSettings()
        settings.loss = .softmax
        settings.rate = 0.003
        settings.batchSize = 32
        settings.stop.epochs = nil
        settings.stop.steps = steps
        return Trainer(
            architecture(width: width, depth: depth), points: points, settings: settings,
            normalises: true, plan: SnapshotPlan(count: 100, lastStep: steps, spacing: .log),
            seed: 1)
    }

    /// The last snapshot of a short training.
    static func trained(
        width: Int, depth: Int, loss: Loss = .logistic, steps: Int
    ) throws -> Snapshot {
        var last: Snapshot?
        for snapshot in try trainer(
            width: width, depth: depth, batch: 256, steps: steps, loss: loss)
        {
            last = snapshot
        }
        guard let last else { throw BenchmarkError.nothingToMeasure("training") }
        return last
    }
}
