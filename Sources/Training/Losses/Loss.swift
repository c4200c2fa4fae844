/// What is minimised: the mean over the samples of a batch.
public enum Loss: String, Sendable, Hashable, CaseIterable {
    /// Logistic with one logit for one or two classes, softmax for more.
    case crossEntropy = "cross-entropy"
    /// Cross-entropy with one logit: log(1 + e^-z) or log(1 + e^z). One or two classes.
    case logistic
    /// Cross-entropy with one logit per class.
    case softmax
    /// Half the squared distance to +-1: one logit for one or two classes, else one per class, over
    /// which it is summed.
    case squared
}

extension Loss {
    /// The number of logits for a number of classes.
    public func outputCount(classes: Int) -> Int {
        switch self {
        case .crossEntropy, .squared, .logistic: classes <= 2 ? 1 : classes
        case .softmax: max(classes, 2)
        }
    }

    /// Whether it serves that many classes.
    func serves(classes: Int) -> Bool { self != .logistic || classes <= 2 }
}
