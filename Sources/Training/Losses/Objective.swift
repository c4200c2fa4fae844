import Kernels
import NeuralNetworks

/// What the labels of samples are, and what is minimised over them.
enum Objective: Sendable {
    /// Classes: a loss of what the function makes of the logits, and how much each class counts in
    /// the gradient; no weights: all count the same.
    case classes(Loss, of: OutputFunction, weights: [Double])
    /// The value that the network should have: the mean of the squared error is minimised.
    case curve

    var isCurve: Bool {
        if case .curve = self { true } else { false }
    }

    var weights: [Double] {
        if case .classes(_, _, let weights) = self { weights } else { [] }
    }

    func code(outputs: Int) -> facet_kernels_loss {
        switch self {
        case .classes(.squared, .tanh, _): FACET_KERNELS_SQUARED_TANH
        case .classes(.squared, .identity, _): FACET_KERNELS_SQUARED
        case .classes: outputs == 1 ? FACET_KERNELS_LOGISTIC : FACET_KERNELS_SOFTMAX
        case .curve: FACET_KERNELS_SQUARED_ERROR
        }
    }
}
