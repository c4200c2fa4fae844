import Text

/// What training applied to the logits before it compared them with the targets.
///
/// It is no layer: the network's outputs are the logits, so decisions, margins and equations do
/// not depend on it.
public enum OutputFunction: String, Sendable, Hashable, CaseIterable {
    /// The logits as they are.
    case identity
    /// The hyperbolic tangent of each logit, as on the TensorFlow Playground site.
    case tanh
}

extension OutputFunction {
    /// The names in a sentence: `identity or tanh`.
    static var choices: String { allCases.map { $0.rawValue }.joinedAsChoice }

    /// Whether a file may say it of a network with this loss; tanh alone means a squared loss.
    func serves(loss: String?) -> Bool { self == .identity || loss == nil || loss == "squared" }
}
