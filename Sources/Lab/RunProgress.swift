/// How far a run is, told after each frame.
public struct RunProgress: Sendable, Hashable {
    /// The steps taken up to the frame.
    public var step: Int
    /// The step at which the run ends at the latest.
    public var lastStep: Int
    /// The mean over the training points.
    public var trainLoss: Double
    /// The share of the training points that are told right.
    public var trainAccuracy: Double
    /// Nil when no points are held out.
    public var testAccuracy: Double?
    /// The frames that are in the folder.
    public var framesWritten: Int
    /// As many as there are when no stop rule ends the run early.
    public var framesPlanned: Int
}

extension RunProgress {
    init(_ row: MetricsRow, lastStep: Int, framesWritten: Int, framesPlanned: Int) {
        self.init(
            step: row.step, lastStep: lastStep, trainLoss: row.trainLoss,
            trainAccuracy: row.trainAccuracy, testAccuracy: row.testAccuracy,
            framesWritten: framesWritten, framesPlanned: framesPlanned)
    }
}
