package import Geometry
package import LinearRegions
package import NeuralNetworks

/// The straight pieces of a decision boundary in a window.
package struct BoundarySegments: RegionVisitor, DecisionVisitor {
    /// In the units of the window.
    package private(set) var segments: [Segment] = []

    /// Exact where the network is piecewise linear, else sampled at every second pixel.
    package init(of network: Network, over transform: PlaneTransform) {
        let window = transform.window
        if !network.isContinuous, let regions = RegionComplex(of: network, in: window) {
            // A traversal sees one region at a time, not where the class jumps between two of them.
            segments = DecisionComplex(regions).boundary.map { $0.segment }
        } else if let traversal = RegionTraversal(network: network, window: window) {
            traversal.visitDecisions(with: &self)
        } else {
            let samples = NetworkSamples(network, over: transform, spacing: 2)
            segments = SampledBoundary(samples).segments
        }
    }

    /// Ignores regions.
    package mutating func visit(_ region: borrowing LinearRegion) {}
    /// Ignores the parts of regions.
    package mutating func visit(_ piece: borrowing DecisionPiece) {}
    /// Collects a piece of the boundary.
    package mutating func visit(_ piece: BoundaryPiece) { segments.append(piece.segment) }
}
