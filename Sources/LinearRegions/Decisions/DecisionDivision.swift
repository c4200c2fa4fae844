import Geometry
import NeuralNetworks

/// Cuts all regions of a complex by the lines on which the logits of two classes are equal.
///
/// A region on which more than two classes win is cut by whole lines at first, and what belongs
/// together is joined again at the end.
struct DecisionDivision: ~Copyable {
    private typealias Side = PlanarComplex.Side

    private let regions: RegionComplex
    private var builder = ComplexBuilder()
    private var parts: [DecisionComplex.Part] = []
    private var arena = Arena()
    /// Whether some class has several parts of one region.
    private var hasFragments = false
    /// Whether logits continue across edges without a jump.
    private let isContinuous: Bool

    init(_ regions: RegionComplex) {
        self.regions = regions
        isContinuous = regions.network.isContinuous
        for vertex in regions.complex.vertices { _ = builder.shared.addVertex(vertex.x, vertex.y) }
        for edge in regions.complex.edges {
            _ = builder.shared.addEdge(from: Int(edge.start), to: Int(edge.end), line: edge.tag)
        }
    }

    mutating func divideAll() {
        parts.reserveCapacity(regions.regionCount)
        for region in 0..<regions.regionCount {
            let logits = ClassLogits(regions, region: region)
            if let winner = onlyWinner(logits, region: region) {
                addRegion(region, winner: winner, rival: logits.rival(of: winner))
            } else {
                divide(region, logits)
            }
        }
    }

    /// The class that is ahead of all others at every corner of a region, if there is one.
    private func onlyWinner(_ logits: ClassLogits, region: Int) -> Int? {
        var winner = 0
        let complex = regions.complex
        guard let first = complex.sides(of: region).first else { return nil }
        let corner = complex.vertices[complex.start(of: first)]
        for other in 1..<logits.count
        where logits[other].value(at: corner) > logits[winner].value(at: corner) {
            winner = other
        }
        for other in 0..<logits.count where other != winner {
            let lead = logits.lead(of: winner, over: other)
            let tolerance = logits.tolerance(lead)
            var isAhead = true
            complex.forEachCorner(of: region) { corner in
                isAhead = isAhead && lead.value(at: corner) > tolerance
            }
            if !isAhead { return nil }
        }
        return winner
    }

    private mutating func addRegion(_ region: Int, winner: Int, rival: Int?) {
        regions.complex.sides(of: region).withUnsafeBufferPointer { builder.addFace($0) }
        addPart(of: region, winner: winner, rival: rival)
    }

    private mutating func addPart(of region: Int, winner: Int, rival: Int?) {
        parts.append(
            DecisionComplex.Part(
                region: Int32(truncatingIfNeeded: region),
                winner: Int32(truncatingIfNeeded: winner),
                rival: Int32(truncatingIfNeeded: rival ?? -1)))
    }

    /// Cuts a region until one class wins on each part.
    private mutating func divide(_ region: Int, _ logits: ClassLogits) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let sides = regions.complex.sides(of: region)
        var ring = Ring<Side>(capacity: sides.count, in: &arena)
        for side in sides {
            let corner = regions.complex.vertices[regions.complex.start(of: side)]
            ring.append(corner.x, corner.y, label: side)
        }
        // Of classes with equal logits the lowest stands for all.
        let candidates = (0..<logits.count).filter { logits.rival(of: $0) ?? .max > $0 }
        let firstPart = parts.count
        divide(ring, of: region, logits, candidates: candidates)
        let winners = parts[firstPart...].map { $0.winner }.sorted()
        hasFragments = hasFragments || zip(winners, winners.dropFirst()).contains { $0 == $1 }
    }

    private mutating func divide(
        _ ring: Ring<Side>, of region: Int, _ logits: ClassLogits, candidates: [Int]
    ) {
        let candidates = contenders(among: candidates, on: ring, logits)
        guard candidates.count > 1, let (one, other) = rivals(among: candidates, on: ring, logits)
        else {
            builder.addFace(UnsafeBufferPointer(start: ring.labels, count: ring.count))
            let winner = self.winner(among: candidates, on: ring, logits)
            return addPart(of: region, winner: winner, rival: logits.rival(of: winner))
        }
        let lead = logits.lead(of: one, over: other)
        let line = CuttingLine(
            a: lead.a, b: lead.b, c: lead.c, tolerance: logits.tolerance(lead),
            number: ClassPair(one, other).line, isContinuous: isContinuous)
        let cut = builder.shared.cut(ring, along: line, in: &arena)
        divide(cut.above, of: region, logits, candidates: candidates.filter { $0 != other })
        divide(cut.below, of: region, logits, candidates: candidates.filter { $0 != one })
    }

    /// The classes that are not behind some other one all over the polygon.
    private func contenders(
        among candidates: [Int], on ring: Ring<Side>, _ logits: ClassLogits
    ) -> [Int] {
        var remaining = candidates
        for (index, one) in candidates.enumerated() {
            for other in candidates[(index + 1)...]
            where remaining.contains(one) && remaining.contains(other) {
                switch order(of: one, other, on: ring, logits) {
                case .crossing: break
                case .first: remaining.removeAll { $0 == other }
                case .second: remaining.removeAll { $0 == one }
                }
            }
        }
        return remaining
    }

    private enum Order {
        case first, second, crossing
    }

    private func order(
        of one: Int, _ other: Int, on ring: Ring<Side>, _ logits: ClassLogits
    ) -> Order {
        let lead = logits.lead(of: one, over: other)
        let tolerance = logits.tolerance(lead)
        let (low, high) = ring.range(lead.a, lead.b, lead.c)
        if low < -tolerance && high > tolerance { return .crossing }
        return low + high >= 0 ? .first : .second
    }

    /// Two classes that win at different corners, and whose line crosses the polygon.
    private func rivals(
        among candidates: [Int], on ring: Ring<Side>, _ logits: ClassLogits
    ) -> (Int, Int)? {
        var seen: [Int] = []
        for corner in 0..<ring.count {
            let winner = winner(among: candidates, at: corner, of: ring, logits)
            for other in seen where other != winner {
                if order(of: other, winner, on: ring, logits) == .crossing {
                    return (min(other, winner), max(other, winner))
                }
            }
            if !seen.contains(winner) { seen.append(winner) }
        }
        return nil
    }

    private func winner(
        among candidates: [Int], at corner: Int, of ring: Ring<Side>, _ logits: ClassLogits
    ) -> Int {
        let point = Point(ring.x[corner], ring.y[corner])
        return candidates.max { logits[$0].value(at: point) < logits[$1].value(at: point) } ?? 0
    }

    /// The class that wins in the middle of the polygon.
    private func winner(
        among candidates: [Int], on ring: Ring<Side>, _ logits: ClassLogits
    ) -> Int {
        guard candidates.count > 1 else { return candidates.first ?? 0 }
        var sum = Vector(0, 0)
        for corner in 0..<ring.count {
            sum = Vector(sum.dx + ring.x[corner], sum.dy + ring.y[corner])
        }
        let middle = Point.origin + sum * (1 / Double(ring.count))
        var best = candidates[0]
        for other in candidates
        where logits[other].value(at: middle) > logits[best].value(at: middle) { best = other }
        return best
    }

    /// The complex of the parts, and what is known of each.
    consuming func divided() -> (PlanarComplex, [DecisionComplex.Part]) {
        let (parts, hasFragments) = (parts, hasFragments)
        let firstNew = regions.complex.vertices.count
        let deepestDent = 1e-10 * max(regions.window.width, regions.window.height)
        let complex = builder.complex(point: { Point($0.x, $0.y) }, tag: { $0 })
        guard hasFragments else { return (complex.decisionsUnited(), parts) }
        let whole = complex.joined(
            dissolvingFrom: firstNew, deepestDent: deepestDent
        ) {
            parts[$0].region == parts[$1].region && parts[$0].winner == parts[$1].winner
        }
        return (whole.complex.decisionsUnited(), whole.faces.map { parts[$0] })
    }
}

extension PlanarComplex {
    /// The same complex, where the tags of all pairs of classes are that of a decision.
    fileprivate func decisionsUnited() -> PlanarComplex {
        retagged { $0 < EdgeOrigin.window.code ? EdgeOrigin.decision.code : $0 }
    }
}
