package import Geometry
import LinearRegions
package import NeuralNetworks

extension Network {
    /// The decision boundary in a window as curves: exact for a piecewise-linear network, else
    /// joined from the pieces that are sampled.
    ///
    /// - Parameter limit: the maximum number of activation regions.
    /// - Throws: `AnalysisError` above the limit.
    package func boundaryCurves(
        in window: Box, limit: Int
    ) throws(AnalysisError) -> [Polyline] {
        let regions: RegionComplex?
        do {
            regions = try RegionComplex(of: self, in: window, limit: limit)
        } catch {
            throw .tooManyRegions(limit: error.limit)
        }
        let curves: [Polyline]
        if let regions {
            let decisions = DecisionComplex(regions)
            curves = decisions.curves.map { decisions.polyline(of: $0) }
        } else {
            curves = Polyline.joining(SampledBoundary(of: self, in: window).segments)
        }
        // Corners that are due to rounding do not count.
        let straight = 1e-9 * max(window.width, window.height)
        return curves.map { $0.mergingCollinear(tolerance: straight) }
    }
}
