public import Geometry

/// A painted picture: each opaque colour is a class.
///
/// The classes come in the order in which a reader meets their colours: row by row from the top,
/// each from left to right. Pixels that are not wholly opaque are not painted.
public struct ImageSource: Sendable, Hashable {
    /// The PNG file, relative to the scenario's folder unless it begins at the root.
    public var path: String
    /// The number of points to sample from the painted pixels.
    public var count: Int
    /// The part of the plane that the picture covers; nil: its longer side is 2, centred at 0.
    public var window: Box?
    /// What becomes of the colours of soft edges.
    public var edges = Edges.nearer

    /// What becomes of pixels in a colour that covers less than 1 % of the painted pixels and lies
    /// between two others.
    public enum Edges: String, Sendable, Hashable, CaseIterable {
        /// They take the nearer of these two colours.
        case nearer
        /// Each colour is a class.
        case keep
    }

    /// `count` points sampled from the picture at `path`.
    public init(path: String, count: Int, window: Box? = nil) {
        self.path = path
        self.count = count
        self.window = window
    }
}
