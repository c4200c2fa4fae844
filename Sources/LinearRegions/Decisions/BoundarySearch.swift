import Geometry

/// Finds the edges of a divided window that belong to the decision boundary.
struct BoundarySearch {
    private let regions: RegionComplex
    private let complex: PlanarComplex
    private let parts: [DecisionComplex.Part]

    init(_ regions: RegionComplex, _ complex: PlanarComplex, _ parts: [DecisionComplex.Part]) {
        self.regions = regions
        self.complex = complex
        self.parts = parts
    }

    /// The pieces of the boundary, in the order of the edges.
    func edges() -> [BoundaryEdge] {
        complex.edges.indices.compactMap { index in
            let edge = complex.edges[index]
            return switch (edge.left, edge.right) {
            case (PlanarComplex.Edge.outside, let inner), (let inner, PlanarComplex.Edge.outside):
                windowPiece(index, part: parts[Int(inner)])
            default:
                piece(index, left: parts[Int(edge.left)], right: parts[Int(edge.right)])
            }
        }
    }

    /// A piece on the window's edge: where the winner ties with another class along it alone.
    private func windowPiece(_ edge: Int, part: DecisionComplex.Part) -> BoundaryEdge? {
        let segment = complex.segment(of: edge)
        let logits = ClassLogits(regions, region: Int(part.region))
        guard part.rival < 0, let rival = logits.rival(of: Int(part.winner), along: segment) else {
            return nil
        }
        return BoundaryEdge(
            edge: edge, segment: segment, ClassPair(Int(part.winner), rival), logits,
            place: .window(region: Int(part.region)), upperSide: nil)
    }

    private func piece(
        _ edge: Int, left: DecisionComplex.Part, right: DecisionComplex.Part
    ) -> BoundaryEdge? {
        let isInside = left.region == right.region
        if !isInside && left.rival >= 0 && right.rival >= 0 { return nil }
        let segment = complex.segment(of: edge)
        guard let pair = pair(left, right, along: segment) else { return nil }
        let sides = [left, right].map { ClassLogits(regions, region: Int($0.region)) }
        let place: BoundaryEdge.Place =
            isInside
            ? .inside(region: Int(left.region))
            : .between(left: Int(left.region), right: Int(right.region))
        let upperSide: BoundaryEdge.EdgeSide? =
            left.winner == right.winner ? nil : Int(left.winner) == pair.upper ? .left : .right
        let form =
            sides.map { $0.lead(of: pair.upper, over: pair.lower) }
            .first { $0 != .zero && sides[0].vanishes($0, along: segment) }
        return BoundaryEdge(
            edge: edge, segment: segment, lower: pair.lower, upper: pair.upper,
            form: form ?? segment.distance(positiveOn: upperSide ?? .left), place: place,
            upperSide: upperSide)
    }

    /// The classes that meet along an edge, if it belongs to the boundary.
    private func pair(
        _ left: DecisionComplex.Part, _ right: DecisionComplex.Part, along segment: Segment
    ) -> ClassPair? {
        let winner = Int(left.winner)
        guard winner == Int(right.winner) else { return ClassPair(winner, Int(right.winner)) }
        // The same class wins on both sides: a tied area ends here, or another class just comes
        // up to it.
        for part in [left, right] where part.rival >= 0 {
            return ClassPair(winner, Int(part.rival))
        }
        for part in [left, right] {
            let logits = ClassLogits(regions, region: Int(part.region))
            if let rival = logits.rival(of: winner, along: segment) {
                return ClassPair(winner, rival)
            }
        }
        return nil
    }
}

extension BoundaryEdge {
    /// A piece along which the two classes of a pair tie.
    fileprivate init(
        edge: Int, segment: Segment, _ pair: ClassPair, _ logits: ClassLogits, place: Place,
        upperSide: EdgeSide?
    ) {
        self.init(
            edge: edge, segment: segment, lower: pair.lower, upper: pair.upper,
            form: logits.lead(of: pair.upper, over: pair.lower), place: place,
            upperSide: upperSide)
    }
}

extension Segment {
    /// The distance from its line, positive on one of its sides.
    fileprivate func distance(positiveOn side: BoundaryEdge.EdgeSide) -> AffineForm {
        let along = end - start
        let factor = (side == .left ? 1 : -1) / along.length
        let (a, b) = (-along.dy * factor, along.dx * factor)
        return AffineForm(a, b, -a * start.x - b * start.y)
    }
}
