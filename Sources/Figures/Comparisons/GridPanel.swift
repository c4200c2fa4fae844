public import NeuralNetworks
public import Points

/// What a grid shows of a candidate.
public struct GridPanel: Sendable {
    /// What to show.
    public enum Content: Sendable {
        /// A network; of one that diverged the last state before.
        case network(Network, accuracy: Double, divergedAfter: Int?)
        /// Nothing is known about it yet.
        case nothing
    }

    /// What to show.
    public var content: Content
    /// The number of weights and biases.
    public var parameters: Int
    /// Whether it is marked as the best of all.
    public var isBest: Bool
    /// Its own points; nil: those of the scene.
    public var points: PointSet?

    /// A panel, all given.
    public init(content: Content, parameters: Int, isBest: Bool, points: PointSet? = nil) {
        self.content = content
        self.parameters = parameters
        self.isBest = isBest
        self.points = points
    }
}
