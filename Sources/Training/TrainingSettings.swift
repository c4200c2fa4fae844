/// How a network is trained.
public struct TrainingSettings: Sendable, Hashable {
    /// What is minimised.
    public var loss = Loss.crossEntropy
    /// How a gradient changes the parameters.
    public var optimizer = Optimizer.adam()
    /// The learning rate at the first step.
    public var rate: LearningRate = 0.01
    /// How the learning rate changes.
    public var schedule = RateSchedule.constant
    /// Samples in a mini-batch; the whole training set where it is at least as large.
    public var batchSize = 128
    /// When the training points are put into a random order.
    public var shuffle = Shuffle.everyEpoch
    /// How much the points of each class count in the gradient.
    public var classWeights = ClassWeights.none
    /// The penalty's factor of the sum of |w| over all weights (biases are free).
    public var l1 = 0.0
    /// The penalty's factor of half the sum of w^2 over all weights (biases are free).
    public var l2 = 0.0
    /// When training ends.
    public var stop = StopRules()
    /// Which state is the result.
    public var keep = KeptState.last

    /// Adam at 0.01, batches of 128, 200 epochs: see Documentation/Scenarios.md.
    public init() {}

    /// The state that is the result unless another one is named: the best one with patience.
    public var defaultKeep: KeptState { stop.patience == nil ? .last : .best }

    /// The samples that a step takes: all of them with Levenberg-Marquardt.
    public var usedBatchSize: Int { optimizer == .levenbergMarquardt ? .max : batchSize }
}
