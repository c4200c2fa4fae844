import Analysis
import Figures
import Geometry
import LinearRegions
import NeuralNetworks

/// What is counted and measured in the window for a trained network.
struct StartMeasures: Sendable, Hashable {
    /// Nil for a smooth activation.
    var activationRegions: Int?
    /// Nil for a smooth activation, and above `complexLimit` activation regions; so the next one
    /// and `deadUnits`.
    var affineRegions: Int?
    var distinctAffineMaps: Int?
    var boundaryLength: Double
    /// The area where each class wins, in index order.
    var classAreas: [Double]
    /// The hidden units that have one value all over the window.
    var deadUnits: Int?
}

extension StartMeasures {
    /// Above this number, activation regions are counted, but not kept with their neighbours.
    static let complexLimit = 200_000

    /// Exact where `network` is piecewise linear, else sampled.
    init(of network: Network, in window: Box) {
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
