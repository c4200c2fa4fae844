/// The rule by which a gradient g changes the parameters p, at the learning rate r.
///
/// As PyTorch defines them: all states begin at 0, t counts the steps from 1, and products, roots
/// and quotients are taken number by number.
public enum Optimizer: Sendable, Hashable {
    /// p <- p - r g
    case sgd
    /// m <- beta m + g; then p <- p - r m, with Nesterov's p <- p - r (g + beta m).
    case momentum(beta: Double = 0.9, nesterov: Bool = false)
    /// v <- decay v + (1 - decay) g^2; p <- p - r g / (sqrt(v) + epsilon) (Tieleman & Hinton
    /// 2012).
    case rmsProp(decay: Double = 0.99, epsilon: Double = 1e-8)
    /// m <- beta1 m + (1 - beta1) g; v <- beta2 v + (1 - beta2) g^2;
    /// p <- p - r (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
    /// (Kingma & Ba, arXiv 1412.6980).
    case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)
    /// Adam after p <- (1 - r decay) p, for biases as well as weights (Loshchilov & Hutter,
    /// arXiv 1711.05101).
    case adamW(
        beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, decay: Double = 0.01)
    /// Damped Gauss-Newton steps on all samples of a curve at once, without a rate (Levenberg 1944,
    /// Marquardt 1963).
    case levenbergMarquardt
}

extension Optimizer {
    /// All optimizers, each with the defaults of its parameters, in the order in which they are
    /// listed.
    public static let all: [Optimizer] = [
        .sgd, .momentum(), .momentum(nesterov: true), .rmsProp(), .adam(), .adamW(),
        .levenbergMarquardt,
    ]

    /// The name that a scenario gives it by.
    public var name: String {
        switch self {
        case .sgd: "sgd"
        case .momentum(_, let isNesterov): isNesterov ? "nesterov" : "momentum"
        case .rmsProp: "rms-prop"
        case .adam: "adam"
        case .adamW: "adam-w"
        case .levenbergMarquardt: "levenberg-marquardt"
        }
    }

    /// The parameters that it takes, with its values of them.
    public var parameters: [TrainingParameter] {
        switch self {
        case .sgd, .levenbergMarquardt:
            []
        case .momentum(let beta, _):
            [.decayRate("beta", "share of the earlier direction that a step keeps", beta)]
        case .rmsProp(let decay, let epsilon):
            [
                .decayRate("decay", "share of the earlier squares that a step keeps", decay),
                .epsilon(epsilon),
            ]
        case .adam(let beta1, let beta2, let epsilon):
            Self.moments(beta1, beta2, epsilon)
        case .adamW(let beta1, let beta2, let epsilon, let decay):
            Self.moments(beta1, beta2, epsilon) + [
                TrainingParameter(
                    "decay", "a weight decay",
                    "share of each parameter, times the rate, that a "
                        + "step removes", value: decay, range: 0...1)
            ]
        }
    }

    private static func moments(
        _ beta1: Double, _ beta2: Double, _ epsilon: Double
    ) -> [TrainingParameter] {
        [
            .decayRate("beta1", "share of the earlier gradients that a step keeps", beta1),
            .decayRate("beta2", "share of the earlier squares that a step keeps", beta2),
            .epsilon(epsilon),
        ]
    }

    /// The same optimizer with other values.
    ///
    /// - Parameter values: one for each of `parameters`, in their order.
    public func with(_ values: [Double]) -> Optimizer {
        precondition(values.count == parameters.count, "one value for each parameter")
        return switch self {
        case .sgd: .sgd
        case .momentum(_, let isNesterov): .momentum(beta: values[0], nesterov: isNesterov)
        case .rmsProp: .rmsProp(decay: values[0], epsilon: values[1])
        case .adam: .adam(beta1: values[0], beta2: values[1], epsilon: values[2])
        case .adamW:
            .adamW(beta1: values[0], beta2: values[1], epsilon: values[2], decay: values[3])
        case .levenbergMarquardt: .levenbergMarquardt
        }
    }
}

extension TrainingParameter {
    fileprivate static func decayRate(
        _ name: String, _ meaning: String, _ value: Double
    ) -> TrainingParameter {
        TrainingParameter(
            name, "a decay rate", meaning, value: value, range: 0...1, excludesUpper: true)
    }

    fileprivate static func epsilon(_ value: Double) -> TrainingParameter {
        TrainingParameter(
            "epsilon", "an epsilon", "number added to each root before the division", value: value,
            range: 0...1, excludesLower: true)
    }
}
