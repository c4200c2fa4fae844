public import Points

/// A commented scenario to start from.
public struct ScenarioTemplate: Sendable, Hashable {
    /// What the scenario's points come from, or that it has a curve in their place.
    public var origin: Origin

    /// The kinds of sources, and the curve.
    public enum Origin: Sendable, Hashable {
        case generator(GeneratorKind)
        case csv
        case image
        case literal
        case curve
    }

    /// A template of a kind.
    public init(_ origin: Origin) {
        self.origin = origin
    }
}

extension ScenarioTemplate {
    /// All templates, in the order in which they are listed.
    public static let all =
        GeneratorKind.allCases.map { ScenarioTemplate(.generator($0)) }
        + [.csv, .image, .literal, .curve].map { ScenarioTemplate($0) }

    /// The template of that name, such as `moons` or `csv`.
    public init?(name: String) {
        guard let template = Self.all.first(where: { $0.name == name }) else { return nil }
        self = template
    }

    /// The name of the kind of source, as a scenario writes it.
    public var name: String {
        switch origin {
        case .generator(let kind): kind.rawValue
        case .csv: "csv"
        case .image: "image"
        case .literal: "literal"
        case .curve: "curve"
        }
    }

    /// What is learnt, in a sentence.
    public var summary: String {
        switch origin {
        case .generator(let kind): kind.summary
        case .csv: "Two columns of a CSV file as coordinates, a third as the class."
        case .image: "Points sampled from a painted PNG file; each opaque colour is a class."
        case .literal: "Points that are written down."
        case .curve: "A function of one variable, which a network with one input learns to draw."
        }
    }
}
