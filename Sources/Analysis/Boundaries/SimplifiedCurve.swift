package import Geometry
import LinearRegions

/// A curve of the decision boundary with fewer corners.
package struct SimplifiedCurve: Sendable {
    /// Without the corners at which the curve continues straight.
    package let merged: Polyline
    /// The smallest number of corners within the tolerance, where there is one.
    package let simplified: Polyline.Simplification?

    /// Simplifies `curve`; corners within `straight` of a line are none.
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
