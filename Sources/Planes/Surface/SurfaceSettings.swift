/// From where the graph of a function is seen, and where it is cut.
public struct SurfaceSettings: Sendable, Hashable {
    /// The direction in which the eye is, in degrees counter-clockwise from the x axis; nil: that
    /// from which most of the decision boundary is seen.
    public var azimuth: Double?
    /// How high the eye is above the plane, in degrees: 90 looks straight down; nil as above.
    public var elevation: Double?
    /// The largest height that is shown, above 0 and below; nil: the height that 85 % of the window
    /// does not pass.
    public var clamp: Double?

    /// The elevations that show something of the plane.
    public static let elevations = 5.0...90

    /// What is not given is chosen by the surface.
    public init(azimuth: Double? = nil, elevation: Double? = nil, clamp: Double? = nil) {
        self.azimuth = azimuth
        self.elevation = elevation
        self.clamp = clamp
    }
}
