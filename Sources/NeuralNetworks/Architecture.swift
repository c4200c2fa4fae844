/// The shape of a network before it has weights: hidden layers of any width, each with its
/// activation.
public struct Architecture: Sendable, Hashable {
    /// A hidden layer to be.
    public struct Hidden: Sendable, Hashable {
        /// The number of units.
        public var units: Int
        /// Applied to each unit's sum.
        public var activation: Activation

        /// A layer of `units` units.
        public init(units: Int, activation: Activation) {
            self.units = units
            self.activation = activation
        }
    }

    /// From the inputs to the outputs; may be empty.
    public var hidden: [Hidden]
    /// How the first weights are drawn.
    public var initialisation: Initialisation
    /// How the last layer of a curve begins.
    public var readout = Readout.drawn
    /// What training applies to the logits; only a squared loss of classes takes another one than
    /// the identity.
    public var output = OutputFunction.identity

    /// A network with these hidden layers (none at all: a single straight line).
    public init(hidden: [Hidden], initialisation: Initialisation = .he) {
        self.hidden = hidden
        self.initialisation = initialisation
    }
}

/// How the last layer of a curve begins.
public enum Readout: String, Sendable, Hashable, CaseIterable {
    /// Drawn as the other layers are.
    case drawn
    /// The least-squares solution over all samples for the hidden layers as they are drawn.
    case solved
}
