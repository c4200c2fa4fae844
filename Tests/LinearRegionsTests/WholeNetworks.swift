import Foundation
import Geometry
import NeuralNetworks

/// A long row of networks of whole weights, small enough for exact arithmetic.
struct WholeNetwork: CustomStringConvertible {
    let network: Network
    let description: String

    private static let shapes = [
        [2, 3, 1], [2, 6, 1], [2, 4, 4, 1], [2, 5, 5, 3], [2, 3, 3, 3, 2], [2, 4, 3, 6],
        [2, 8, 2], [2, 3, 5, 4],
    ]
    private static let activations: [Activation] = [.relu, .abs, .hardTanh, .relu, .step]

    /// The network of this number: five activations, then eight shapes.
    init(number: Int) {
        let activation = Self.activations[number % Self.activations.count]
        let shape = Self.shapes[number / Self.activations.count % Self.shapes.count]
        network = Network(integerSeed: UInt64(number), shape: shape, activation: activation)
        description = "number \(number): \(shape) \(activation)"
    }

    static let window = Box.square(3)
}
