public import Training

/// Why a run ended.
public enum RunEnd: Sendable, Hashable {
    /// Training ended without an interruption.
    case stopped(StopReason)
    /// A signal asked for the end.
    case interrupted(signal: Int32)
}

extension RunEnd {
    /// A short name that stays the same: `epochs`, `steps`, `loss`, `testLoss`, `accuracy`,
    /// `plateau`, `patience`, `minimum`, `diverged`, `interrupted`.
    public var name: String {
        switch self {
        case .stopped(.epochs): "epochs"
        case .stopped(.steps): "steps"
        case .stopped(.loss): "loss"
        case .stopped(.testLoss): "testLoss"
        case .stopped(.accuracy): "accuracy"
        case .stopped(.plateau): "plateau"
        case .stopped(.patience): "patience"
        case .stopped(.minimum): "minimum"
        case .stopped(.diverged): "diverged"
        case .interrupted: "interrupted"
        }
    }
}

extension RunEnd: CustomStringConvertible {
    /// The reason in words: `all 400 epochs were trained`.
    public var description: String {
        switch self {
        case .stopped(let reason): reason.description
        case .interrupted: "the run was interrupted"
        }
    }
}
