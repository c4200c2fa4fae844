import RealFunctions
import Text

/// The function that a layer applies to each of its sums.
public enum Activation: Sendable, Hashable {
    /// max(z, 0)
    case relu
    /// z where z > 0, otherwise `slope` z.
    case leakyRelu(slope: Double)
    /// |z|
    case abs
    /// z clamped to -1...1
    case hardTanh
    case tanh
    /// 1 / (1 + e^-z)
    case sigmoid
    /// z Phi(z), with the normal distribution function Phi (Hendrycks & Gimpel, arXiv 1606.08415)
    case gelu
    case sine
    case identity
    /// 1 where z > 0, otherwise 0. Has no gradient to learn by: forward only.
    case step
}

extension Activation {
    /// The value at `z`.
    public func callAsFunction(_ z: Double) -> Double {
        switch self {
        case .relu: max(z, 0)
        case .leakyRelu(let slope): z > 0 ? z : slope * z
        case .abs: Swift.abs(z)
        case .hardTanh: min(max(z, -1), 1)
        case .tanh: Portable.tanh(z)
        case .sigmoid: Portable.sigmoid(z)
        case .gelu: z * Portable.normalDistribution(z)
        case .sine: Portable.sin(z)
        case .identity: z
        case .step: z > 0 ? 1 : 0
        }
    }

    /// The slope at `z`; at a kink what PyTorch takes: the slope on the left, and 0 where abs and
    /// hard-tanh have theirs.
    public func derivative(_ z: Double) -> Double {
        switch self {
        case .relu: z > 0 ? 1 : 0
        case .leakyRelu(let slope): z > 0 ? 1 : slope
        case .abs: z > 0 ? 1 : z < 0 ? -1 : 0
        case .hardTanh: z > -1 && z < 1 ? 1 : 0
        case .tanh: 1 - Portable.tanh(z) * Portable.tanh(z)
        case .sigmoid: Portable.sigmoid(z) * Portable.sigmoid(-z)
        case .gelu: Portable.normalDistribution(z) + z * Portable.normalDensity(z)
        case .sine: Portable.cos(z)
        case .identity: 1
        case .step: 0
        }
    }

    /// Whether it has no jump.
    public var isContinuous: Bool { self != .step }

    /// Whether a network with it can be trained by gradients.
    public var isTrainable: Bool { self != .step }
}

extension Activation: CustomStringConvertible {
    /// The names that `init(name:)` accepts.
    public static let names = [
        "relu", "leaky-relu", "abs", "hard-tanh", "tanh", "sigmoid", "gelu", "sine", "identity",
        "step",
    ]

    /// What a name may be, in words: all names, and the slopes of a leaky ReLU.
    public static let choices =
        names.joined(separator: ", ")
        + "; leaky-relu may have a slope, at least 0 and below 1: leaky-relu:0.01"

    /// The name, with the slope after a colon: `relu`, `leaky-relu:0.01`.
    public var description: String {
        switch self {
        case .relu: "relu"
        case .leakyRelu(let slope): "leaky-relu:\(slope.shortest)"
        case .abs: "abs"
        case .hardTanh: "hard-tanh"
        case .tanh: "tanh"
        case .sigmoid: "sigmoid"
        case .gelu: "gelu"
        case .sine: "sine"
        case .identity: "identity"
        case .step: "step"
        }
    }

    /// The activation of that name, or nil.
    ///
    /// A leaky ReLU without a slope has 0.01; its slope is at least 0 and below 1.
    public init?(name: String) {
        switch name {
        case "relu": self = .relu
        case "leaky-relu": self = .leakyRelu(slope: 0.01)
        case "abs": self = .abs
        case "hard-tanh": self = .hardTanh
        case "tanh": self = .tanh
        case "sigmoid": self = .sigmoid
        case "gelu": self = .gelu
        case "sine": self = .sine
        case "identity": self = .identity
        case "step": self = .step
        default:
            let prefix = "leaky-relu:"
            guard name.hasPrefix(prefix),
                let slope = Double(decimal: String(name.dropFirst(prefix.count))),
                slope >= 0, slope < 1
            else { return nil }
            self = .leakyRelu(slope: slope)
        }
    }

    /// The activation of that name in any letter case, with or without hyphens: `ReLU`,
    /// `LeakyReLU:0.2`.
    public init?(spelling text: String) {
        let head = String(text.prefix { $0 != ":" })
        guard let name = NearestName.same(as: head, among: Self.names) else { return nil }
        self.init(name: name + text.dropFirst(head.count))
    }
}
