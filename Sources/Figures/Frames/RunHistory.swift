public import Training

/// The losses and accuracies of a run up to some step.
public struct RunHistory: Sendable {
    /// By rising step.
    public private(set) var records: [TrainingRecord] = []

    /// A run of which nothing is known yet.
    public init() {}

    /// Adds what is known at a later step.
    public mutating func append(_ record: TrainingRecord) { records.append(record) }
}
