public import NeuralNetworks

/// The state of a training run after a step.
public struct Snapshot: Sendable {
    /// Steps taken so far; 0 is the state before training.
    public var step: Int
    /// Whole passes over the training points so far, as a fraction.
    public var epoch: Double
    /// The learning rate of the next step.
    public var rate: Double
    /// In the data's own units: the normalisation is folded into the first layer.
    public var network: Network
    /// Means over all training points, without the penalty.
    public var trainLoss: Double
    public var trainAccuracy: Double
    /// Nil when no points are held out.
    public var testLoss: Double?
    public var testAccuracy: Double?

    /// A state of a run, all given.
    public init(
        step: Int, epoch: Double, rate: Double, network: Network, trainLoss: Double,
        trainAccuracy: Double, testLoss: Double?, testAccuracy: Double?
    ) {
        self.step = step
        self.epoch = epoch
        self.rate = rate
        self.network = network
        self.trainLoss = trainLoss
        self.trainAccuracy = trainAccuracy
        self.testLoss = testLoss
        self.testAccuracy = testAccuracy
    }
}

/// Why training ended.
public enum StopReason: Sendable, Hashable {
    case epochs(Int)
    case steps(Int)
    case loss(Double)
    case accuracy(Double)
    case plateau(epochs: Int)
    /// The loss or a weight was no longer a finite number after this step.
    case diverged(step: Int)
}
