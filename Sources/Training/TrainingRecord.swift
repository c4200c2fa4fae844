import Text

/// What is known of a training run after a step, besides its network.
public struct TrainingRecord: Sendable, Hashable {
    /// Steps taken so far; 0 is the state before training.
    public var step: Int
    /// Whole passes over the training points so far, as a fraction.
    public var epoch: Double
    /// The learning rate of the next step.
    public var rate: Double
    /// At all training points.
    public var training: Scores
    /// At the test points; nil if none are held out.
    public var test: Scores?

    /// A record, all given.
    public init(step: Int, epoch: Double, rate: Double, training: Scores, test: Scores?) {
        self.step = step
        self.epoch = epoch
        self.rate = rate
        self.training = training
        self.test = test
    }
}

extension TrainingRecord {
    private static let leadingColumns = ["step", "epoch", "rate"]

    /// The names of the columns in which files have a record.
    public static let columns = leadingColumns + Scores.columns

    /// The texts in those columns, empty where nothing is known.
    package var texts: [String] {
        ["\(step)", epoch.shortest, rate.shortest] + Scores.texts(training: training, test: test)
    }

    /// The record whose texts these are; nil if they are not those of one.
    package init?(texts: some Collection<String>) {
        let texts = Array(texts)
        guard texts.count == Self.columns.count, let step = Int(texts[0]),
            let epoch = Double(text: texts[1]), let rate = Double(text: texts[2]),
            let scores = Scores.scores(texts: texts[Self.leadingColumns.count...])
        else { return nil }
        self.init(
            step: step, epoch: epoch, rate: rate, training: scores.training, test: scores.test)
    }
}
