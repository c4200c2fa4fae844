import Figures
public import Geometry
public import NeuralNetworks
public import Planes
public import Points
import Scenarios
public import Training

/// A trained network as a command gets it: from a safetensors file, from a JSON file, or from the
/// folder of a run; with all that is known of it.
public struct Model: Sendable {
    /// The file or folder.
    public let path: String
    /// What it is called: the run's title, the file's, or the file's name.
    public let title: String
    /// What the layers are.
    public let network: Network
    /// One for each class of the network, in the order of their indices.
    public let classes: [ClassAppearance]
    /// The part of the plane to look at.
    public let window: Box
    /// The points of the run, or those that were given; none where there are none.
    ///
    /// Their labels are indices of `classes`.
    public let points: PointSet
    /// What the coordinates mean.
    public let axisNames: Scene.AxisNames
    /// What the network was trained to make small.
    public let loss: Loss
    /// What the file or an option stated about it, and nothing that was assumed.
    let statements: ModelStatements
    /// What was assumed, in the order in which to report it.
    public let assumptions: [ModelAssumption]

    init(
        path: String, title: String, network: Network, classes: [ClassAppearance], window: Box,
        points: PointSet, axisNames: Scene.AxisNames, loss: Loss, statements: ModelStatements,
        assumptions: [ModelAssumption]
    ) {
        assert(classes.count == network.classCount)
        self.path = path
        self.title = title
        self.network = network
        self.classes = classes
        self.window = window
        self.points = points
        self.axisNames = axisNames
        self.loss = loss
        self.statements = statements
        self.assumptions = assumptions
    }
}

extension Model {
    /// Whether the file or an option stated which activation the hidden layers have, or there are
    /// no such layers.
    var statesActivation: Bool { !assumptions.contains { $0.isOfActivation } }

    /// Whether there are points.
    public var hasPoints: Bool { !points.training.isEmpty || !points.test.isEmpty }

    /// What is drawn of it besides its network.
    public var scene: Scene {
        Scene(
            title: title, classes: classes, points: points, window: window, axisNames: axisNames)
    }
}
