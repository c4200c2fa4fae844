public import Geometry

/// A network and what its file says about it, whatever the format of the file (`NetworkFormat`).
///
/// Nothing is assumed: what the file does not say is nil or empty.
public struct NetworkFile: Sendable, Hashable {
    /// What the layers are.
    public var network: Network
    /// Whether the file says which activation the hidden layers have (or there are none).
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
    /// The number of steps that the network was trained.
    ///
    /// It is written where the format has room for it and never read.
    public var step: Int?

    /// A file of these parts.
    public init(
        network: Network, statesActivation: Bool = true, title: String? = nil,
        classNames: [String] = [], window: Box? = nil, loss: String? = nil, step: Int? = nil
    ) {
        self.network = network
        self.statesActivation = statesActivation
        self.title = title
        self.classNames = classNames
        self.window = window
        self.loss = loss
        self.step = step
    }
}
