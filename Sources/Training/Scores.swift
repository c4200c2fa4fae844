import Text

/// How well a network does at some points: means over all of them.
public struct Scores: Sendable, Hashable {
    /// The loss, without the penalty.
    public var loss: Double
    /// The share of the points that are put into their own class.
    public var accuracy: Double

    /// The two means.
    public init(loss: Double, accuracy: Double) {
        self.loss = loss
        self.accuracy = accuracy
    }
}

extension Scores {
    /// What follows `train` or `test` in the name of each score's column.
    private static let names = ["Loss", "Accuracy"]

    /// One for each name.
    private var values: [Double] { [loss, accuracy] }

    private init(_ values: [Double]) { self.init(loss: values[0], accuracy: values[1]) }
}

extension Scores {
    /// The columns of the scores at training and at test points: `trainLoss`, `testLoss` and so on.
    public static let columns = names.flatMap { ["train" + $0, "test" + $0] }

    /// The numbers in those columns; those at test points are nil if none are held out.
    public static func numbers(training: Scores, test: Scores?) -> [Double?] {
        names.indices.flatMap { [training.values[$0], test?.values[$0]] }
    }

    /// The texts in those columns, empty where there is no number.
    package static func texts(training: Scores, test: Scores?) -> [String] {
        numbers(training: training, test: test).map { $0?.shortest ?? "" }
    }

    /// The scores whose texts these are; nil if they are not those of scores.
    package static func scores(
        texts: some Collection<String>
    ) -> (training: Scores, test: Scores?)? {
        guard texts.count == columns.count else { return nil }
        let texts = Array(texts)
        let training = names.indices.compactMap { Double(text: texts[2 * $0]) }
        let test = names.indices.compactMap { Double(text: texts[2 * $0 + 1]) }
        guard training.count == names.count else { return nil }
        if test.count == names.count { return (Scores(training), Scores(test)) }
        let hasNoTest = names.indices.allSatisfy { texts[2 * $0 + 1].isEmpty }
        return hasNoTest ? (Scores(training), nil) : nil
    }
}
