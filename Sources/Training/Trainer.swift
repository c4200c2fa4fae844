public import Datasets
public import NeuralNetworks

/// A training run as a sequence of snapshots. A value: a copy goes on by itself, with the same
/// results.
public struct Trainer: Sequence, IteratorProtocol, Sendable {
    /// Why the run ended; nil while it goes on.
    public private(set) var stopReason: StopReason?

    /// A run from the weights that `seed` draws.
    ///
    /// - Parameters:
    ///   - points: at least one training point.
    ///   - normalises: whether each axis of the training points' box is mapped to -1...1 first.
    public init(
        _ architecture: Architecture, points: PointSet, settings: TrainingSettings,
        normalises: Bool, plan: SnapshotPlan, seed: UInt64
    ) {
    }

    /// Trains up to the next step of the plan, or to the end, and reports; nil after the end.
    ///
    /// The last snapshot is always the final state, whatever the plan says; after a divergence it
    /// is the last state that was finite.
    public mutating func next() -> Snapshot? { nil }
}
