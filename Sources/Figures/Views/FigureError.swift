/// Why a view shows nothing of a network.
public enum FigureError: Error, Sendable, Hashable {
    /// The network has a smooth activation, so that no unit has a crease.
    case noCreases(activation: String)
}

extension FigureError: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String {
        switch self {
        case .noCreases(let activation):
            "\(activation) is smooth, so no unit has a crease to draw "
                + "(use --view units to show each unit's activation)"
        }
    }
}
