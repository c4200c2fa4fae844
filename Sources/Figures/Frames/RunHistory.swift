public import Training

/// The losses and accuracies of a run up to some step.
public struct RunHistory: Sendable {
    /// What is known at a step.
    public struct Row: Sendable, Hashable {
        /// Steps taken.
        public var step: Int
        /// The mean over the training points.
        public var trainLoss: Double
        /// The mean over the test points; nil if there are none.
        public var testLoss: Double?
        /// The share of training points that are classified correctly.
        public var trainAccuracy: Double
        /// The share of test points; nil if there are none.
        public var testAccuracy: Double?

        /// The numbers at a step, all given.
        public init(
            step: Int, trainLoss: Double, testLoss: Double?, trainAccuracy: Double,
            testAccuracy: Double?
        ) {
            self.step = step
            self.trainLoss = trainLoss
            self.testLoss = testLoss
            self.trainAccuracy = trainAccuracy
            self.testAccuracy = testAccuracy
        }
    }

    /// The rows by rising step.
    public private(set) var rows: [Row] = []

    /// A run of which nothing is known yet.
    public init() {}

    /// Adds what is known at a later step.
    public mutating func append(_ row: Row) { rows.append(row) }

    /// Adds a snapshot's numbers.
    public mutating func append(_ snapshot: Snapshot) {
        append(
            Row(
                step: snapshot.step, trainLoss: snapshot.trainLoss, testLoss: snapshot.testLoss,
                trainAccuracy: snapshot.trainAccuracy, testAccuracy: snapshot.testAccuracy))
    }
}
