import Geometry
import LinearRegions
import NeuralNetworks

/// The bent line of each hidden unit: where its sum passes a hinge of its activation.
struct CreaseLines: RegionVisitor {
    /// For each hidden unit, through all layers, the pieces of its line.
    private(set) var segments: [[Segment]]
    private(set) var regionCount = 0

    /// Nil for a smooth network.
    init?(of network: Network, in window: Box) {
        guard let sweep = RegionSweep(network: network, window: window) else { return nil }
        segments = Array(repeating: [], count: network.hiddenUnitCount)
        sweep.visit(with: &self)
    }

    mutating func visit(_ region: borrowing LinearRegion) {
        regionCount += 1
        for index in region.vertices.indices {
            // Of the two regions at a crease just one is on an odd piece.
            guard let unit = region.edges[index].unit, region.pattern[unit] & 1 == 1 else {
                continue
            }
            let next = index + 1 == region.vertices.count ? 0 : index + 1
            segments[unit].append(Segment(region.vertices[index], region.vertices[next]))
        }
    }
}

/// A hidden unit by its layer and its place in it.
struct UnitName: CustomStringConvertible {
    /// From 1.
    let layer: Int
    /// From 0.
    let index: Int

    /// As the equations call it: `L1.0`.
    var description: String { "L\(layer).\(index)" }
}

extension Network {
    /// All hidden units, in their order.
    var unitNames: [UnitName] {
        hiddenLayers.enumerated().flatMap { layer, units in
            (0..<units.unitCount).map { UnitName(layer: layer + 1, index: $0) }
        }
    }
}
