import Geometry

/// The formula of an outline: positive inside, negative outside, 0 on the outline.
///
/// Each edge's signed distance occurs once. The outline is cut at its leftmost and its rightmost
/// corner into two chains, joined by a minimum. A chain is split at a corner far from the line
/// through its ends, joined by a minimum where the inside angle is below 180 degrees and by a
/// maximum elsewhere (Dobkin, Guibas, Hershberger and Snoeyink 1988, "An efficient algorithm for
/// finding the CSG representation of a simple polygon", doi 10.1145/54852.378472).
struct OutlineFormula {
    private(set) var formula: MinMaxFormula

    /// A builder that adds to a formula.
    init(addingTo formula: MinMaxFormula = MinMaxFormula()) { self.formula = formula }

    /// Adds the highest one of several terms, at least one.
    mutating func maximum(of terms: [MinMaxFormula.Term]) -> MinMaxFormula.Term {
        formula.maximum(of: terms)
    }

    /// Adds the lowest one of several terms, at least one.
    mutating func minimum(of terms: [MinMaxFormula.Term]) -> MinMaxFormula.Term {
        formula.minimum(of: terms)
    }

    /// Adds the formula of an outline.
    mutating func add(_ outline: Outline) -> MinMaxFormula.Term {
        let corners = outline.corners
        func precedes(_ one: Point, _ other: Point) -> Bool {
            one.x < other.x || (one.x == other.x && one.y < other.y)
        }
        let ring = corners.indices
        let left = ring.min { precedes(corners[$0], corners[$1]) } ?? 0
        let right = ring.max { precedes(corners[$0], corners[$1]) } ?? 0
        func chain(from first: Int, to last: Int) -> [Point] {
            let count = (last - first + corners.count) % corners.count
            return (0...count).map { corners[(first + $0) % corners.count] }
        }
        let lower = add(chain(from: left, to: right)[...])
        let upper = add(chain(from: right, to: left)[...])
        return formula.minimum(lower, upper)
    }

    /// Adds the formula of the points to the left of a chain whose first and last edge extend to
    /// infinity.
    private mutating func add(_ chain: ArraySlice<Point>) -> MinMaxFormula.Term {
        let (first, last) = (chain.startIndex, chain.endIndex - 1)
        guard chain.count > 2 else {
            return formula.add(AffineForm(leftOf: Segment(chain[first], chain[last])))
        }
        let split = ChainSplit(chain).corner
        let before = add(chain[first...split])
        let after = add(chain[split...last])
        let turn = (chain[split] - chain[split - 1]).cross(chain[split + 1] - chain[split])
        return turn > 0 ? formula.minimum(before, after) : formula.maximum(before, after)
    }
}

extension AffineForm {
    /// The signed distance from the line through a segment, positive to its left.
    fileprivate init(leftOf segment: Segment) {
        let along = (segment.end - segment.start).unit ?? Vector(1, 0)
        let (a, b) = (-along.dy, along.dx)
        self.init(a, b, -(a * segment.start.x + b * segment.start.y))
    }
}
