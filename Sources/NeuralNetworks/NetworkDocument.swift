public import Geometry

/// A network in its plain JSON form, and what the text says about it.
///
///     {
///       "activation": "relu",
///       "classes": ["blue", "orange"],
///       "window": [-1, 1, -1, 1],
///       "layers": [
///         {"weights": [[0.31, -1.5], [1, 2]], "biases": [0.2, 0]},
///         {"weights": [[1, -1]], "biases": [0.5]}
///       ]
///     }
///
/// Only `layers` is required. A layer's weights have one row for each of its units. `activation` is
/// that of all hidden layers; a hidden layer may have one of its own.
public struct NetworkDocument: Sendable, Hashable {
    /// What the layers are.
    public var network: Network
    /// Whether the text says which activation the hidden layers have (or there are none).
    public var statesActivation: Bool
    /// What the network is called.
    public var title: String?
    /// The classes in the order of their indices; none, or as many as the network has, or
    /// one where there is one logit.
    public var classNames: [String]
    /// The part of the plane that matters.
    public var window: Box?
    /// What the network was trained to make small.
    public var loss: String?

    /// A document of these parts.
    public init(
        network: Network, statesActivation: Bool = true, title: String? = nil,
        classNames: [String] = [], window: Box? = nil, loss: String? = nil
    ) {
        self.network = network
        self.statesActivation = statesActivation
        self.title = title
        self.classNames = classNames
        self.window = window
        self.loss = loss
    }
}
