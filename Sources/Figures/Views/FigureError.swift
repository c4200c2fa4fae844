import Text

/// Why a view shows nothing of a network.
public enum FigureError: Error, Sendable, Hashable {
    /// The network has a smooth activation, so that no unit has a crease.
    case noCreases(activation: String)
    /// The network has a smooth activation, so that there are no linear regions.
    case noRegions(activation: String)
    /// There are more regions than can be numbered.
    case tooManyRegions(limit: Int)
}

extension FigureError: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String {
        switch self {
        case .noCreases(let activation):
            "\(activation) is smooth, so no unit has a crease to draw "
                + "(use --view units to show each unit's activation)"
        case .noRegions(let activation):
            "\(activation) is smooth, so there are no linear regions to number "
                + "(use --view paper to show the plane)"
        case .tooManyRegions(let limit):
            "there are more than \(limit.grouped) linear regions (zoom in with --window)"
        }
    }
}
