/// How the first weights are drawn.
///
/// Biases begin at 0, except uniform ones, those of `within` and those of spread kinks.
public enum Initialisation: Sendable, Hashable {
    /// Normal with variance 2 / inputs (He et al., arXiv 1502.01852).
    case he
    /// Normal with variance 2 / (inputs + units) (Glorot & Bengio 2010).
    case xavier
    /// Uniform in +-1/sqrt(inputs), biases too, as PyTorch's `nn.Linear` has it.
    case uniform
    /// Weights uniform in +-`bound`, and every bias the same.
    case within(_ bound: Double, bias: Double)
    /// The first layer of a curve has one kink in each n-th of -1...1, at a random place in it, and
    /// slopes of +1 or -1; the other layers are as with `he`.
    case spread
}

extension Initialisation {
    /// Those without numbers, in the order in which they are listed.
    public static let all: [Initialisation] = [.he, .xavier, .uniform, .spread]

    /// The name that a scenario gives it by.
    public var name: String {
        switch self {
        case .he: "he"
        case .xavier: "xavier"
        case .uniform, .within: "uniform"
        case .spread: "spread"
        }
    }
}
