/// A hidden unit by its layer and its place in it.
public struct UnitName: Sendable, Hashable, CustomStringConvertible {
    /// From 1.
    public let layer: Int
    /// From 0.
    public let index: Int

    /// The unit `index` of the hidden layer `layer`.
    public init(layer: Int, index: Int) {
        self.layer = layer
        self.index = index
    }

    /// As the equations call it: `L1.0` is the first unit of the first layer.
    ///
    /// It stands for the unit, for its crease and, in an equation, for its output.
    public var description: String { "L\(layer).\(index)" }
}

extension Network {
    /// All hidden units, layer by layer.
    public var hiddenUnits: [UnitName] {
        hiddenLayers.enumerated().flatMap { layer, units in
            (0..<units.unitCount).map { UnitName(layer: layer + 1, index: $0) }
        }
    }
}
