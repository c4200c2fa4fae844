public import NeuralNetworks

/// On which pieces of its activation each hidden unit is seen in a window.
public struct UnitActivity: RegionVisitor, Sendable, Hashable {
    /// For each unit a bit for each piece, the lowest for the leftmost one.
    private var seen: [UInt8]
    /// For each unit the pieces on which its value does not change.
    private let flat: [UInt8]

    /// Nothing of `network` is seen yet.
    public init(of network: Network) {
        flat = network.hiddenLayers.flatMap { layer in
            Array(repeating: layer.activation.flatPieces, count: layer.unitCount)
        }
        seen = Array(repeating: 0, count: flat.count)
    }

    /// Takes note of the region's pattern.
    public mutating func visit(_ region: borrowing LinearRegion) {
        for unit in seen.indices { seen[unit] |= 1 << region.pattern[unit] }
    }

    /// The units, counted through all layers, that are seen on one piece alone, on which their
    /// value does not change: they have one value all over the window.
    public var deadUnits: [Int] {
        seen.indices.filter { seen[$0].nonzeroBitCount == 1 && seen[$0] & ~flat[$0] == 0 }
    }
}

extension Activation {
    /// A bit for each piece of slope 0, the lowest for the leftmost piece.
    fileprivate var flatPieces: UInt8 {
        switch self {
        case .relu: 0b01
        case .leakyRelu(let slope): slope == 0 ? 0b01 : 0
        case .hardTanh: 0b101
        case .step: 0b11
        case .abs, .identity, .tanh, .sigmoid, .gelu, .sine: 0
        }
    }
}
