import Geometry

/// A chain of pieces of the decision boundary between two vertices where not exactly two pieces
/// meet, or a closed one.
///
/// It keeps the class of the higher index on its left, wherever different classes win on either
/// side.
public struct BoundaryCurve: Sendable, Hashable {
    /// The pieces in turn.
    public let steps: [Step]
    /// Whether it ends where it begins.
    public let isClosed: Bool

    /// One piece of a curve.
    public struct Step: Sendable, Hashable {
        /// The number of the piece in the boundary.
        public let piece: Int
        /// Whether it leads from the piece's end to its start.
        public let isReversed: Bool
    }
}
