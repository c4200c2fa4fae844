/// What was found out about the plane while it was drawn.
struct PlaneSummary {
    /// Where a picture of the plane comes from.
    enum Source {
        /// Every linear region as a polygon.
        case exact
        /// The network's values on a grid, the boundary by bisection.
        case sampled
    }

    var source: Source
    /// Nil for a sampled picture, and above a million regions.
    var activationRegions: Int?
    /// In the data's units.
    var boundaryLength = 0.0
}
