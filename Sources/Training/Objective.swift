import Kernels
import NeuralNetworks

/// What the labels of samples are, and what is minimised over them.
enum Objective: Sendable {
    /// Classes.
    case classes(Loss)
    /// The value that the network should have: the mean of the squared error is minimised.
    case curve

    var isCurve: Bool {
        if case .curve = self { true } else { false }
    }

    func code(outputs: Int) -> facet_kernels_loss {
        switch self {
        case .classes(.squared): FACET_KERNELS_SQUARED
        case .classes: outputs == 1 ? FACET_KERNELS_LOGISTIC : FACET_KERNELS_SOFTMAX
        case .curve: FACET_KERNELS_SQUARED_ERROR
        }
    }
}
