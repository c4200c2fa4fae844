import Foundation
import Geometry
import NeuralNetworks

/// A long row of random and adversarial networks: every kind of weights with every activation, in
/// several shapes and windows.
struct FamilyMember: CustomStringConvertible {
    let network: Network
    let window: Box
    let kind: WeightKind
    let description: String

    private static let shapes = [
        [2, 8, 8, 3], [2, 16, 1], [2, 5, 5, 5, 2], [2, 12, 12, 1], [2, 4, 4, 4, 4, 4, 1],
        [2, 32, 2], [2, 6, 6, 10], [2, 20, 10, 1], [2, 3, 3, 3, 3, 3, 3, 3, 3, 4],
    ]
    private static let windows: [Box] = [
        .square(1), Box(unchecked: (x0: -1, x1: 0.5, y0: -0.75, y1: 2)), .square(30),
        Box(unchecked: (x0: 0.1, x1: 0.1001, y0: -0.2, y1: -0.1998)),
        Box(unchecked: (x0: -2, x1: 3, y0: -0.01, y1: 0.01)),
    ]

    /// The member of this number: seven kinds of weights, then six activations.
    init(number: Int) {
        let kinds = WeightKind.allCases
        let activations = RegionTraversalTests.piecewiseLinear
        let activation = activations[number / kinds.count % activations.count]
        let round = number / (kinds.count * activations.count)
        let shape = Self.shapes[round % Self.shapes.count]
        kind = kinds[number % kinds.count]
        window = Self.windows[round % Self.windows.count]
        network = .random(kind, shape: shape, activation: activation, seed: number)
        description = "number \(number): \(kind) \(activation) \(shape) in \(window)"
    }

    /// How many members the tests look at: `FACET_NETWORKS`, or `usual`.
    static func count(usual: Int) -> Int {
        ProcessInfo.processInfo.environment["FACET_NETWORKS"].flatMap(Int.init) ?? usual
    }
}
