import Geometry

extension BoundaryCurve {
    /// The chains of all pieces, in the order of their first pieces; those that begin or end where
    /// other than two pieces meet come first.
    static func tracing(_ boundary: [BoundaryEdge], in complex: PlanarComplex) -> [BoundaryCurve] {
        var tracer = CurveTracer(boundary, complex)
        return tracer.curves()
    }
}

/// Follows pieces of a boundary from vertex to vertex.
private struct CurveTracer {
    private let boundary: [BoundaryEdge]
    private let complex: PlanarComplex
    /// For each vertex two of the steps that lead from it, and how many there are.
    private var departures: [Departures]
    private var isUsed: [Bool]

    private struct Departures {
        var count: Int32 = 0
        var first: Int32 = -1
        var second: Int32 = -1
    }

    init(_ boundary: [BoundaryEdge], _ complex: PlanarComplex) {
        self.boundary = boundary
        self.complex = complex
        isUsed = Array(repeating: false, count: boundary.count)
        departures = Array(repeating: Departures(), count: complex.vertices.count)
        for piece in boundary.indices {
            for step in [
                BoundaryCurve.Step(piece: piece, isReversed: false),
                .init(piece: piece, isReversed: true),
            ] {
                let code = Int32(2 * piece + (step.isReversed ? 1 : 0))
                let vertex = start(of: step)
                departures[vertex].count += 1
                if departures[vertex].first < 0 {
                    departures[vertex].first = code
                } else {
                    departures[vertex].second = code
                }
            }
        }
    }

    mutating func curves() -> [BoundaryCurve] {
        var curves: [BoundaryCurve] = []
        for piece in boundary.indices {
            for isReversed in [false, true] {
                let step = BoundaryCurve.Step(piece: piece, isReversed: isReversed)
                guard !isUsed[piece], departures[start(of: step)].count != 2 else { continue }
                curves.append(curve(from: step))
            }
        }
        for piece in boundary.indices where !isUsed[piece] {
            curves.append(curve(from: BoundaryCurve.Step(piece: piece, isReversed: false)))
        }
        return curves
    }

    private mutating func curve(from first: BoundaryCurve.Step) -> BoundaryCurve {
        var steps: [BoundaryCurve.Step] = []
        var next: BoundaryCurve.Step? = first
        var last = first
        while let step = next {
            isUsed[step.piece] = true
            steps.append(step)
            last = step
            next = following(step)
        }
        let isClosed = end(of: last) == start(of: first)
        if steps.lazy.compactMap(keepsUpperOnLeft).first == false {
            steps = steps.reversed().map { .init(piece: $0.piece, isReversed: !$0.isReversed) }
        }
        return BoundaryCurve(steps: steps, isClosed: isClosed)
    }

    /// The step that continues where this one ends; nil unless exactly two pieces meet, and where
    /// the curve is closed.
    private func following(_ step: BoundaryCurve.Step) -> BoundaryCurve.Step? {
        let departures = departures[end(of: step)]
        guard departures.count == 2 else { return nil }
        let code = Int(departures.first) >> 1 == step.piece ? departures.second : departures.first
        let piece = Int(code >> 1)
        return isUsed[piece] ? nil : .init(piece: piece, isReversed: code & 1 == 1)
    }

    /// Whether the upper class is on the left of a step; nil if the same class wins on both
    /// sides.
    private func keepsUpperOnLeft(_ step: BoundaryCurve.Step) -> Bool? {
        boundary[step.piece].upperSide.map { ($0 == .left) != step.isReversed }
    }

    private func start(of step: BoundaryCurve.Step) -> Int {
        let edge = complex.edges[boundary[step.piece].edge]
        return Int(step.isReversed ? edge.end : edge.start)
    }

    private func end(of step: BoundaryCurve.Step) -> Int {
        start(of: .init(piece: step.piece, isReversed: !step.isReversed))
    }
}
