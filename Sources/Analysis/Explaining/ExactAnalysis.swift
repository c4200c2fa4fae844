import Geometry
package import LinearRegions
import NeuralNetworks

/// What a piecewise-linear network is in the window of its model.
package struct ExactAnalysis: Sendable {
    /// The parts of the window in which each class wins, and the boundary between them.
    package let decisions: DecisionComplex
    /// How far the model's points are from the boundary.
    package let margins: PointMargins
    /// One for each curve of the boundary, in the same order.
    package let curves: [SimplifiedCurve]
    /// Whether every invariant of the regions was checked.
    package let isVerified: Bool

    /// The analysis of a model; nil for a smooth activation.
    ///
    /// - Parameters:
    ///   - limit: the maximum number of activation regions.
    ///   - tolerance: how far the simplified boundary may be from the true one, in the data's
    ///     units; nil: only corners at which it continues straight are removed.
    ///   - verifies: whether every invariant of the regions is checked.
    ///   - progress: gets the share of the invariants that has been checked.
    /// - Throws: `AnalysisError` above the limit, and if an invariant does not hold.
    package init?(
        of model: Model, limit: Int, tolerance: Double? = nil, verifies: Bool = false,
        progress: (_ share: Double) -> Void = { _ in }
    ) throws(AnalysisError) {
        let regions: RegionComplex?
        do {
            regions = try RegionComplex(of: model.network, in: model.window, limit: limit)
        } catch {
            throw .tooManyRegions(limit: error.limit)
        }
        guard let regions else { return nil }
        let decisions = DecisionComplex(regions)
        self.decisions = decisions
        if verifies { try Self.verify(decisions, progress) }
        isVerified = verifies
        margins = PointMargins(
            of: model.points, network: model.network,
            boundary: decisions.boundary.map { $0.segment })
        // Corners that are due to rounding do not count.
        let straight = 1e-9 * max(model.window.width, model.window.height)
        curves = decisions.curves.map { curve in
            SimplifiedCurve(
                decisions.polyline(of: curve), straight: straight, tolerance: tolerance)
        }
    }

    /// The activation regions.
    package var regions: RegionComplex { decisions.regions }

    private static func verify(
        _ decisions: DecisionComplex, _ progress: (_ share: Double) -> Void
    ) throws(AnalysisError) {
        do {
            try decisions.regions.checkInvariants(progress: progress)
        } catch {
            throw .invariant(error)
        }
        do {
            try decisions.complex.checkInvariants(window: decisions.regions.window)
        } catch {
            throw .invariant(.complex(error))
        }
    }
}
