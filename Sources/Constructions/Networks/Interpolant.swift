public import Curves
import Geometry
public import NeuralNetworks

/// A function of straight pieces as a network of ReLUs, one unit for each piece:
/// y_0 + (m_0 - 0) relu(x - x_0) + (m_1 - m_0) relu(x - x_1) + ..., with m_i the slope of the piece
/// that begins at x_i.
///
/// Left of the first place it is y_0.
public struct Interpolant: Sendable, Hashable {
    /// What is computed, from its first place on.
    public let line: PiecewiseLine

    /// The network of these straight pieces.
    public init(_ line: PiecewiseLine) { self.line = line }

    /// The network with one hidden layer.
    public var network: Network {
        let slopes = line.slopes
        let starts = line.vertices.dropLast().map { $0.x }
        return Network(unchecked: [
            DenseLayer(
                unchecked: starts.map { _ in 1 }, biases: starts.map { -$0 }, inputCount: 1,
                activation: .relu),
            DenseLayer(
                unchecked: zip(slopes, [0] + slopes).map { $0 - $1 },
                biases: [line.vertices[0].y], inputCount: starts.count, activation: .identity),
        ])
    }
}
