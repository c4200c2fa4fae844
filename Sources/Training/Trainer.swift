public import Curves
import Geometry
public import NeuralNetworks
public import Points
import Randomness

/// A training run as a sequence of snapshots.
///
/// A value: a copy trains independently, with the same results. Training is in single precision
/// and in an order that depends only on the shapes, so a seed gives the same bits on every
/// machine with fused multiply-add (`InstructionSet`). Weights and the order of the batches come
/// from two streams of the seed.
///
/// A state is finite when all its weights are, and its loss over the training points. The weights
/// are checked after every step, the loss over the next batch before every step, and the loss
/// over all training points at every snapshot.
///
/// A hidden layer of steps has no slope to learn by: it and the layers before it keep their
/// weights.
public struct Trainer: Sequence, IteratorProtocol, Sendable {
    /// Why the run ended; nil while it continues.
    ///
    /// Set by the call of `next()` that gives the last snapshot.
    public private(set) var stopReason: StopReason?

    private let settings: TrainingSettings
    private let plannedSteps: [Int]
    private let lastStep: Int
    private let stepsPerEpoch: Int
    private let normalisation: Normalisation
    private let objective: Objective
    private let initialRate: Double
    private let training: Samples
    private let test: Samples
    private let validation: Samples

    private var learner: Learner
    private var batches: BatchOrder
    private var watch: ProgressWatch
    private var bestEpoch: BestEpoch
    /// The state at the end of the best epoch, where it is to be kept.
    private var bestLearner: Learner?
    private var nextPlanned = 0
    /// The step of the latest snapshot given.
    private var lastGiven: Int?

    /// A run from the weights that `seed` draws.
    ///
    /// - Parameters:
    ///   - points: at least one training point, and a test point where the test loss is to stop
    ///     training; no more than two classes for the logistic loss.
    ///   - normalises: how the coordinates are scaled first, by the training points.
    ///   - instructionSet: one that this machine has.
    ///   - threads: those that take a step together; the results do not depend on it.
    public init(
        _ architecture: Architecture, points: PointSet, settings: TrainingSettings,
        normalises: Scaling, plan: SnapshotPlan, seed: UInt64,
        instructionSet: InstructionSet = .current, threads: StepThreads = .exactly(1)
    ) {
        let classes = points.classNames.count
        precondition(!points.training.isEmpty, "nothing to learn from")
        precondition(instructionSet.isSupported, "instructions that this machine does not have")
        precondition(settings.loss.serves(classes: classes), "one logit makes two classes")
        precondition(
            architecture.output == .identity || settings.loss == .squared,
            "only a squared loss compares tangents")
        precondition(
            (points.training + points.heldOut).allSatisfy { (0..<classes).contains($0.label) },
            "a label without a class")
        let normalisation = Normalisation(of: points.training, by: normalises)
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let network = Network(
            architecture, outputs: settings.loss.outputCount(classes: classes), using: &generator)
        self.init(
            network, settings: settings,
            objective: .classes(
                settings.loss, of: architecture.output,
                weights: settings.classWeights.values(for: points)),
            training: Samples(points.training, in: normalisation),
            test: Samples(points.test, in: normalisation),
            validation: Samples(points.validation, in: normalisation),
            normalisation: normalisation, plan: plan, seed: seed, instructionSet: instructionSet,
            threads: threads)
    }

    /// A run that learns a curve, from the weights that `seed` draws.
    ///
    /// The mean of the squared error is minimised, of scaled values where `normalises` says so; the
    /// losses that are given are in squared units of y.
    ///
    /// - Parameters:
    ///   - curve: the samples to learn.
    ///   - test: samples that are held out; may be nil.
    ///   - normalises: whether x is scaled to -1...1, and y to the mean 0 and the deviation 1.
    public init(
        _ architecture: Architecture, curve: CurveSamples, test: CurveSamples?,
        settings: TrainingSettings, normalises: Bool, plan: SnapshotPlan, seed: UInt64,
        instructionSet: InstructionSet = .current, threads: StepThreads = .exactly(1)
    ) {
        precondition(instructionSet.isSupported, "instructions that this machine does not have")
        let normalisation = normalises ? Normalisation(ofCurve: curve) : .identity
        let numbers = CurveNumbers(curve, in: normalisation)
        var generator = SeededGenerator(seed: seed, stream: .weights)
        var network = Network(architecture, inputs: 1, outputs: 1, using: &generator)
        if architecture.readout == .solved { network = network.solvingReadout(at: numbers) }
        self.init(
            network, settings: settings, objective: .curve, training: Samples(numbers),
            test: test.map { Samples(CurveNumbers($0, in: normalisation)) } ?? .none,
            normalisation: normalisation, plan: plan, seed: seed, instructionSet: instructionSet,
            threads: threads)
    }

    private init(
        _ network: Network, settings: TrainingSettings, objective: Objective, training: Samples,
        test: Samples, validation: Samples = .none, normalisation: Normalisation,
        plan: SnapshotPlan, seed: UInt64,
        instructionSet: InstructionSet, threads: StepThreads
    ) {
        precondition(settings.stop.testLoss == nil || test.count > 0, "no test points")
        (self.settings, self.objective, self.normalisation) = (settings, objective, normalisation)
        (self.training, self.test, self.validation) = (training, test, validation)
        plannedSteps = plan.steps
        let batchSize = settings.usedBatchSize
        lastStep = settings.stop.lastStep(pointCount: training.count, batchSize: batchSize)
        stepsPerEpoch = StopRules.stepsPerEpoch(pointCount: training.count, batchSize: batchSize)
        initialRate = settings.rate.value(hidden: network.hiddenLayers.map { $0.unitCount })
        learner = Learner(
            network, samples: training, settings: settings, objective: objective,
            instructionSet: instructionSet,
            threads: threads.count(network, batch: Swift.min(batchSize, training.count)))
        batches = BatchOrder(
            count: training.count, batchSize: batchSize, seed: seed,
            shuffle: settings.shuffle)
        watch = ProgressWatch(settings.stop)
        bestEpoch = BestEpoch(patience: settings.stop.patience)
    }
}

extension Trainer {
    /// Trains up to the next step of the plan, or to the end, and reports; nil after the end.
    ///
    /// The state before training is always given, and the last snapshot is always the final
    /// state, whatever the plan says. After a divergence the last snapshot is the last state that
    /// is known to be finite; nil comes at once where that has been given already, and where a
    /// minimum allows no further step.
    public mutating func next() -> Snapshot? { next { _ in true } }

    /// As `next()`, but gives the present state, planned or not, as soon as `goesOn` says no.
    ///
    /// It is asked after every step that does not give a snapshot anyway, with the number of steps
    /// so far. Training has not ended then: `stopReason` stays nil, and a further call continues.
    public mutating func next(while goesOn: (_ step: Int) -> Bool) -> Snapshot? {
        guard stopReason == nil else { return nil }
        guard lastGiven != nil else {
            stopReason = lastStep == 0 ? limit : nil
            return snapshot(scores(at: training))
        }
        var ending: StopReason?
        repeat {
            if let step = takeStep() { return lastFinite(divergedAt: step) }
            ending = reasonToStop()
        } while ending == nil && !isPlanned && goesOn(learner.step)
        guard learner.step != lastGiven else {
            // At a minimum there may have been no further step.
            stopReason = ending
            return nil
        }
        let metrics = scores(at: training)
        guard metrics.loss.isFinite else {
            let step = learner.step
            learner.stepBack()
            return lastFinite(divergedAt: step)
        }
        stopReason = ending
        return snapshot(metrics)
    }

    /// The state at the end of the epoch with the lowest validation loss so far, where the
    /// settings say that it is kept; nil where they do not, and before the first epoch has ended.
    public mutating func best() -> Snapshot? {
        guard let bestLearner else { return nil }
        let present = learner
        learner = bestLearner
        defer { learner = present }
        let metrics = scores(at: training)
        return metrics.loss.isFinite ? state(metrics) : nil
    }

    /// Nil for Levenberg-Marquardt.
    private var rate: Double? {
        if settings.optimizer == .levenbergMarquardt { return nil }
        return initialRate
            * settings.schedule.factor(
                step: learner.step, stepsPerEpoch: stepsPerEpoch, lastStep: lastStep)
    }

    private mutating func takeStep() -> Int? {
        learner.takeStep(at: training, batches.next(), rate: rate ?? 0)
    }

    private var isPlanned: Bool {
        nextPlanned < plannedSteps.count && plannedSteps[nextPlanned] == learner.step
    }

    /// In the data's own units.
    private mutating func scores(at samples: Samples) -> Scores {
        var scores = learner.scores(at: samples)
        if objective.isCurve {
            scores.loss /= normalisation.scale.dy * normalisation.scale.dy
        }
        return scores
    }

    private mutating func reasonToStop() -> StopReason? {
        if learner.isAtMinimum { return .minimum }
        if learner.step % stepsPerEpoch == 0, let reason = reasonToStopAfterEpoch() {
            return reason
        }
        return learner.step == lastStep ? limit : nil
    }

    private mutating func reasonToStopAfterEpoch() -> StopReason? {
        noteValidation()
        if watch.rules.needsMetrics, let reason = watch.reason(after: scores(at: training)) {
            return reason
        }
        if let goal = watch.rules.testLoss, scores(at: test).loss <= goal { return .testLoss(goal) }
        return bestEpoch.reason
    }

    private mutating func noteValidation() {
        guard validation.count > 0 else { return }
        let isBest = bestEpoch.notes(scores(at: validation).loss, step: learner.step)
        if isBest && settings.keep == .best { bestLearner = learner }
    }

    /// The limit that allows no step beyond the last.
    private var limit: StopReason {
        guard let epochs = settings.stop.epochs, lastStep / stepsPerEpoch >= epochs else {
            return .steps(lastStep)
        }
        return .epochs(epochs)
    }

    private mutating func lastFinite(divergedAt step: Int) -> Snapshot? {
        stopReason = .diverged(step: step)
        guard let lastGiven, learner.step > lastGiven else { return nil }
        let metrics = scores(at: training)
        return metrics.loss.isFinite ? snapshot(metrics) : nil
    }

    private mutating func snapshot(_ training: Scores) -> Snapshot {
        if isPlanned { nextPlanned += 1 }
        lastGiven = learner.step
        return state(training)
    }

    /// The present state, whose scores at the training points are known.
    private mutating func state(_ training: Scores) -> Snapshot {
        let held = test.count > 0 ? scores(at: test) : nil
        let validation = validation.count > 0 ? scores(at: validation) : nil
        return Snapshot(
            TrainingRecord(
                step: learner.step, epoch: batches.epoch(step: learner.step), rate: rate,
                training: training, test: held,
                validation: validation.map {
                    ValidationRecord(scores: $0, bestStep: bestEpoch.step)
                }),
            network: networkInUnitsOfData)
    }

    private var networkInUnitsOfData: Network {
        let (scale, origin) = (normalisation.scale, normalisation.origin)
        let network = learner.network
        return objective.isCurve
            ? network.composed(ofCurveWithScale: scale, origin: origin)
            : network.composed(withScale: scale, origin: origin)
    }
}

extension Trainer {
    /// The gradient by which the next step would go if its batch were these training points:
    /// that of their mean loss, weighted by class, and of the penalty, in normalised units.
    package func gradient(at indices: [Int]) -> Network {
        var learner = learner
        return learner.gradientNetwork(at: training, indices[...])
    }
}
