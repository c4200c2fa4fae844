public import Geometry

/// Something that looks at who wins where: activation regions cut further by the classes.
public protocol DecisionVisitor {
    /// Called for each part of a region on which one class wins and one other comes second.
    mutating func visit(_ piece: borrowing DecisionPiece)
    /// Called for each straight piece of the decision boundary.
    mutating func visit(_ piece: BoundaryPiece)
}

/// A convex part of an activation region on which one class wins and another comes second.
public struct DecisionPiece: ~Copyable {
    /// Counter-clockwise.
    public let vertices: UnsafeBufferPointer<Point>
    /// The class with the largest logit (of equal ones the lowest index).
    public let winner: Int
    /// The winner's logit minus the second largest; for one logit its magnitude.
    ///
    /// At least 0 on the piece.
    public let margin: AffineForm
    /// Whether the margin is 0 on the whole piece.
    public let isTie: Bool

    /// The piece's area, in the data's units.
    public var area: Double { ConvexPolygon.area(of: vertices) }
}

/// A straight piece of the decision boundary inside one activation region or on its edge.
public struct BoundaryPiece: Sendable, Hashable {
    /// In the data's units.
    public let segment: Segment
    /// The two classes that tie for the largest logit there; `lower` has the lower index.
    public let lower: Int
    /// The class of the higher index.
    public let upper: Int
    /// Whether it lies on the region's edge: the region on the other side then reports it too.
    public let isOnEdge: Bool
}

extension BoundaryPiece {
    /// What the piece adds to the boundary's length: of one on an edge each side gives half.
    public var share: Double { isOnEdge ? segment.length / 2 : segment.length }
}
