/// How far a run is, reported after each frame and sometimes between two.
public struct RunProgress: Sendable, Hashable {
    /// The steps taken: up to the frame, or so far.
    public var step: Int
    /// The step at which the run ends at the latest.
    public var lastStep: Int
    /// The mean over the training points; nil between two frames, where it is not computed.
    public var trainLoss: Double?
    /// The share of the training points that are classified correctly; nil between two frames.
    public var trainAccuracy: Double?
    /// Nil between two frames, and when no points are held out.
    public var testAccuracy: Double?
    /// The frames that are in the folder.
    public var framesWritten: Int
    /// As many as there are when no stop rule ends the run early.
    public var framesPlanned: Int
}
