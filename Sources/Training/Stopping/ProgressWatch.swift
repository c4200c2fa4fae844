/// Looks after every epoch whether a run has reached a goal, or got stuck.
struct ProgressWatch: Sendable {
    let rules: StopRules
    private var lowestLoss = Double.infinity
    private var epochsSinceLowest = 0

    init(_ rules: StopRules) {
        self.rules = rules
    }

    /// Takes note of an epoch's end; the reason to stop there, if there is one.
    mutating func reason(after scores: Scores) -> StopReason? {
        if scores.loss < lowestLoss {
            lowestLoss = scores.loss
            epochsSinceLowest = 0
        } else {
            epochsSinceLowest += 1
        }
        if let goal = rules.loss, scores.loss <= goal { return .loss(goal) }
        if let goal = rules.accuracy, let accuracy = scores.accuracy, accuracy >= goal {
            return .accuracy(goal)
        }
        if let limit = rules.plateau, epochsSinceLowest >= limit { return .plateau(epochs: limit) }
        return nil
    }
}
