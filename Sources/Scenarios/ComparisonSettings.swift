public import NeuralNetworks

/// What is to be set side by side: every size at every depth with every activation, each from
/// several starts.
public struct ComparisonSettings: Sendable, Hashable {
    /// How wide the hidden layers are.
    public enum Sizes: Sendable, Hashable {
        /// Every one of these widths, 1 to 64 of them, at every depth.
        case widths([Int])
        /// At every depth the one width with which the network has about this number of weights and
        /// biases.
        case parameters(Int)
    }

    /// How wide the hidden layers are.
    public var sizes: Sizes
    /// Numbers of hidden layers, 1 to 64 of them.
    public var depths: [Int]
    /// Activations of all hidden layers; none: that of the scenario's first one.
    public var activations: [Activation]
    /// The number of starts for each size, depth and activation.
    public var seeds: Int
    /// The accuracy that a network should reach.
    public var target: Double
    /// The number of folds on each of which every start is tested, 2 to 20; nil: none.
    public var folds: Int?

    /// Every size at every depth with every activation, each from `seeds` starts.
    public init(
        sizes: Sizes = .widths([2, 4, 8, 16]), depths: [Int] = [1, 2, 3],
        activations: [Activation] = [], seeds: Int = 3, target: Double = 0.95, folds: Int? = nil
    ) {
        self.sizes = sizes
        self.depths = depths
        self.activations = activations
        self.seeds = seeds
        self.target = target
        self.folds = folds
    }
}
