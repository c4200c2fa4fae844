public import NeuralNetworks

/// The state of a training run after a step.
public struct Snapshot: Sendable {
    /// Steps taken so far; 0 is the state before training.
    public var step: Int
    /// Whole passes over the training points so far, as a fraction.
    public var epoch: Double
    /// The learning rate of the next step.
    public var rate: Double
    /// The network in the data's own units.
    ///
    /// The normalisation is folded into the first layer; the other layers have exactly the trained
    /// single-precision numbers.
    public var network: Network
    /// The mean loss over all training points, without the penalty.
    public var trainLoss: Double
    /// The share of the training points that are put into their own class.
    public var trainAccuracy: Double
    /// The mean loss over the test points; nil if none are held out.
    public var testLoss: Double?
    /// The share of the test points that are put into their own class; nil if none are held out.
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
