public import Analysis
public import Training

/// What came out of a run.
public struct RunSummary: Sendable {
    /// Why the run ended.
    public var end: RunEnd
    /// The state that the last frame shows.
    public var last: Snapshot
    /// The state that is the result: the last one, unless the best one is kept.
    public var kept: Snapshot
    /// What is measured of the kept network.
    public var measures: FrameMeasures
    /// How the kept network classifies the points; nil for a curve.
    public var confusions: Confusions?
    /// The number of frames that were written.
    public var frameCount: Int
    /// The run's folder.
    public var folder: RunFolder
    /// How long it took.
    public var timings: RunTimings
}

/// How long the parts of a run took.
public struct RunTimings: Sendable, Hashable {
    /// Time spent in training.
    public var training = Duration.zero
    /// Time spent drawing and encoding frames, added up over the cores.
    public var drawing = Duration.zero
    /// From the first step until the last picture was written.
    public var total = Duration.zero

    /// Nothing yet.
    init() {}
}

extension Duration {
    /// In seconds, to the millisecond.
    var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds * 1000 + attoseconds / 1_000_000_000_000_000) / 1000
    }
}
