public import NeuralNetworks

/// The tent map 1 - |2x - 1| of 0...1, applied again and again: two ReLUs per layer double the
/// number of straight pieces.
///
/// Each layer is relu(z), relu(z - 1/2); the next z is twice the first less four times the second.
/// (Telgarsky 2015, arXiv 1509.08101.)
public struct Tent: Sendable, Hashable {
    /// The number of times that the map is applied.
    public let depth: Int

    /// The depths; beyond, not every piece would have a number of its own in its middle.
    public static let depths = 1...50

    /// The map applied `depth` times.
    public init(depth: Int) throws(ConstructionError) {
        try ConstructionError.check(depth, .depth, within: Self.depths)
        self.depth = depth
    }

    /// The number of straight pieces on 0...1: 2^depth.
    public var pieceCount: Int { 1 << depth }

    /// The network with a hidden layer for each time.
    public var network: Network {
        let first = DenseLayer(
            unchecked: [1, 1], biases: [0, -0.5], inputCount: 1, activation: .relu)
        let next = DenseLayer(
            unchecked: [2, -4, 2, -4], biases: [0, -0.5], inputCount: 2, activation: .relu)
        let last = DenseLayer(
            unchecked: [2, -4], biases: [0], inputCount: 2, activation: .identity)
        return Network(
            unchecked: [first] + [DenseLayer](repeating: next, count: depth - 1) + [last])
    }
}
