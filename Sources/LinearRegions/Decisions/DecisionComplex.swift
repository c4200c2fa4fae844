public import Geometry
import NeuralNetworks

/// The activation regions of a window cut further by the classes, with the vertices and edges that
/// the parts share.
///
/// A part belongs to one region and one class wins on it: of classes with equal logits the lowest
/// index. One logit is compared with 0, which stands for class 0.
public struct DecisionComplex: Sendable {
    /// What is cut further.
    public let regions: RegionComplex
    /// Its faces are the parts, and an edge's tag is the code of its `EdgeOrigin`.
    public let complex: PlanarComplex
    let parts: [Part]
    /// The straight pieces of the decision boundary.
    public let boundary: [BoundaryEdge]
    /// The decision boundary as chains of its pieces; each piece is in one chain.
    public let curves: [BoundaryCurve]
    /// What each class has of the window.
    public let classes: [ClassShape]

    /// A part of a region on which one class wins.
    struct Part: Sendable, BitwiseCopyable {
        let region: Int32
        let winner: Int32
        /// The lowest class whose logit equals the winner's throughout, or -1.
        let rival: Int32
    }

    /// The regions cut by the classes.
    public init(_ regions: RegionComplex) {
        self.regions = regions
        var division = DecisionDivision(regions)
        division.divideAll()
        (complex, parts) = division.divided()
        boundary = BoundarySearch(regions, complex, parts).edges()
        curves = BoundaryCurve.tracing(boundary, in: complex)
        classes = ClassShape.measuring(
            parts, in: complex, classCount: regions.network.classCount)
    }
}

extension DecisionComplex {
    /// The number of parts.
    public var partCount: Int { parts.count }
    /// The activation region that a part belongs to.
    public func region(of part: Int) -> Int { Int(parts[part].region) }
    /// The class that wins on a part.
    public func winner(of part: Int) -> Int { Int(parts[part].winner) }
    /// Whether another class has the winner's logit all over the part.
    func isTied(_ part: Int) -> Bool { parts[part].rival >= 0 }

    /// The area on which the largest logits are equal throughout (one logit: is 0).
    public var tieArea: Double {
        parts.indices.reduce(0) { isTied($1) ? $0 + complex.area(of: $1) : $0 }
    }
    /// The length of the decision boundary.
    public var boundaryLength: Double { boundary.reduce(0) { $0 + $1.segment.length } }
    /// The number of the boundary's straight pieces.
    public var boundarySegments: Int { boundary.count }

    /// The places along a curve; of a closed one the first comes again at the end.
    public func points(of curve: BoundaryCurve) -> [Point] {
        let steps = curve.steps.map { step in
            PlanarComplex.Side(edge: boundary[step.piece].edge, isReversed: step.isReversed)
        }
        let starts = steps.map { complex.vertices[complex.start(of: $0)] }
        return starts + steps.suffix(1).map { complex.vertices[complex.end(of: $0)] }
    }
}
