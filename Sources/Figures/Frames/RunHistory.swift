public import Training

/// The losses and accuracies of a run up to some step.
public struct RunHistory: Sendable {
    /// In the order of their steps.
    public private(set) var records: [TrainingRecord] = []

    /// The history of a run before its first step.
    public init() {}

    /// Adds what is known at a later step.
    public mutating func append(_ record: TrainingRecord) { records.append(record) }
}
