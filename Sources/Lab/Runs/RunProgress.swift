public import Training

/// How far a run is, reported after each frame and sometimes between two.
public struct RunProgress: Sendable, Hashable {
    /// The steps taken: up to the frame, or so far.
    public var step: Int
    /// The step at which the run ends at the latest.
    public var lastStep: Int
    /// What is known at the frame; nil between two frames, where no scores are computed.
    public var record: TrainingRecord?
    /// The frames that are in the folder.
    public var framesWritten: Int
    /// As many as there are when no stop rule ends the run early.
    public var framesPlanned: Int
}
