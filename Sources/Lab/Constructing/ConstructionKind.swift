/// The networks whose weights are given by formulas.
public enum ConstructionKind: String, Sendable, Hashable, CaseIterable {
    case towers
    case folding
    case polygon
}

extension ConstructionKind {
    /// What it is, in a few words.
    public var summary: String {
        switch self {
        case .towers: "boxes of two layers of step units"
        case .folding: "layers that fold the unit square, for many regions"
        case .polygon: "a polygon, exactly, by minimum and maximum of its edges"
        }
    }
}
