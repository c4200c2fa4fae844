import Analysis
import Figures
import Geometry
import LinearRegions
import NeuralNetworks

/// What geometry finds about a piecewise-linear network in its window.
struct ExactReading: Sendable {
    let decisions: DecisionComplex
    let margins: PointMargins
    let curves: [SimplifiedCurve]
    let isVerified: Bool

    /// The reading of a model; nil for a smooth activation.
    ///
    /// - Parameter progress: receives the share of the invariants that has been checked.
    init?(
        _ model: Model, _ options: ExplanationOptions, progress: (_ share: Double) -> Void
    ) throws(LabError) {
        let regions: RegionComplex?
        do {
            regions = try RegionComplex(
                of: model.network, in: model.window, limit: Explanation.regionLimit)
        } catch {
            throw LabError(.tooManyRegions(limit: error.limit, windowHelps: true), path: model.path)
        }
        guard let regions else { return nil }
        let decisions = DecisionComplex(regions)
        self.decisions = decisions
        if options.verifies { try Self.verify(decisions, path: model.path, progress) }
        isVerified = options.verifies
        margins = PointMargins(
            of: model.points, network: model.network,
            boundary: decisions.boundary.map(\.segment))
        // Corners that are due to rounding do not count.
        let straight = 1e-9 * max(model.window.width, model.window.height)
        curves = decisions.curves.map { curve in
            SimplifiedCurve(
                decisions.polyline(of: curve), straight: straight, tolerance: options.tolerance)
        }
    }

    var regions: RegionComplex { decisions.regions }

    private static func verify(
        _ decisions: DecisionComplex, path: String, _ progress: (_ share: Double) -> Void
    ) throws(LabError) {
        do {
            try decisions.regions.checkInvariants(progress: progress)
            try decisions.complex.checkInvariants(window: decisions.regions.window)
        } catch {
            throw LabError(.failedCertificate(reason: "\(error)"), path: path)
        }
    }
}

/// A curve of the decision boundary with fewer corners.
struct SimplifiedCurve: Sendable {
    /// Without the corners at which it continues straight.
    let merged: Polyline
    /// The fewest corners within the tolerance, where there is one.
    let simplified: Polyline.Simplification?

    init(_ curve: Polyline, straight: Double, tolerance: Double?) {
        let merged = curve.mergingCollinear(tolerance: straight)
        self.merged = merged
        simplified = tolerance.map { merged.simplified(tolerance: $0) }
    }
}

extension DecisionComplex {
    /// The curve as a line of corners.
    func polyline(of curve: BoundaryCurve) -> Polyline {
        let points = points(of: curve)
        return Polyline(
            curve.isClosed ? points.dropLast() : points, isClosed: curve.isClosed)
    }
}
