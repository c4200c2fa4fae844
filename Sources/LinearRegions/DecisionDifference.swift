public import Geometry
public import NeuralNetworks

/// Where in a window two networks choose different classes.
public struct DecisionDifference: Sendable, Hashable {
    /// The area, in the square of the data's units.
    public private(set) var area = 0.0
    /// Whether it was found by geometry; otherwise on a grid.
    public let isExact: Bool
    private let outputCount: Int

    /// The nodes of a side of the grid for smooth networks.
    public static let sampleCount = 256

    /// Compares two networks that have as many layers, with the same activations, and as many
    /// outputs; nil for others.
    ///
    /// For piecewise-linear networks both are swept as one, so that each region lies in one region
    /// of either; there the area is cut by what each chooses. Where logits are equal throughout the
    /// class of the lowest index is chosen.
    public init?(between first: Network, and second: Network, in window: Box) {
        guard first.outputCount == second.outputCount, let both = first.beside(second) else {
            return nil
        }
        outputCount = first.outputCount
        if let sweep = RegionSweep(network: both, window: window) {
            isExact = true
            sweep.visit(with: &self)
        } else {
            isExact = false
            area = Self.sampledShare(first, second, window) * window.area
        }
    }

    private static func sampledShare(
        _ first: Network, _ second: Network, _ window: Box
    ) -> Double {
        var count = 0
        for node in 0..<sampleCount * sampleCount {
            let point = Point(
                window.minX
                    + window.width * (Double(node % sampleCount) + 0.5) / Double(sampleCount),
                window.minY
                    + window.height * (Double(node / sampleCount) + 0.5) / Double(sampleCount))
            if first.predictedClass(at: point) != second.predictedClass(at: point) { count += 1 }
        }
        return Double(count) / Double(sampleCount * sampleCount)
    }
}

extension DecisionDifference: RegionVisitor {
    /// Adds the part of the region where the two choose differently.
    public mutating func visit(_ region: borrowing LinearRegion) {
        let first = Self.forms(region.logits[..<outputCount])
        let second = Self.forms(region.logits[outputCount...])
        let polygon = ConvexPolygon(unchecked: Array(region.vertices))
        for winner in first.indices {
            guard let part = polygon.part(where: winner, wins: first) else { continue }
            for other in second.indices where other != winner {
                area += part.part(where: other, wins: second)?.area ?? 0
            }
        }
    }

    /// One logit stands for two: 0 and itself.
    private static func forms(_ logits: Slice<UnsafeBufferPointer<AffineForm>>) -> [AffineForm] {
        logits.count == 1 ? [.zero] + logits : Array(logits)
    }
}

extension ConvexPolygon {
    /// The part on which the form of this index is the largest, of equal ones the first; nil where
    /// it is none.
    fileprivate func part(where index: Int, wins forms: [AffineForm]) -> ConvexPolygon? {
        var part = self
        for other in forms.indices where other != index {
            let lead = forms[index] - forms[other]
            let values = part.vertices.map(lead.value)
            guard let low = values.min(), let high = values.max() else { return nil }
            if low == 0 && high == 0 {
                guard index < other else { return nil }
                continue
            }
            guard high > 0 else { return nil }
            if low < 0 { part = part.clipped(to: lead) }
            guard part.vertices.count > 2 else { return nil }
        }
        return part
    }
}
