public import Raster

/// A picture of a run at a step, and what was counted while it was drawn.
public struct Frame: Sendable {
    /// The picture.
    public let canvas: Canvas
    /// The picture in the colours of the run's palette, which differ from its own by less than can
    /// be seen; nil if 256 colours are not enough.
    public let indexed: IndexedPicture?
    /// The number of activation regions in the window; nil if the network is smooth and where
    /// there are more than 1,000,000.
    public let activationRegions: Int?
    /// The length of the decision boundary in the window, in the data's units; sampled for a
    /// smooth network.
    public let boundaryLength: Double
}
