package import Kernels

extension Activation {
    /// The kernels' name of the activation, and the slope of a leaky ReLU.
    package var code: (facet_kernels_activation, slope: Double) {
        switch self {
        case .relu: (FACET_KERNELS_RELU, 0)
        case .leakyRelu(let slope): (FACET_KERNELS_LEAKY_RELU, slope)
        case .abs: (FACET_KERNELS_ABS, 0)
        case .hardTanh: (FACET_KERNELS_HARD_TANH, 0)
        case .tanh: (FACET_KERNELS_TANH, 0)
        case .sigmoid: (FACET_KERNELS_SIGMOID, 0)
        case .gelu: (FACET_KERNELS_GELU, 0)
        case .sine: (FACET_KERNELS_SINE, 0)
        case .identity: (FACET_KERNELS_IDENTITY, 0)
        case .step: (FACET_KERNELS_STEP, 0)
        }
    }
}
