/// A number that a generator takes.
public struct GeneratorParameter: Sendable, Hashable {
    /// The key that a scenario gives it by.
    public var name: String
    /// What it sets, in a few words.
    public var meaning: String
    /// The value where a scenario gives none.
    public var defaultValue: Double
    /// The values that are allowed.
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

extension GeneratorParameter {
    /// Whether the parameter may have this value.
    func allows(_ value: Double) -> Bool {
        range.contains(value) && (!isWhole || value == value.rounded())
    }
}
