import Geometry
import LinearRegions
import NeuralNetworks

/// The bent line of each hidden unit: where its sum passes a hinge of its activation.
struct CreaseLines {
    /// For each hidden unit, through all layers, the pieces of its line.
    private(set) var segments: [[Segment]]
    /// The pieces along which several units switch, in whose `segments` they stand too.
    private(set) var shared: [SharedPiece] = []
    /// Of pieces that units share, whether each of these is known or one alone.
    private(set) var sharing = Sharing.known

    /// A piece of a line and the units that switch along it, at least two, in rising order.
    struct SharedPiece {
        let segment: Segment
        let units: [Int]
    }

    enum Sharing {
        case known
        /// There are too many regions to set one beside the other.
        case unknown
    }

    /// Nil for a smooth network.
    ///
    /// - Parameter limit: of more regions than this one unit of each piece is told alone.
    init?(of network: Network, in window: Box, limit: Int = DecisionPlane.countLimit) {
        guard let sweep = RegionSweep(network: network, window: window) else { return nil }
        segments = Array(repeating: [], count: network.hiddenUnitCount)
        if let regions = try? RegionComplex(of: network, in: window, limit: limit) {
            gather(regions)
        } else {
            sharing = .unknown
            sweep.visit(with: &self)
        }
    }

    private mutating func gather(_ regions: RegionComplex) {
        var units: [Int] = []
        for edge in regions.complex.edges.indices {
            units.removeAll(keepingCapacity: true)
            regions.forEachUnit(switchingAlong: edge) { units.append($0) }
            let segment = regions.complex.segment(of: edge)
            for unit in units { segments[unit].append(segment) }
            if units.count > 1 { shared.append(SharedPiece(segment: segment, units: units)) }
        }
    }
}

extension CreaseLines: RegionVisitor {
    mutating func visit(_ region: borrowing LinearRegion) {
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
