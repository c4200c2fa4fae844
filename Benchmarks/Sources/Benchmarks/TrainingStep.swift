import Training

/// Steps of one training run, timed without the snapshots around them.
final class TrainingStep {
    let name: String
    let width: Int
    let depth: Int
    let batch: Int
    private var trainer: Trainer
    private let stepsPerTurn: Int
    private let now: () -> Double

    /// - Parameters:
    ///   - flops: the arithmetic of one turn.
    ///   - threads: nil for one thread, timed by the processor; otherwise their number, timed by
    ///     the wall clock.
    init(
        width: Int, depth: Int, batch: Int, flops: Double = 6e9,
        instructionSet: InstructionSet = .current, threads: Int? = nil
    ) throws {
        name =
            "\(width)x\(depth), batch \(batch), "
            + (threads.map { $0 == 1 ? "one thread" : "\($0) threads" } ?? instructionSet.rawValue)
        (self.width, self.depth, self.batch) = (width, depth, batch)
        now = threads == nil ? { threadSeconds() } : { wallSeconds() }
        trainer = try Spirals.trainer(
            width: width, depth: depth, batch: batch, steps: 1_000_000_000,
            instructionSet: instructionSet, threads: threads ?? 1)
        let perStep = 6 * Double(batch) * Self.weights(width: width, depth: depth)
        stepsPerTurn = min(20_000, max(2, Int(flops / perStep)))
        _ = trainer.next()
    }

    /// A step's flops: two for a weight and a sample, forward, to the inputs and to the weights.
    var flops: Double { 6 * Double(batch) * Self.weights(width: width, depth: depth) }

    /// Seconds a step.
    ///
    /// The first step of a turn is not counted: it comes after a copy of the
    /// network for the snapshot before.
    func measure() throws -> Double {
        var count = 0
        var start = 0.0
        var end = start
        let snapshot = trainer.next { _ in
            if count == 0 { start = now() }
            guard count == stepsPerTurn else {
                count += 1
                return true
            }
            end = now()
            return false
        }
        guard snapshot != nil, trainer.stopReason == nil else {
            throw BenchmarkError.nothingToMeasure(name)
        }
        return (end - start) / Double(stepsPerTurn)
    }

    private static func weights(width: Int, depth: Int) -> Double {
        Double(4 * width + (depth - 1) * width * width)
    }
}
