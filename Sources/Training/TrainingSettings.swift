/// How a network is trained.
public struct TrainingSettings: Sendable, Hashable {
    public var loss = Loss.crossEntropy
    public var optimizer = Optimizer.adam()
    /// The learning rate at the first step.
    public var rate = 0.01
    public var schedule = RateSchedule.constant
    /// Samples in a mini-batch; the whole training set where it is at least as large.
    public var batchSize = 32
    /// The penalty's factor of the sum of |w| over all weights (biases are free).
    public var l1 = 0.0
    /// The penalty's factor of half the sum of w^2 over all weights (biases are free).
    public var l2 = 0.0
    public var stop = StopRules()

    /// Adam at 0.01, batches of 32, 400 epochs.
    public init() {}
}

/// What is minimised.
public enum Loss: String, Sendable, Hashable, CaseIterable {
    /// Logistic with one logit for one or two classes, softmax for more.
    case crossEntropy = "cross-entropy"
    /// Cross-entropy with one logit: log(1 + e^-z) or log(1 + e^z). One or two classes.
    case logistic
    /// Cross-entropy with one logit a class.
    case softmax
    /// Half the squared distance to +-1: one logit for one or two classes, else one a class.
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
}

/// The rule by which a gradient changes the weights.
public enum Optimizer: Sendable, Hashable {
    case sgd
    case momentum(beta: Double = 0.9, nesterov: Bool = false)
    /// Tieleman & Hinton 2012; `decay` of the squared gradient's mean.
    case rmsProp(decay: Double = 0.99, epsilon: Double = 1e-8)
    /// Kingma & Ba, arXiv 1412.6980.
    case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)
    /// Loshchilov & Hutter, arXiv 1711.05101: the weights also shrink by rate x `decay` a step.
    case adamW(
        beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, decay: Double = 0.01)
}

/// How the learning rate changes during training.
public enum RateSchedule: Sendable, Hashable {
    case constant
    /// Times `factor` after every `epochs` epochs.
    case step(epochs: Int, factor: Double = 0.5)
    /// Half a cosine from the rate down to `floor` times the rate at the last allowed step
    /// (Loshchilov & Hutter, arXiv 1608.03983).
    case cosine(floor: Double = 0)
}

/// When training ends: as soon as one of them holds.
public struct StopRules: Sendable, Hashable {
    public var epochs: Int? = 400
    public var steps: Int?
    /// The training loss, at or below which training ends; looked at after every epoch.
    public var loss: Double?
    /// The training accuracy, at or above which training ends; looked at after every epoch.
    public var accuracy: Double?
    /// The number of epochs without a new lowest training loss.
    public var plateau: Int?

    /// 400 epochs.
    public init() {}

    /// The last step that is allowed for a training set of `count` points.
    public func lastStep(pointCount count: Int, batchSize: Int) -> Int {
        let perEpoch = max(1, (count + batchSize - 1) / max(1, batchSize))
        let byEpochs = (epochs ?? .max).multipliedReportingOverflow(by: perEpoch)
        return min(byEpochs.overflow ? .max : byEpochs.partialValue, steps ?? .max)
    }
}
