/// The learning rate at the first step.
public enum LearningRate: Sendable, Hashable {
    /// The same for every network.
    case fixed(Double)
    /// `share` divided by the number of units of the widest hidden layer, and at most `maximum`.
    case perUnit(_ share: Double, maximum: Double)

    /// The rate for a network with hidden layers of these widths.
    public func value(hidden widths: [Int]) -> Double {
        switch self {
        case .fixed(let rate): rate
        case .perUnit(let share, let maximum): min(maximum, share / Double(widths.max() ?? 1))
        }
    }
}

extension LearningRate: ExpressibleByFloatLiteral {
    /// A rate that is the same for every network.
    public init(floatLiteral value: Double) { self = .fixed(value) }
}
