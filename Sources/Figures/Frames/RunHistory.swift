public import Training

/// The losses and accuracies of a run up to some step.
public struct RunHistory: Sendable {
    /// In the order of their steps.
    public private(set) var records: [TrainingRecord] = []

    /// The history of a run before its first step.
    public init() {}

    /// The step that charts mark: that of the best epoch so far, unless another one is kept.
    var markedStep: Int? { keptStep ?? records.last?.validation?.bestStep }

    /// The step of the state that is kept; nil while that is not known, and without validation.
    public var keptStep: Int?

    /// The error of a curve that the axis of its errors ends at: three times the largest root mean
    /// square so far, which is nearly always that of the first state.
    var errorReach: Double? {
        records.map(\.training.loss).filter { $0.isFinite }.max().map { 3 * $0.squareRoot() }
    }

    /// Adds what is known at a later step.
    public mutating func append(_ record: TrainingRecord) { records.append(record) }
}
