/// What a picture of a trained network shows.
public enum NetworkView: Sendable, Hashable {
    /// The plane, paler at the boundary.
    case paper
    /// The plane, each facet in the colour of its slope.
    case glass
    /// The graph of the function as tilted facets, seen from a camera.
    case surface(SurfaceSettings)
}
