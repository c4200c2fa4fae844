package import Geometry
package import NeuralNetworks

/// What was found out about the plane while it was drawn.
package struct PlaneSummary: Sendable, Hashable {
    /// Where a picture of the plane comes from.
    package enum Source: Sendable, Hashable {
        /// Every linear region as a polygon.
        case exact
        /// The network's values on a grid, the boundary by a search between its nodes.
        case sampled
    }

    /// Where the picture comes from.
    package var source: Source
    /// Nil for a sampled picture, and above `countLimit` regions.
    package var activationRegions: Int?
    /// The length of the boundary that was drawn, in the units of the window; of a sampled picture
    /// none, whose grid depends on its size.
    package var exactLength = 0.0

    /// The largest number of regions that a picture names.
    package static let countLimit = 1_000_000

    /// The summary of a picture on which nothing is drawn yet.
    package init(source: Source) { self.source = source }
}

extension PlaneSummary {
    /// The length of the decision boundary of `network` in the window that was drawn, in the units
    /// of the window; of a smooth network by samples of their own.
    package func boundaryLength(of network: Network, in window: Box) -> Double {
        switch source {
        case .exact: exactLength
        case .sampled: SampledBoundary(of: network, in: window).length
        }
    }
}
