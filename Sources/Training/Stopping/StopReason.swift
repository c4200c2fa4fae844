import Text

/// Why training ended.
public enum StopReason: Sendable, Hashable {
    case epochs(Int)
    case steps(Int)
    case loss(Double)
    case accuracy(Double)
    case testLoss(Double)
    case plateau(epochs: Int)
    case patience(epochs: Int)
    /// No step of Levenberg-Marquardt lowers the loss any further.
    case minimum
    /// The loss or a weight was no longer a finite number after this step.
    case diverged(step: Int)
}

extension StopReason: CustomStringConvertible {
    /// In plain words: `all 400 epochs were trained`.
    public var description: String {
        switch self {
        case .epochs(1): "the one epoch was trained"
        case .epochs(let count): "all \(count.grouped) epochs were trained"
        case .steps(1): "the one step was taken"
        case .steps(let count): "all \(count.grouped) steps were taken"
        case .loss(let goal): "the training loss reached \(goal)"
        case .accuracy(let goal): "the training accuracy reached \(goal)"
        case .testLoss(let goal): "the test loss reached \(goal)"
        case .plateau(1): "the training loss did not fall for an epoch"
        case .plateau(let count): "the training loss did not fall for \(count.grouped) epochs"
        case .patience(1): "the validation loss did not fall for an epoch"
        case .patience(let count): "the validation loss did not fall for \(count.grouped) epochs"
        case .minimum: "no step lowers the training loss any further"
        case .diverged(let step):
            "training diverged: after step \(step.grouped) the loss or a weight was not a finite number"
        }
    }
}
