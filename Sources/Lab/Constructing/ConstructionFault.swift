public import Constructions
public import Curves
public import Text

/// Why a network cannot be built from what the user gave.
public enum ConstructionFault: Sendable, Hashable {
    /// The shape or the numbers cannot be made into a network.
    case shape(ConstructionError)
    /// There are no samples of the curve.
    case curve(CurveError)
    /// A scenario has points where a curve is wanted.
    case noCurve
    /// A scenario has a curve where a shape is wanted.
    case noPoints
    /// A scenario has more than two classes, and it was not said which is inside.
    case whichClass(among: [String])
    /// A scenario has no class of this name.
    case noSuchClass(String, among: [String])
    /// No source of a scenario has an outline of the class.
    case noOutline(className: String)
}

extension ConstructionFault {
    /// The kind of failure.
    public var kind: FaultKind {
        switch self {
        case .shape(let error): error.kind
        case .curve(let error): error.kind
        case .noCurve, .noPoints, .whichClass, .noSuchClass, .noOutline: .wrong
        }
    }
}

extension ConstructionFault: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .shape(let error): error.description
        case .curve(let error): error.description
        case .noCurve: "the scenario has points and no curve (bumps and interpolant need a curve)"
        case .noPoints: "the scenario has a curve and no points (towers and polygon need points)"
        case .whichClass(let names):
            "there are \(names.count) classes (--class says which is inside: \(Self.list(names)))"
        case .noSuchClass(let name, let names):
            "\(name.excerpt) is not a class (\(Self.list(names)))"
        case .noOutline(let name):
            "no source has outlines of class \(name.excerpt) (polygon and image have: of what is "
                + "inside the polygon, and of each colour)"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(8).map(\.shown).joinedAsChoice
    }
}
