import RealFunctions

/// How the learning rate changes during training.
public enum RateSchedule: Sendable, Hashable {
    case constant
    /// Times `factor` after every `epochs` epochs.
    case step(epochs: Int = 100, factor: Double = 0.5)
    /// Half a cosine from the rate down to `floor` times the rate at the last allowed step
    /// (Loshchilov & Hutter, arXiv 1608.03983).
    case cosine(floor: Double = 0)
}

extension RateSchedule {
    /// All schedules, each with the defaults of its parameters, in the order in which they are
    /// listed.
    public static let all: [RateSchedule] = [.constant, .step(), .cosine()]

    /// The name that a scenario gives it by.
    public var name: String {
        switch self {
        case .constant: "constant"
        case .step: "step"
        case .cosine: "cosine"
        }
    }

    /// The parameters that it takes, with its values of them.
    public var parameters: [TrainingParameter] {
        switch self {
        case .constant:
            []
        case .step(let epochs, let factor):
            [
                TrainingParameter(
                    "epochs", "a number of epochs", "epochs between two changes of the rate",
                    value: Double(epochs), range: 1...1e9, isWhole: true),
                TrainingParameter(
                    "factor", "a factor", "what the rate is multiplied by", value: factor,
                    range: 0...1, excludesLower: true),
            ]
        case .cosine(let floor):
            [
                TrainingParameter(
                    "floor", "a share of the rate", "share of the rate at the last step",
                    value: floor, range: 0...1)
            ]
        }
    }

    /// The same schedule with other values.
    ///
    /// - Parameter values: one for each of `parameters`, in their order.
    public func with(_ values: [Double]) -> RateSchedule {
        precondition(values.count == parameters.count, "one value for each parameter")
        return switch self {
        case .constant: .constant
        case .step: .step(epochs: Int(values[0]), factor: values[1])
        case .cosine: .cosine(floor: values[0])
        }
    }
}

extension RateSchedule {
    /// What the learning rate is multiplied by after `step` steps.
    ///
    /// - Parameters:
    ///   - stepsPerEpoch: at least 1.
    ///   - lastStep: the last step that the stop rules allow.
    public func factor(step: Int, stepsPerEpoch: Int, lastStep: Int) -> Double {
        switch self {
        case .constant: return 1
        case .step(let epochs, let factor):
            return Portable.power(factor, whole: step / stepsPerEpoch / max(1, epochs))
        case .cosine(let floor):
            let share = lastStep > 0 ? min(1, Double(step) / Double(lastStep)) : 0
            return floor + (1 - floor) * (1 + Portable.cos(share * .pi)) / 2
        }
    }
}
