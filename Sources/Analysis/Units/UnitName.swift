package import NeuralNetworks

/// A hidden unit by its layer and its place in it.
package struct UnitName: Sendable, Hashable, CustomStringConvertible {
    /// From 1.
    package let layer: Int
    /// From 0.
    package let index: Int

    /// The unit `index` of the hidden layer `layer`.
    package init(layer: Int, index: Int) {
        self.layer = layer
        self.index = index
    }

    /// As the equations call it: `L1.0`.
    package var description: String { "L\(layer).\(index)" }
}

extension Network {
    /// All hidden units, in their order.
    package var hiddenUnits: [UnitName] {
        hiddenLayers.enumerated().flatMap { layer, units in
            (0..<units.unitCount).map { UnitName(layer: layer + 1, index: $0) }
        }
    }
}
