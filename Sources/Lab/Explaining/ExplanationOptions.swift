public import Geometry

/// What an explanation contains in addition to what it always contains.
public struct ExplanationOptions: Sendable, Hashable {
    /// Points of the plane to explain one by one.
    public var places: [Point]
    /// How far the simplified decision boundary may be from the true one; nil: it only loses the
    /// corners at which it continues straight.
    public var tolerance: Double?
    /// Whether every invariant of the regions is checked again.
    public var verifies: Bool
    /// Whether the text has the long lists in full.
    public var listsAll: Bool
    /// Whether the boundary is named.
    public var isNamed: Bool
    /// How near to each other curves cannot be told apart; nil: the gap between the training
    /// points of different classes.
    public var resolution: Double?

    /// The request.
    public init(
        places: [Point] = [], tolerance: Double? = nil, verifies: Bool = false,
        listsAll: Bool = false, isNamed: Bool = false, resolution: Double? = nil
    ) {
        self.places = places
        self.tolerance = tolerance
        self.verifies = verifies
        self.listsAll = listsAll
        self.isNamed = isNamed
        self.resolution = resolution
    }
}

/// The forms in which an explanation is written.
public enum ExplanationFormat: String, Sendable, Hashable, CaseIterable {
    /// Text for people.
    case text
    /// All numbers in full precision.
    case json
    /// A table with a row for each region.
    case csv
    /// A picture in vectors.
    case svg
    /// The network as a Swift function of comparisons and sums.
    case swift
    /// The same for Python.
    case python
    /// The network for LaTeX; of a boundary that is named, the formulas of its names.
    case latex
}

extension ExplanationFormat {
    /// The form that the ending of a path names, in upper or lower case; or nil.
    public init?(path: String) {
        let name = path.lowercased()
        guard let form = Self.allCases.first(where: { name.hasSuffix("." + $0.ending) }) else {
            return nil
        }
        self = form
    }

    private var ending: String {
        switch self {
        case .text: "txt"
        case .python: "py"
        case .latex: "tex"
        case .json, .csv, .svg, .swift: rawValue
        }
    }
}
