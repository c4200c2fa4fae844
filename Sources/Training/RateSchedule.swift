import RealFunctions

/// How the learning rate changes during training.
public enum RateSchedule: Sendable, Hashable {
    case constant
    /// Times `factor` after every `epochs` epochs.
    case step(epochs: Int, factor: Double = 0.5)
    /// Half a cosine from the rate down to `floor` times the rate at the last allowed step
    /// (Loshchilov & Hutter, arXiv 1608.03983).
    case cosine(floor: Double = 0)
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
            return power(factor, step / stepsPerEpoch / max(1, epochs))
        case .cosine(let floor):
            let share = lastStep > 0 ? min(1, Double(step) / Double(lastStep)) : 0
            return floor + (1 - floor) * (1 + Portable.cos(share * .pi)) / 2
        }
    }

    /// `base` to a whole power of at least 0, by squaring.
    private func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result *= square }
            square *= square
            rest >>= 1
        }
        return result
    }
}
