/// The steps at which a run is looked at.
public struct SnapshotPlan: Sendable, Hashable {
    /// Strictly rising, beginning with 0.
    public let steps: [Int]

    /// How snapshots are spread over a run.
    public enum Spacing: String, Sendable, Hashable, CaseIterable {
        /// The same number of steps between any two.
        case linear
        /// Dense at the start, where most changes; the gaps grow by a constant factor.
        case log
    }

    /// `count` snapshots from step 0 to `lastStep` (one of each step when there are fewer).
    public init(count: Int, lastStep: Int, spacing: Spacing) {
        steps = [0, lastStep]
    }
}
