public import Geometry
public import NeuralNetworks
public import Points
public import Training

/// A trained network with what its file says about it.
public struct Model: Sendable {
    /// What the network is called.
    public let title: String
    /// What is computed, in the data's units.
    public let network: Network
    /// The names of the classes that the network distinguishes, in the order of their indices.
    public let classNames: [String]
    /// The part of the plane to look at, in the data's units.
    public let window: Box
    /// Labelled points, whose labels are indices of `classNames`; there may be none.
    public let points: PointSet
    /// What training made small.
    public let loss: Loss

    /// A model, all given.
    public init(
        title: String, network: Network, classNames: [String], window: Box, points: PointSet,
        loss: Loss
    ) {
        assert(classNames.count == network.classCount)
        self.title = title
        self.network = network
        self.classNames = classNames
        self.window = window
        self.points = points
        self.loss = loss
    }

    /// Whether there are points.
    public var hasPoints: Bool { !points.training.isEmpty || !points.test.isEmpty }
}
