package import Geometry
package import LinearRegions
package import NeuralNetworks

/// The pieces of the decision boundary that lie on creases.
///
/// Each of them comes twice, once from either side.
package struct CreaseBoundary: RegionVisitor, DecisionVisitor {
    /// In the units of the window.
    package private(set) var segments: [Segment] = []

    /// None for a smooth network, which has no creases.
    package init(of network: Network, in window: Box) {
        RegionTraversal(network: network, window: window)?.visitDecisions(with: &self)
    }

    /// Ignores regions.
    package mutating func visit(_ region: borrowing LinearRegion) {}
    /// Ignores the parts of regions.
    package mutating func visit(_ piece: borrowing DecisionPiece) {}

    /// Collects a piece of the boundary if it lies on a crease.
    package mutating func visit(_ piece: BoundaryPiece) {
        if piece.isOnEdge { segments.append(piece.segment) }
    }
}
