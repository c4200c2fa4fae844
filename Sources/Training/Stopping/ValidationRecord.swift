import Text

/// What is known of a training run after a step from the points that decide when it ends.
public struct ValidationRecord: Sendable, Hashable {
    /// At the validation points.
    public var scores: Scores
    /// The step at the end of the epoch with the lowest validation loss so far; nil before the
    /// first epoch has ended.
    public var bestStep: Int?

    /// A record, all given.
    public init(scores: Scores, bestStep: Int?) {
        self.scores = scores
        self.bestStep = bestStep
    }
}

extension ValidationRecord {
    /// The names of the columns in which files have the scores.
    public static let columns = ["validationLoss", "validationAccuracy"]

    /// The numbers in those columns.
    public var numbers: [Double?] { [scores.loss, scores.accuracy] }
}

extension ValidationRecord {
    /// The texts of the scores, in their columns.
    package var scoreTexts: [String] { numbers.map { $0?.shortest ?? "" } }

    /// The texts of the scores, and that of the best step.
    var texts: [String] { scoreTexts + [bestStep.map { String($0) } ?? ""] }

    /// The record whose texts these are, with the best step or without; nil if they are none.
    package init?(texts: [String]) {
        guard texts.count == Self.columns.count || texts.count == Self.columns.count + 1,
            let loss = Double(text: texts[0])
        else { return nil }
        self.init(
            scores: Scores(loss: loss, accuracy: Double(text: texts[1])),
            bestStep: texts.count > 2 ? Int(texts[2]) : nil)
    }
}
