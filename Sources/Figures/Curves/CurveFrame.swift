public import Analysis
public import Colours

/// A picture of a curve at a step, and what was found out while it was drawn.
public struct CurveFrame: Sendable {
    /// The picture.
    public let picture: Picture
    /// The pieces and kinks of the network.
    public let curve: NetworkCurve
    /// How far it is from its target.
    public let fit: CurveFit
}
