public import Geometry

/// A straight piece of the decision boundary: one edge of a `DecisionComplex`.
///
/// There the two largest logits are equal (one logit: is 0), or, along the jump of a step unit,
/// different classes win on either side. A tied area has no boundary inside, but where it ends.
public struct BoundaryEdge: Sendable, Hashable {
    /// The number of the complex's edge.
    public let edge: Int
    /// From the edge's start to its end.
    public let segment: Segment
    /// The lower class of the two that meet, or that tie.
    public let lower: Int
    /// The upper class of the two.
    public let upper: Int
    /// The logit of `upper` minus that of `lower` in a region beside it: 0 on the piece.
    ///
    /// Along a jump, where no logits are equal, the distance from its line, positive on the side
    /// of `upper`.
    public let form: AffineForm
    /// The regions in which, or between which, it lies.
    public let place: Place
    /// The side on which `upper` wins; nil if it wins on both sides or on none.
    public let upperSide: EdgeSide?

    /// A side of an edge, seen from its start to its end.
    public enum EdgeSide: Sendable, Hashable {
        /// The side of `PlanarComplex.Edge.left`.
        case left
        /// The side of `PlanarComplex.Edge.right`.
        case right
    }

    /// Where a piece of the boundary lies.
    public enum Place: Sendable, Hashable {
        /// Inside an activation region.
        case inside(region: Int)
        /// On the edge between two regions: the one on its left and the one on its right.
        case between(left: Int, right: Int)
        /// On the window's edge, at a region.
        case window(region: Int)
    }
}
