/// Which state of a training run is its result.
public enum KeptState: String, Sendable, Hashable, CaseIterable {
    /// The end of the epoch with the lowest validation loss, the earliest on a tie.
    case best
    /// The state after the last step.
    case last
}
