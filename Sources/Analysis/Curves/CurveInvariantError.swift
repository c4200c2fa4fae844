public import NeuralNetworks
import Text

/// What is wrong with the pieces of a curve: a fault of Facet.
public enum CurveInvariantError: Error, Sendable, Hashable {
    /// The pieces do not follow each other from one end of the window to the other.
    case gap(x: Double)
    /// The line of a piece is not what the forward pass gives.
    case value(x: Double, line: Double, forward: Double)
    /// Two pieces do not meet.
    case apart(x: Double, left: Double, right: Double)
    /// By the forward pass a unit is not on the piece of its activation that the pattern names.
    case pattern(x: Double, unit: UnitName)
    /// The sum of a unit is not at a hinge of its activation where the unit has a kink.
    case kink(x: Double, unit: UnitName)
    /// A unit of the first layer has a kink, by its weight and its bias alone, that is missing.
    case missing(x: Double, unit: UnitName)
}

extension CurveInvariantError: CustomStringConvertible {
    /// What is wrong, and where.
    public var description: String {
        switch self {
        case .gap(let x): "the pieces have a gap at x = \(x.shortest)"
        case .value(let x, let line, let forward):
            "at x = \(x.shortest) the piece has the value \(line.shortest), but the forward pass "
                + "gives \(forward.shortest)"
        case .apart(let x, let left, let right):
            "at x = \(x.shortest) one piece ends at \(left.shortest), but the next begins at "
                + right.shortest
        case .pattern(let x, let unit):
            "\(unit) is not on its piece at x = \(x.shortest)"
        case .kink(let x, let unit):
            "the sum of \(unit) is not at a hinge at x = \(x.shortest)"
        case .missing(let x, let unit): "the kink of \(unit) at x = \(x.shortest) is missing"
        }
    }
}
