import Geometry
import LinearRegions
import NeuralNetworks

/// The straight pieces of a decision boundary in a window.
struct BoundarySegments: RegionVisitor, DecisionVisitor {
    private(set) var segments: [Segment] = []

    /// Exact where the network is piecewise linear, else sampled at every second pixel.
    init(of network: Network, over transform: PlaneTransform) {
        let window = transform.window
        if !network.isContinuous, let regions = RegionComplex(of: network, in: window) {
            // A sweep sees one region at a time, not where the class jumps between two of them.
            segments = DecisionComplex(regions).boundary.map(\.segment)
        } else if let sweep = RegionSweep(network: network, window: window) {
            sweep.visitDecisions(with: &self)
        } else {
            let grid = LogitGrid(network, over: transform, spacing: 2)
            segments = SampledBoundary(grid).segments.map {
                Segment(transform.plane($0.start), transform.plane($0.end))
            }
        }
    }

    mutating func visit(_ region: borrowing LinearRegion) {}
    mutating func visit(_ piece: borrowing DecisionPiece) {}
    mutating func visit(_ piece: BoundaryPiece) { segments.append(piece.segment) }
}
