public import Geometry
public import NeuralNetworks

/// An area of the plane: parts with holes, each bounded by outlines.
public struct OutlinedShape: Sendable, Hashable {
    /// One connected piece.
    public struct Part: Sendable, Hashable {
        /// The outside of the part.
        public let outline: Outline
        /// What is not part of it; inside the outline.
        public let holes: [Outline]

        /// A part with holes, if it has any.
        public init(_ outline: Outline, holes: [Outline] = []) {
            self.outline = outline
            self.holes = holes
        }
    }

    /// At least one.
    public let parts: [Part]

    /// The area of several parts, which may overlap.
    public init(parts: [Part]) throws(ConstructionError) {
        guard !parts.isEmpty else { throw .noShape }
        self.parts = parts
    }
}

extension OutlinedShape {
    /// All outlines, those of holes too.
    public var outlines: [Outline] { parts.flatMap { [$0.outline] + $0.holes } }

    /// The number of corners of all outlines.
    public var cornerCount: Int { outlines.reduce(0) { $0 + $1.corners.count } }

    /// The area of parts that do not overlap.
    public var area: Double {
        parts.reduce(0) { sum, part in
            part.holes.reduce(sum + part.outline.area) { $0 - $1.area }
        }
    }

    /// Whether the point is in a part and not in one of its holes.
    public func contains(_ point: Point) -> Bool {
        parts.contains { part in
            part.outline.contains(point) && !part.holes.contains { $0.contains(point) }
        }
    }

    /// The network of ReLUs with one logit that is positive exactly inside the shape, negative
    /// outside, and 0 on the outlines, up to rounding.
    ///
    /// Parts are joined by a maximum, and each hole by a minimum with the negative of its formula.
    public var network: Network {
        var builder = OutlineFormula()
        var terms: [MinMaxFormula.Term] = []
        for part in parts {
            var factors = [builder.add(part.outline)]
            for hole in part.holes { factors.append(-builder.add(hole)) }
            terms.append(builder.minimum(of: factors))
        }
        let whole = builder.maximum(of: terms)
        return builder.formula.network(of: whole)
    }
}
