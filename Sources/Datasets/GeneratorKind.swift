/// The generators of labelled points, by the name that a scenario gives them.
public enum GeneratorKind: String, Sendable, Hashable, CaseIterable {
    case spirals
    case langWitbrock = "lang-witbrock"
    case moons
    case rings
    case xor
    case blobs
    case checkerboard
    case halfPlane = "half-plane"
    case polygon
    case playgroundCircle = "playground-circle"
    case playgroundGauss = "playground-gauss"
    case playgroundXor = "playground-xor"
    case playgroundSpiral = "playground-spiral"
}

/// A number that a generator takes.
public struct GeneratorParameter: Sendable, Hashable {
    public var name: String
    public var meaning: String
    public var defaultValue: Double
    public var range: ClosedRange<Double>
    /// Whether only whole numbers make sense.
    public var isWhole: Bool

    /// A parameter of a generator.
    public init(
        _ name: String, _ meaning: String, defaultValue: Double, range: ClosedRange<Double>,
        isWhole: Bool = false
    ) {
        self.name = name
        self.meaning = meaning
        self.defaultValue = defaultValue
        self.range = range
        self.isWhole = isWhole
    }
}

extension GeneratorKind {
    /// What it makes, in a sentence.
    public var summary: String { "" }

    /// The parameters that it takes.
    public var parameters: [GeneratorParameter] { [] }

    /// The names of its classes when nothing else names them. A generator with a number of
    /// classes to choose (blobs, checkerboard) goes on with `class 3`, `class 4`, ...
    public func classNames(values: [String: Double]) -> [String] { [] }

    /// Every parameter's default, by name.
    public var defaults: [String: Double] {
        Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.defaultValue) })
    }
}
