public import LinearRegions
public import NeuralNetworks

/// Why a network cannot be analysed in the way that was asked for.
public enum AnalysisError: Error, Sendable, Equatable {
    /// There are more activation regions than `limit`.
    case tooManyRegions(limit: Int)
    /// The analysis needs linear regions, and a network with this activation has none.
    case smooth(Activation)
    /// A curve has more straight pieces than `limit`.
    case tooManyPieces(limit: Int)
    /// The network has no hidden units.
    case noUnits
    /// An invariant of the regions does not hold: a fault of Facet.
    case invariant(RegionComplexError)
    /// An invariant of a curve's pieces does not hold: a fault of Facet.
    case curve(CurveInvariantError)
}
