public import Colours
public import Points
public import Training

/// What pictures a run makes.
public struct FrameSettings: Sendable, Hashable {
    /// The number of pictures, 2 to 100,000.
    public var count = 120
    /// How the pictures are spread over the steps of the training.
    public var spacing = SnapshotPlan.Spacing.log
    /// Each side is 64 to 8192 pixels.
    public var size = PictureSize.standard
    /// Paper or glass, light or dark.
    public var look = LookName.paper
    /// Which points the pictures show.
    public var markers = Markers.Choice.auto

    /// 120 frames of 960 x 720.
    public init() {}
}

extension Scenario {
    /// Which points pictures show; the scenario's seed chooses those of a sample.
    public var markers: Markers { Markers(frames.markers, seed: seed) }
}
