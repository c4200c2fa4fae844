import Geometry
import LinearRegions
import NeuralNetworks

/// The pieces of the decision boundary that lie on creases.
///
/// Each of them comes twice, once from either side.
struct CreaseBoundary: RegionVisitor, DecisionVisitor {
    private(set) var segments: [Segment] = []

    /// None for a smooth network, which has no creases.
    init(of network: Network, in window: Box) {
        RegionSweep(network: network, window: window)?.visitDecisions(with: &self)
    }

    mutating func visit(_ region: borrowing LinearRegion) {}
    mutating func visit(_ piece: borrowing DecisionPiece) {}

    mutating func visit(_ piece: BoundaryPiece) {
        if piece.isOnEdge { segments.append(piece.segment) }
    }
}
