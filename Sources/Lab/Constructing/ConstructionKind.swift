/// The networks whose weights are given by formulas.
public enum ConstructionKind: String, Sendable, Hashable, CaseIterable {
    case bumps
    case interpolant
    case tent
    case towers
    case folding
    case polygon
}

extension ConstructionKind {
    /// What it is, in a few words.
    public var summary: String {
        switch self {
        case .bumps: "a curve of steps or sigmoids, two units per bump"
        case .interpolant: "a curve of straight pieces between points on the target"
        case .tent: "a zigzag whose pieces double with each layer"
        case .towers: "boxes of two layers of step units"
        case .folding: "layers that fold the unit square, for many regions"
        case .polygon: "a polygon, exactly, by minimum and maximum of its edges"
        }
    }
}
