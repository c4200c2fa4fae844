public import Analysis
public import Planes
public import Points

/// A model with where it comes from, how it is drawn, and what had to be assumed of it.
public struct LoadedModel: Sendable {
    /// The file, or the folder of the run.
    public let path: String
    /// The network and what is known of it.
    public let model: Model
    /// How each class is called and coloured, in the order of their indices.
    public let classes: [ClassAppearance]
    /// What the coordinates mean.
    public let axisNames: Scene.AxisNames
    /// Which of its points pictures show.
    public var markers: Markers
    /// What the file or the user has said about it, and nothing that was assumed.
    let statements: ModelStatements
    /// What neither the file nor the user has said, in the order in which it should be printed.
    public let assumptions: [ModelAssumption]
}

extension LoadedModel {
    /// Whether the file or the user has said which activation the hidden layers have, or there are
    /// no such layers.
    var statesActivation: Bool { !assumptions.contains { $0.isOfActivation } }

    /// What is drawn of it besides its network.
    public var scene: Scene {
        Scene(
            title: model.title, classes: classes, points: model.points, window: model.window,
            axisNames: axisNames, markers: markers)
    }

    /// What its pictures say in the user's own words: the title, and the names of classes and axes.
    public var words: [String] {
        [model.title] + classes.map(\.name) + [axisNames.x, axisNames.y]
    }
}
