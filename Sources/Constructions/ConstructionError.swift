public import Geometry
public import Text

/// Why a network cannot be constructed.
public enum ConstructionError: Error, Sendable, Hashable {
    /// An outline has fewer or more corners than it may have.
    case cornerCount(Int, allowed: ClosedRange<Int>)
    /// A coordinate is not finite, or too large.
    case coordinate(Double)
    /// All corners of an outline are on one line.
    case flat
    /// Two edges of an outline have a common point inside both.
    case crossing(OutlineEdge, OutlineEdge)
    /// Two edges of an outline touch, or lie on each other.
    case touching(OutlineEdge, OutlineEdge)
    /// There is no shape to build.
    case noShape
    /// The outlines of a picture have more corners than can be handled.
    case tooManyCorners(limit: Int)
    /// There is no box to build a tower on.
    case noBoxes
    /// More boxes than towers may have.
    case tooManyBoxes(Int, limit: Int)
    /// The pieces of an interval have no numbers between them.
    case narrowPieces
    /// A width that cannot be divided among the two axes.
    case foldingWidth(Int)
    /// A number that is out of range.
    case outOfRange(OptionName, Int, ClosedRange<Int>)

    /// The numbers that a construction takes.
    public enum OptionName: String, Sendable, Hashable {
        case width
        case depth
        case units
    }
}

/// An edge of an outline as it was given, by the numbers of its corners, which count from 1.
public struct OutlineEdge: Sendable, Hashable {
    /// The number of the corner where it begins.
    public let start: Int
    /// The number of the corner where it ends.
    public let end: Int
    /// Where it is.
    public let segment: Segment
}

extension OutlineEdge: CustomStringConvertible {
    /// `the edge 1-2 from (0, 0) to (1, 0)`.
    public var description: String {
        "edge \(start)-\(end) from \(segment.start.text) to \(segment.end.text)"
    }
}

extension Point {
    fileprivate var text: String { "(\(x.rounded(4)), \(y.rounded(4)))" }
}

extension ConstructionError: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .cornerCount(let count, let allowed):
            "the outline has \(count.counted("corner")) (\(allowed.lowerBound) to "
                + "\(allowed.upperBound.grouped))"
        case .coordinate(let value):
            "\(value.shortest) is not a coordinate (at most 1e30 in magnitude)"
        case .flat: "all corners of the outline are on one line"
        case .crossing(let first, let second):
            "\(first) crosses \(second) (an outline may not cross itself)"
        case .touching(let first, let second):
            "\(first) touches \(second) (an outline may not touch itself)"
        case .noShape: "there is no outline to build"
        case .tooManyCorners(let limit):
            "the outlines have more than \(limit.grouped) corners (use a larger --tolerance)"
        case .noBoxes: "no square of the grid has its middle in the class (use a finer grid)"
        case .tooManyBoxes(let count, let limit):
            "\(count.grouped) boxes are too many (at most \(limit.grouped); use a coarser grid)"
        case .narrowPieces: "the interval is too narrow for as many pieces (use fewer units)"
        case .foldingWidth(let width):
            "a width of \(width) cannot be divided among x and y (an even number)"
        case .outOfRange(let name, let value, let range):
            "\(name.rawValue) \(value) is out of range "
                + "(\(range.lowerBound) to \(range.upperBound.grouped))"
        }
    }
}

extension ConstructionError {
    /// The kind of failure.
    public var kind: FaultKind {
        switch self {
        case .tooManyBoxes, .tooManyCorners: .limit
        default: .wrong
        }
    }

    /// Whether it is about the corners that an outline was given with.
    public var isAboutCorners: Bool {
        switch self {
        case .cornerCount, .coordinate, .flat, .crossing, .touching: true
        default: false
        }
    }

    /// Refuses a number outside of its range.
    static func check(
        _ number: Int, _ name: OptionName, within range: ClosedRange<Int>
    ) throws(ConstructionError) {
        guard range.contains(number) else { throw .outOfRange(name, number, range) }
    }
}
