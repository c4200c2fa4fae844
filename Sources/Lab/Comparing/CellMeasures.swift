import Figures
import Geometry
import LinearRegions
import NeuralNetworks

/// What is counted and measured of a trained network in the window.
struct CellMeasures: Sendable, Hashable {
    /// Nil for a smooth activation.
    var activationRegions: Int?
    /// Nil for a smooth activation, and above `complexLimit` activation regions; so the next one.
    var affineRegions: Int?
    var distinctAffineMaps: Int?
    var boundaryLength: Double
    /// The area where each class wins, in index order.
    var classAreas: [Double]
    /// The hidden units that have one value all over the window; nil for a smooth activation.
    var deadUnits: Int?
}

extension CellMeasures {
    /// More activation regions than this are counted, but not kept with all their neighbours.
    static let complexLimit = 200_000

    /// Exact where `network` is piecewise linear, else sampled.
    init(of network: Network, in window: Box) {
        guard let sweep = RegionSweep(network: network, window: window) else {
            let sampled = SampledStatistics(of: network, in: window)
            self.init(boundaryLength: sampled.boundaryLength, classAreas: sampled.classAreas)
            return
        }
        var survey = Survey(
            statistics: RegionStatistics(classCount: network.classCount),
            activity: UnitActivity(of: network))
        sweep.visitDecisions(with: &survey)
        let complex = try? RegionComplex(of: network, in: window, limit: Self.complexLimit)
        self.init(
            activationRegions: survey.statistics.activationRegions,
            affineRegions: complex?.affineRegionCount,
            distinctAffineMaps: complex?.distinctAffineMapCount,
            boundaryLength: survey.statistics.boundaryLength,
            classAreas: survey.statistics.classAreas,
            deadUnits: survey.activity.deadUnits.count)
    }
}

/// Takes the measures in one sweep.
private struct Survey: RegionVisitor, DecisionVisitor {
    var statistics: RegionStatistics
    var activity: UnitActivity

    mutating func visit(_ region: borrowing LinearRegion) {
        statistics.visit(region)
        activity.visit(region)
    }

    mutating func visit(_ piece: borrowing DecisionPiece) { statistics.visit(piece) }

    mutating func visit(_ piece: BoundaryPiece) { statistics.visit(piece) }
}
