import NeuralNetworks
import RealFunctions

/// A network that is being trained: its numbers, and all that a step of training needs.
struct Learner: Sendable {
    private let layout: ParameterLayout
    private let penalty: Penalty
    private var backpropagation: Backpropagation
    private var optimizer: OptimizerState
    private var parameters: [Panel]
    /// The parameters before the latest step; the next step is written over them.
    private var previous: [Panel]
    private var gradient: [Panel]
    /// Steps taken so far.
    private(set) var step = 0

    init(_ network: Network, settings: TrainingSettings) {
        layout = ParameterLayout(network)
        penalty = Penalty(l1: settings.l1, l2: settings.l2)
        backpropagation = Backpropagation(
            layout: layout, loss: LossPass(settings.loss, outputCount: network.outputCount))
        optimizer = OptimizerState(
            settings.optimizer, parameterPanels: layout.parameterPanels)
        parameters = layout.parameters(of: network)
        previous = parameters
        gradient = [Panel](repeating: .zero, count: layout.parameterPanels)
    }

    var network: Network { layout.network(parameters) }
}

extension Learner {
    /// Takes a step down the gradient at some samples.
    ///
    /// - Returns: nil when it was taken; otherwise the number of the step whose result is not
    ///   finite: of the one before, if the loss is not, of this one, if a weight is not. The
    ///   learner is then in the last state before that one.
    mutating func takeStep(
        at samples: Samples, _ indices: ArraySlice<Int>, rate: Double
    ) -> Int? {
        guard updateGradient(at: samples, indices).isFinite else {
            defer { stepBack() }
            return step
        }
        guard
            optimizer.step(from: parameters, gradient: gradient, rate: rate, into: &previous)
        else { return step + 1 }
        swap(&parameters, &previous)
        step += 1
        return nil
    }

    /// Returns to the state before the latest step.
    ///
    /// Only once, and training cannot go on from there. Before any step it does nothing.
    mutating func stepBack() {
        guard step > 0 else { return }
        swap(&parameters, &previous)
        step -= 1
    }

    /// Mean loss and accuracy over all samples, at least one.
    mutating func metrics(at samples: Samples) -> Metrics {
        backpropagation.metrics(of: parameters, at: samples)
    }

    /// The gradient of the mean loss of some samples and of the penalty, as a network.
    mutating func gradientNetwork(at samples: Samples, _ indices: ArraySlice<Int>) -> Network {
        _ = updateGradient(at: samples, indices)
        return layout.network(gradient)
    }

    /// Gives the mean loss of the samples.
    private mutating func updateGradient(
        at samples: Samples, _ indices: ArraySlice<Int>
    ) -> Double {
        let loss = backpropagation.gradient(
            of: parameters, at: samples, indices, into: &gradient)
        penalty.add(to: &gradient, at: parameters, layout: layout)
        return loss
    }
}
