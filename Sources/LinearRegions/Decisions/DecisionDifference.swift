public import Geometry
public import NeuralNetworks

/// Where in a window two piecewise-linear networks choose different classes.
public struct DecisionDifference: Sendable, Hashable {
    /// The area, in the square of the data's units.
    public private(set) var area = 0.0
    private let outputCount: Int
    /// For each class what counts as no difference of its logits: 1e-14 of the sum of all
    /// magnitudes that they are added up from, which is rounding.
    private let rounding: [Double]

    /// Compares two networks that have as many layers, with the same activations, and as many
    /// outputs; nil for others, and for smooth activations.
    ///
    /// Both are traversed as one, so that each region lies in one region of either; there the area
    /// is cut by what each chooses. Where logits are equal throughout the class of the lowest index
    /// is chosen. The same function, summed in another order, makes no difference: where the logits
    /// of both agree except for rounding the area is exactly 0.
    public init?(between first: Network, and second: Network, in window: Box) {
        guard first.outputCount == second.outputCount, let both = first.beside(second),
            let traversal = RegionTraversal(network: both, window: window)
        else { return nil }
        outputCount = first.outputCount
        let scales = both.scales(in: window).map { scale in
            scale.magnitude.isFinite ? scale.magnitude * 1e-14 : 0
        }
        let logits = zip(scales[..<outputCount], scales[outputCount...]).map { max($0, $1) }
        rounding = (outputCount == 1 ? [0] : []) + logits
        if first != second { traversal.visit(with: &self) }
    }
}

extension DecisionDifference: RegionVisitor {
    /// Adds the part of the region where the two choose differently.
    public mutating func visit(_ region: borrowing LinearRegion) {
        let polygon = ConvexPolygon(unchecked: Array(region.vertices))
        let first = Self.forms(region.logits[..<outputCount])
        var second = Self.forms(region.logits[outputCount...])
        for index in second.indices
        where polygon.vanishes(second[index] - first[index], within: rounding[index]) {
            second[index] = first[index]
        }
        guard first != second else { return }
        for winner in first.indices {
            guard let part = part(of: polygon, where: winner, wins: first) else { continue }
            for other in second.indices where other != winner {
                area += self.part(of: part, where: other, wins: second)?.area ?? 0
            }
        }
    }

    /// One logit stands for two: 0 and itself.
    private static func forms(_ logits: Slice<UnsafeBufferPointer<AffineForm>>) -> [AffineForm] {
        logits.count == 1 ? [.zero] + logits : Array(logits)
    }

    /// The part on which the form of this index is the largest, of equal ones the first; nil if
    /// there is none.
    private func part(
        of polygon: ConvexPolygon, where index: Int, wins forms: [AffineForm]
    ) -> ConvexPolygon? {
        var part = polygon
        for other in forms.indices where other != index {
            let lead = forms[index] - forms[other]
            let noise = rounding[index] + rounding[other]
            if part.vanishes(lead, within: noise) {
                guard index < other else { return nil }
                continue
            }
            let values = part.vertices.map(lead.value)
            guard let low = values.min(), let high = values.max(), high > noise else { return nil }
            if low < 0 { part = part.clipped(to: lead) }
            guard part.vertices.count > 2 else { return nil }
        }
        return part
    }
}

extension ConvexPolygon {
    /// Whether a form is 0 at all corners, or no farther from it than `tolerance`.
    fileprivate func vanishes(_ form: AffineForm, within tolerance: Double) -> Bool {
        vertices.allSatisfy { abs(form.value(at: $0)) <= tolerance }
    }
}
