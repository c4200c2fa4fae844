import Kernels
import NeuralNetworks

/// A network that is being trained.
struct Learner: Sendable {
    private var memory: KernelMemory
    private var optimizer: OptimizerState
    /// Takes the steps and holds the network instead, where it is the optimizer.
    private var marquardt: Marquardt?
    private let penalty: facet_kernels_penalty
    /// Steps taken so far.
    private(set) var step = 0
    /// Whether no further step lowers the loss.
    private(set) var isAtMinimum = false

    /// - Parameter samples: those that Levenberg-Marquardt learns, if it is the optimizer.
    init(
        _ network: Network, samples: Samples, settings: TrainingSettings, objective: Objective,
        instructionSet: InstructionSet, threads: Int
    ) {
        memory = KernelMemory(
            network, objective: objective, instructionSet: instructionSet, threads: threads)
        if settings.optimizer == .levenbergMarquardt {
            marquardt = samples.curve.map { Marquardt(network, samples: $0) }
        }
        optimizer = OptimizerState(settings.optimizer)
        penalty = facet_kernels_penalty(l1: Float(settings.l1), l2: Float(settings.l2))
    }

    var network: Network { marquardt?.network ?? memory.parameters }
}

extension Learner {
    /// Takes a step down the gradient at some samples.
    ///
    /// - Returns: nil if it was taken; otherwise the number of the step whose result is not
    ///   finite: of the one before, if the loss is not, of this one, if a weight is not. The
    ///   learner is then in the last state before that one.
    mutating func takeStep(
        at samples: Samples, _ indices: ArraySlice<Int>, rate: Double
    ) -> Int? {
        if let lowers = marquardt?.takeStep() {
            step += lowers ? 1 : 0
            isAtMinimum = !lowers
            return nil
        }
        let outcome = memory.takeStep(
            at: samples, indices, penalty: penalty, update: optimizer.update(rate: rate))
        switch outcome {
        case FACET_KERNELS_DONE:
            step += 1
            return nil
        case FACET_KERNELS_LOSS_NOT_FINITE:
            defer { stepBack() }
            return step
        default:
            return step + 1
        }
    }

    /// Returns to the state before the latest step.
    ///
    /// Call it once; training cannot continue after it. Before any step it does nothing.
    mutating func stepBack() {
        guard step > 0 else { return }
        memory.exchange()
        step -= 1
    }

    /// Mean loss over all samples, at least one, and the accuracy where there are classes.
    mutating func scores(at samples: Samples) -> Scores {
        guard let marquardt, let curve = samples.curve else { return memory.scores(at: samples) }
        let error = curve.squaredError(of: marquardt.network)
        return Scores(loss: error / Double(samples.count), accuracy: nil)
    }

    /// The gradient of the mean loss of some samples and of the penalty, as a network.
    mutating func gradientNetwork(at samples: Samples, _ indices: ArraySlice<Int>) -> Network {
        memory.updateGradient(at: samples, indices, penalty: penalty)
        return memory.gradient
    }
}
