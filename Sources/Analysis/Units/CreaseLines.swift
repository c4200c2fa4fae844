package import Geometry
package import LinearRegions
package import NeuralNetworks

/// The bent line of each hidden unit: where its sum passes a hinge of its activation.
package struct CreaseLines: Sendable {
    /// For each hidden unit, through all layers, the pieces of its line.
    package private(set) var segments: [[Segment]]
    /// The pieces along which several units switch, in whose `segments` they are too.
    package private(set) var shared: [SharedPiece] = []
    /// Whether each of the units that share a piece is known, or only one of them.
    package private(set) var sharing = Sharing.known

    /// A piece of a line and the units that switch along it, at least two, in rising order.
    package struct SharedPiece: Sendable, Hashable {
        /// The piece.
        package let segment: Segment
        /// The units, by their indices through all layers.
        package let units: [Int]
    }

    /// How much is known of pieces that several units share.
    package enum Sharing: Sendable, Hashable {
        /// All units that share a piece are known.
        case known
        /// There are too many regions to compare.
        case unknown
    }

    /// Nil for a smooth network.
    ///
    /// - Parameter limit: above this number of regions, only one unit of each piece is known.
    package init?(
        of network: Network, in window: Box, limit: Int = PlaneSummary.countLimit
    ) {
        guard let traversal = RegionTraversal(network: network, window: window) else { return nil }
        segments = Array(repeating: [], count: network.hiddenUnitCount)
        if let regions = try? RegionComplex(of: network, in: window, limit: limit) {
            gather(regions)
        } else {
            sharing = .unknown
            traversal.visit(with: &self)
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
    /// Collects the sides of a region at which one of its units bends.
    package mutating func visit(_ region: borrowing LinearRegion) {
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
