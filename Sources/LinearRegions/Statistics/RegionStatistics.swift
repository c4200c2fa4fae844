public import Geometry
public import NeuralNetworks

/// What an exact traversal of a window shows about a network.
public struct RegionStatistics: Sendable, Hashable {
    /// The number of activation regions.
    public private(set) var activationRegions = 0
    /// The area where each class wins; a tied area counts to the class of the lowest index.
    public private(set) var classAreas: [Double]
    /// The area on which the largest logits are equal throughout (one logit: is 0).
    public private(set) var tieArea = 0.0
    /// The length of the decision boundary.
    ///
    /// It is where the two largest logits tie (one logit: is 0). A tied area has no boundary
    /// inside, but where it ends.
    public private(set) var boundaryLength = 0.0
    /// The number of the boundary's straight pieces: one for each activation region and pair of
    /// classes that tie there; a piece on an edge between two regions counts once.
    public var boundarySegments: Int { insideSegments + (edgeSegments + 1) / 2 }

    private var insideSegments = 0
    private var edgeSegments = 0

    /// Visits every region of `window`; nil for a network with a smooth activation.
    public init?(of network: Network, in window: Box) {
        guard let traversal = RegionTraversal(network: network, window: window) else { return nil }
        classAreas = Array(repeating: 0, count: network.classCount)
        traversal.visitDecisions(with: &self)
    }
}

extension RegionStatistics: RegionVisitor, DecisionVisitor {
    /// Counts the region.
    public mutating func visit(_ region: borrowing LinearRegion) {
        activationRegions += 1
    }

    /// Adds the piece's area to its class.
    public mutating func visit(_ piece: borrowing DecisionPiece) {
        let area = piece.area
        classAreas[piece.winner] += area
        if piece.isTie { tieArea += area }
    }

    /// Adds the piece's share of the length.
    public mutating func visit(_ piece: BoundaryPiece) {
        boundaryLength += piece.share
        if piece.isOnEdge { edgeSegments += 1 } else { insideSegments += 1 }
    }
}
