public import Analysis
public import Colours

/// A picture of a curve at a step, and what was found out while it was drawn.
public struct CurveFrame: Sendable {
    /// The picture in the colours of the run's palette, which differ from its own by less than can
    /// be seen; in RGB where 256 colours are not enough.
    public let picture: Picture
    /// The pieces and kinks of the network.
    public let curve: NetworkCurve
    /// How far it is from its target.
    public let fit: CurveFit
}
