import Text

/// What is known of a training run after a step, besides its network.
public struct TrainingRecord: Sendable, Hashable {
    /// Steps taken so far; 0 is the state before training.
    public var step: Int
    /// Whole passes over the training points so far, as a fraction.
    public var epoch: Double
    /// The learning rate of the next step; nil for Levenberg-Marquardt, which has none.
    public var rate: Double?
    /// At all training points.
    public var training: Scores
    /// At the test points; nil if none are held out.
    public var test: Scores?
    /// What the validation points say; nil if there are none.
    public var validation: ValidationRecord?

    /// A record, all given.
    public init(
        step: Int, epoch: Double, rate: Double?, training: Scores, test: Scores?,
        validation: ValidationRecord? = nil
    ) {
        self.step = step
        self.epoch = epoch
        self.rate = rate
        self.training = training
        self.test = test
        self.validation = validation
    }
}

extension TrainingRecord {
    private static let leadingColumns = ["step", "epoch", "rate"]

    /// The names of the columns in which files have a record.
    public static func columns(of task: LearningTask) -> [String] {
        leadingColumns + Scores.columns(of: task)
    }

    /// The texts in those columns, empty where nothing is known.
    package var texts: [String] {
        ["\(step)", epoch.shortest, rate?.shortest ?? ""]
            + Scores.texts(training: training, test: test)
    }

    /// The record of a task whose texts these are; nil if they are not those of one.
    package init?(texts: some Collection<String>, of task: LearningTask) {
        let texts = Array(texts)
        guard texts.count == Self.columns(of: task).count, let step = Int(texts[0]),
            let epoch = Double(text: texts[1]),
            let scores = Scores.scores(texts: texts[Self.leadingColumns.count...], of: task)
        else { return nil }
        let rate = Double(text: texts[2])
        guard rate != nil || (task == .curve && texts[2].isEmpty) else { return nil }
        self.init(
            step: step, epoch: epoch, rate: rate, training: scores.training, test: scores.test)
    }
}

extension TrainingRecord {
    /// The text of all that is known: `texts`, then for validation its scores and the best step,
    /// separated by commas.
    package var stateText: String {
        (texts + (validation?.texts ?? [])).joined(separator: ",")
    }

    /// The record whose text this is; nil if it is not that of a record of the task.
    package init?(stateText: some StringProtocol, of task: LearningTask) {
        let fields = stateText.split(separator: ",", omittingEmptySubsequences: false)
            .map { String($0) }
        let count = Self.columns(of: task).count
        self.init(texts: fields.prefix(count), of: task)
        guard fields.count > count else { return }
        guard let validation = ValidationRecord(texts: Array(fields[count...])) else { return nil }
        self.validation = validation
    }
}
