import Points
import Training

/// The time until 0.99 of the held-out points are put into their class: 500 points, half of them
/// held out, 2-16-16-16-1, batches of 32, Adam at 0.01.
///
/// Accuracy is checked after each epoch. Its time counts, as does that of drawing the weights.
enum TimeToAccuracy {
    static let goal = 0.99
    static let stepLimit = 20_000

    /// Seconds; nil if the limit of steps was reached first.
    static func measure(seed: UInt64) throws -> Double? {
        let points = try Spirals.points(count: 500, testShare: 0.5, seed: seed)
        let perEpoch = StopRules.stepsPerEpoch(pointCount: points.training.count, batchSize: 32)
        var settings = TrainingSettings()
        settings.batchSize = 32
        settings.stop.epochs = nil
        settings.stop.steps = stepLimit
        let architecture = Spirals.architecture(width: 16, depth: 3)
        let plan = SnapshotPlan(
            count: stepLimit / perEpoch + 1, lastStep: stepLimit, spacing: .linear)
        var isReached = false
        let time = seconds {
            let trainer = Trainer(
                architecture, points: points, settings: settings, normalises: true, plan: plan,
                seed: seed)
            for snapshot in trainer where (snapshot.record.test?.accuracy ?? 0) >= goal {
                isReached = true
                break
            }
        }
        return isReached ? time : nil
    }
}
