/// A straight piece of a line between two points.
public struct Segment: Sendable, Hashable {
    /// Where it begins.
    public var start: Point
    /// Where it ends.
    public var end: Point

    /// The segment from `start` to `end`.
    public init(_ start: Point, _ end: Point) {
        self.start = start
        self.end = end
    }

    /// The Euclidean length.
    public var length: Double { start.distance(to: end) }
}
