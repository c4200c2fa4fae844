public import Colours

/// How a line of text is drawn.
public struct TextStyle: Sendable {
    /// Which part of the text is at the place that is given.
    public enum Anchor: Sendable, Hashable, CaseIterable {
        case start
        case middle
        case end
    }

    /// Which way the text runs.
    public enum Direction: Sendable, Hashable, CaseIterable {
        case rightwards
        /// From bottom to top, turned a quarter to the left, as along a vertical axis.
        case upwards
    }

    /// The typeface.
    public var font: Font
    /// The height of an em, in pixels.
    public var size: Double
    /// The colour of the ink.
    public var colour: Colour
    /// Which part of the text is at the place that is given.
    public var anchor: Anchor
    /// Which way the text runs.
    public var direction: Direction

    /// A style; the text starts at the place that is given, and runs to the right.
    public init(
        _ font: Font, size: Double, colour: Colour, anchor: Anchor = .start,
        direction: Direction = .rightwards
    ) {
        self.font = font
        self.size = size
        self.colour = colour
        self.anchor = anchor
        self.direction = direction
    }
}
