/// A number that an optimizer or a schedule takes.
public struct TrainingParameter: Sendable, Hashable {
    /// The key that a scenario gives it by.
    public var name: String
    /// What a message calls a value of it, with its article: `a decay rate`.
    public var noun: String
    /// What it sets, in a few words.
    public var meaning: String
    /// The value that it has; in `Optimizer.all` and `RateSchedule.all` the default.
    public var value: Double
    /// The values that are allowed, apart from the bounds that are excluded.
    public var range: ClosedRange<Double>
    /// Whether the lower bound itself is not allowed.
    public var excludesLower = false
    /// Whether the upper bound itself is not allowed.
    public var excludesUpper = false
    /// Whether only whole numbers make sense.
    public var isWhole = false

    init(
        _ name: String, _ noun: String, _ meaning: String, value: Double,
        range: ClosedRange<Double>, excludesLower: Bool = false, excludesUpper: Bool = false,
        isWhole: Bool = false
    ) {
        self.name = name
        self.noun = noun
        self.meaning = meaning
        self.value = value
        self.range = range
        self.excludesLower = excludesLower
        self.excludesUpper = excludesUpper
        self.isWhole = isWhole
    }

    /// Whether a value is allowed.
    public func allows(_ value: Double) -> Bool {
        range.contains(value) && !(excludesLower && value == range.lowerBound)
            && !(excludesUpper && value == range.upperBound)
            && !(isWhole && value != value.rounded())
    }
}
