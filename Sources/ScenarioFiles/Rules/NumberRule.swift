import Curves
import Points
import Scenarios
import Text
import Training

/// Which numbers a key takes, and how a message calls them.
struct NumberRule: Sendable, Hashable {
    /// With its article: `a width`.
    var noun: String
    var lower: Double
    var upper: Double
    var excludesLower = false
    var excludesUpper = false
    var isWhole = false
    /// Whether more than the upper bound is a limit, and not nonsense: it counts or measures.
    var isSize = false
    /// The bounds in words, where their shortest digits would not do.
    var rangeWords: String?

    /// `1 to 4096`: the bounds in words.
    var range: String {
        if let rangeWords { return rangeWords }
        return switch (excludesLower, excludesUpper) {
        case (false, false): "\(lower.shortest) to \(upper.shortest)"
        case (true, false): "above \(lower.shortest), at most \(upper.shortest)"
        case (false, true): "\(lower.shortest) or more, below \(upper.shortest)"
        case (true, true): "above \(lower.shortest), below \(upper.shortest)"
        }
    }

    /// What a message says if the value is not a number.
    var wanted: String { isWhole ? "a whole number, \(range)" : range }

    /// Whether a number is too small, right or too large.
    func order(of number: StrictNumber) -> Order {
        // What is whole but does not fit is beyond all bounds.
        if isWhole && number.whole == nil { return number.value < 0 ? .below : .above }
        return order(of: number.value)
    }

    /// Whether a value is too small, right or too large.
    func order(of value: Double) -> Order {
        if value < lower || (excludesLower && value == lower) { return .below }
        if value > upper || (excludesUpper && value == upper) { return .above }
        return .within
    }

    enum Order { case below, within, above }
}

extension NumberRule {
    /// Whole numbers in a range, which count or measure something.
    static func count(_ noun: String, _ range: ClosedRange<Int>) -> NumberRule {
        NumberRule(
            noun: noun, lower: Double(range.lowerBound), upper: Double(range.upperBound),
            isWhole: true, isSize: true)
    }

    /// Any numbers in a range.
    static func real(_ noun: String, _ range: ClosedRange<Double>) -> NumberRule {
        NumberRule(noun: noun, lower: range.lowerBound, upper: range.upperBound)
    }

    /// What a generator takes for one of its parameters.
    init(_ parameter: GeneratorParameter) {
        self.init(
            noun: "a value of \(parameter.name)", lower: parameter.range.lowerBound,
            upper: parameter.range.upperBound, isWhole: parameter.isWhole,
            isSize: parameter.isWhole)
    }

    /// What an optimizer or a schedule takes for one of its parameters.
    init(_ parameter: TrainingParameter) {
        self.init(
            noun: parameter.noun, lower: parameter.range.lowerBound,
            upper: parameter.range.upperBound, excludesLower: parameter.excludesLower,
            excludesUpper: parameter.excludesUpper, isWhole: parameter.isWhole,
            isSize: parameter.isWhole)
    }

    func excludingLower() -> NumberRule {
        var rule = self
        rule.excludesLower = true
        return rule
    }

    func excludingUpper() -> NumberRule {
        var rule = self
        rule.excludesUpper = true
        return rule
    }
}

extension NumberRule {
    static let seed = NumberRule(
        noun: "a seed", lower: Double(ScenarioLimits.seeds.lowerBound),
        upper: Double(ScenarioLimits.seeds.upperBound), isWhole: true,
        rangeWords: "\(ScenarioLimits.seeds.lowerBound) to \(ScenarioLimits.seeds.upperBound)")
    static let coordinate = real(
        "a coordinate", -PointSet.coordinateLimit...PointSet.coordinateLimit)
    static let testShare = real("a share to hold out", 0...1).excludingUpper()
    static let validationShare = real("a share for validation", 0...1).excludingUpper()
    static let share = real("a share", 0...1)
    static let deviation = real("a standard deviation", 0...PointSet.coordinateLimit)
    static let sampleCount = count(
        "a number of samples", CurveSamples.minimumCount...CurveSamples.limit)
    static let pointCount = count("a number of points", 1...PointSet.pointLimit)

    static let width = count("a width", ScenarioLimits.widths)
    static let depth = count("a number of hidden layers", ScenarioLimits.depths)
    static let slope = real("a slope", 0...1).excludingUpper()

    static let weightBound = real("a bound of the first weights", 0...1000).excludingLower()
    static let firstBias = real("a first bias", -1000...1000)

    static let rate = real("a learning rate", 0...1e6).excludingLower()
    static let batch = count("a batch size", 1...ScenarioLimits.batchSize)
    static let classWeight = real("a class weight", 0...1000).excludingLower()
    static let penalty = real("a penalty", 0...1e6)
    static let epochs = count("a number of epochs", 1...1_000_000_000)
    static let steps = count("a number of steps", ScenarioLimits.steps)
    static let loss = real("a loss to stop at", 0...1e6)
    static let accuracy = real("an accuracy to stop at", 0...1).excludingLower()

    static let frameCount = count("a number of frames", ScenarioLimits.frames)
    static let side = count("a side in pixels", ScenarioLimits.sides)
    static let seeds = count("a number of seeds", ScenarioLimits.comparisonSeeds)
    static let folds = count("a number of folds", ScenarioLimits.folds)
    static let parameters = count("a number of parameters", ScenarioLimits.parameterCounts)
    static let target = real("an accuracy to reach", 0...1).excludingLower()
}
