import Kernels
import NeuralNetworks

/// A network that is being trained.
struct Learner: Sendable {
    private var memory: KernelMemory
    private var optimizer: OptimizerState
    private let penalty: facet_kernels_penalty
    /// Steps taken so far.
    private(set) var step = 0

    init(
        _ network: Network, settings: TrainingSettings, instructionSet: InstructionSet, threads: Int
    ) {
        memory = KernelMemory(
            network, loss: settings.loss, instructionSet: instructionSet, threads: threads)
        optimizer = OptimizerState(settings.optimizer)
        penalty = facet_kernels_penalty(l1: Float(settings.l1), l2: Float(settings.l2))
    }

    var network: Network { memory.parameters }
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

    /// Mean loss and accuracy over all samples, at least one.
    mutating func scores(at samples: Samples) -> Scores { memory.scores(at: samples) }

    /// The gradient of the mean loss of some samples and of the penalty, as a network.
    mutating func gradientNetwork(at samples: Samples, _ indices: ArraySlice<Int>) -> Network {
        memory.updateGradient(at: samples, indices, penalty: penalty)
        return memory.gradient
    }
}
