import Text

/// How well a network does at some points: means over all of them.
public struct Scores: Sendable, Hashable {
    /// The loss, without the penalty.
    public var loss: Double
    /// The share of the points that are put into their own class; nil for a curve.
    public var accuracy: Double?

    /// The two means.
    public init(loss: Double, accuracy: Double?) {
        self.loss = loss
        self.accuracy = accuracy
    }
}

/// What a network learns.
public enum LearningTask: Sendable, Hashable {
    /// The classes of points of the plane.
    case classes
    /// The values of a function of one variable.
    case curve
}

extension Scores {
    /// What follows `train` or `test` in the name of each score's column.
    private static func names(of task: LearningTask) -> [String] {
        task == .classes ? ["Loss", "Accuracy"] : ["Loss"]
    }

    /// One for each name.
    private var values: [Double] { [loss] + (accuracy.map { [$0] } ?? []) }

    private init(_ values: [Double]) {
        self.init(loss: values[0], accuracy: values.count > 1 ? values[1] : nil)
    }
}

extension Scores {
    /// The columns of the scores at training and at test points: `trainLoss`, `testLoss` and so on.
    public static func columns(of task: LearningTask) -> [String] {
        names(of: task).flatMap { ["train" + $0, "test" + $0] }
    }

    /// The task whose scores these are.
    public var task: LearningTask { accuracy == nil ? .curve : .classes }

    /// The numbers in those columns; those at test points are nil if none are held out.
    public static func numbers(training: Scores, test: Scores?) -> [Double?] {
        training.values.indices.flatMap { [training.values[$0], test?.values[$0]] }
    }

    /// The texts in those columns, empty where there is no number.
    package static func texts(training: Scores, test: Scores?) -> [String] {
        numbers(training: training, test: test).map { $0?.shortest ?? "" }
    }

    /// The scores whose texts these are; nil if they are not those of scores of the task.
    package static func scores(
        texts: some Collection<String>, of task: LearningTask
    ) -> (training: Scores, test: Scores?)? {
        let count = names(of: task).count
        guard texts.count == 2 * count else { return nil }
        let texts = Array(texts)
        let training = (0..<count).compactMap { Double(text: texts[2 * $0]) }
        let test = (0..<count).compactMap { Double(text: texts[2 * $0 + 1]) }
        guard training.count == count else { return nil }
        if test.count == count { return (Scores(training), Scores(test)) }
        let hasNoTest = (0..<count).allSatisfy { texts[2 * $0 + 1].isEmpty }
        return hasNoTest ? (Scores(training), nil) : nil
    }
}
