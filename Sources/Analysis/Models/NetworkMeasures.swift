package import Geometry
import LinearRegions
package import NeuralNetworks

/// What is counted and measured of a network in a window.
package struct NetworkMeasures: Sendable, Hashable {
    /// Nil for a smooth activation.
    package var activationRegions: Int?
    /// Nil for a smooth activation, and above `complexLimit` activation regions; so are
    /// `distinctAffineMaps` and `deadUnits`.
    package var affineRegions: Int?
    /// The different affine functions that the affine regions have.
    package var distinctAffineMaps: Int?
    /// The length of the decision boundary, in the data's units.
    package var boundaryLength: Double
    /// The area where each class wins, in index order.
    package var classAreas: [Double]
    /// The number of hidden units that have one value all over the window.
    package var deadUnits: Int?

    /// Measures that were made before.
    package init(
        activationRegions: Int? = nil, affineRegions: Int? = nil, distinctAffineMaps: Int? = nil,
        boundaryLength: Double, classAreas: [Double], deadUnits: Int? = nil
    ) {
        self.activationRegions = activationRegions
        self.affineRegions = affineRegions
        self.distinctAffineMaps = distinctAffineMaps
        self.boundaryLength = boundaryLength
        self.classAreas = classAreas
        self.deadUnits = deadUnits
    }
}

extension NetworkMeasures {
    /// Above this number, activation regions are counted, but not kept with their neighbours.
    package static let complexLimit = 200_000

    /// Exact where `network` is piecewise linear, else sampled.
    package init(of network: Network, in window: Box) {
        guard let statistics = RegionStatistics(of: network, in: window) else {
            let sampled = SampledStatistics(of: network, in: window)
            self.init(boundaryLength: sampled.boundaryLength, classAreas: sampled.classAreas)
            return
        }
        let complex = try? RegionComplex(of: network, in: window, limit: Self.complexLimit)
        self.init(
            activationRegions: statistics.activationRegions,
            affineRegions: complex?.affineRegionCount,
            distinctAffineMaps: complex?.distinctAffineMapCount,
            boundaryLength: statistics.boundaryLength, classAreas: statistics.classAreas,
            deadUnits: complex.map { UnitActivity($0).dead.count })
    }
}
