public import Colours

/// A picture of a run at a step, and what was counted while it was drawn.
public struct Frame: Sendable {
    /// The picture in the colours of the run's palette, which differ from its own by less than can
    /// be seen; in RGB where 256 colours are not enough.
    public let picture: Picture
    /// The number of activation regions in the window; nil if the network is smooth and where
    /// there are more than 1,000,000.
    public let activationRegions: Int?
    /// The length of the decision boundary in the window, in the data's units; sampled for a
    /// smooth network.
    public let boundaryLength: Double
}
