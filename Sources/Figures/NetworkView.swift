/// What a picture of a trained network shows.
public enum NetworkView: Sendable, Hashable {
    /// The plane, paler at the boundary.
    case paper
    /// The plane, each facet in the colour of its slope.
    case glass
    /// The bent line of each unit, coloured by layer, with its number.
    case creases
    /// The graph of the function as tilted facets.
    case surface(SurfaceSettings)
    /// The activation of each hidden unit.
    case units
    /// Each point's distance to the decision boundary.
    case margins
    /// The function as the last hidden layer's units are added one by one.
    case buildup
}
