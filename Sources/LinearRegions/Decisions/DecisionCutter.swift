import Geometry
import NeuralNetworks

/// Cuts activation regions by the class that wins and the class that comes second.
///
/// Classes whose largest value on the region is below the best smallest one are dropped first;
/// the others are compared pair by pair. Of classes with the same logits all over the region the
/// lowest index wins.
struct DecisionCutter: ~Copyable {
    private var arena = Arena()
    private var forms: [AffineForm] = []
    private var candidates: [Int] = []
    private let network: Network
    private let window: Box
    /// The largest change of x and of y that still counts as none: 1e-10 of the window's.
    private let toleranceX: Double
    private let toleranceY: Double
    /// Marks the edges that a cut makes between the winner and the second, and between the second
    /// and the others; 0 and above are units and -1 is the window, as in `EdgeOrigin`.
    private static let decisionOrigin = EdgeOrigin.decision
    private static let runnerUpOrigin = EdgeOrigin(code: -3)

    init(_ network: Network, window: Box) {
        self.network = network
        self.window = window
        toleranceX = window.width * 1e-10
        toleranceY = window.height * 1e-10
    }

    mutating func cut(_ region: borrowing LinearRegion, for visitor: inout some DecisionVisitor) {
        if cutUndivided(region, for: &visitor) { return }
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        var ring = Ring<EdgeOrigin>(capacity: region.vertices.count, in: &arena)
        for (vertex, edge) in zip(region.vertices, region.edges) {
            ring.append(vertex.x, vertex.y, label: edge)
        }
        chooseCandidates(region.logits, ring)
        for winner in candidates {
            for second in candidates where second != winner {
                pair(winner, second, ring, &visitor)
            }
        }
    }

    /// Shows a region of two classes that is one piece, away from the boundary, as most are; false
    /// for any other.
    @inline(__always)
    private func cutUndivided(
        _ region: borrowing LinearRegion, for visitor: inout some DecisionVisitor
    ) -> Bool {
        guard region.logits.count <= 2 else { return false }
        let first = region.logits.count == 1 ? .zero : region.logits[0]
        let lead = first - region.logits[region.logits.count - 1]
        var low = Double.infinity
        var high = -Double.infinity
        for vertex in region.vertices {
            let value = lead.value(at: vertex)
            low = value < low ? value : low
            high = value > high ? value : high
        }
        let tolerance = tolerance(lead)
        guard low > tolerance || high < -tolerance else { return false }
        let winner = low > tolerance ? 0 : 1
        visitor.visit(
            DecisionPiece(
                vertices: region.vertices, winner: winner, margin: winner == 0 ? lead : lead * -1,
                isTie: false))
        return true
    }

    /// Notes the logits (a single one is compared with 0) and the classes that may win or come
    /// second somewhere on the region.
    private mutating func chooseCandidates(
        _ logits: UnsafeBufferPointer<AffineForm>, _ ring: Ring<EdgeOrigin>
    ) {
        forms.removeAll(keepingCapacity: true)
        if logits.count == 1 { forms.append(.zero) }
        forms.append(contentsOf: logits)
        candidates.removeAll(keepingCapacity: true)
        guard forms.count > 2 else { return candidates.append(contentsOf: forms.indices) }
        var best = -Double.infinity
        var secondBest = -Double.infinity
        for form in forms {
            let low = ring.range(form.a, form.b, form.c).low
            secondBest = max(secondBest, min(low, best))
            best = max(best, low)
        }
        for (index, form) in forms.enumerated()
        where ring.range(form.a, form.b, form.c).high >= secondBest {
            candidates.append(index)
        }
    }

    /// The part of the region on which `winner` wins and `second` comes second.
    private mutating func pair(
        _ winner: Int, _ second: Int, _ ring: Ring<EdgeOrigin>,
        _ visitor: inout some DecisionVisitor
    ) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let margin = forms[winner] - forms[second]
        guard
            var part = part(of: ring, where: winner, isAtLeast: second, origin: Self.decisionOrigin)
        else { return }
        for other in candidates where other != winner && other != second {
            guard
                let smaller = self.part(
                    of: part, where: second, isAtLeast: other, origin: Self.runnerUpOrigin)
            else { return }
            part = smaller
        }
        let isTie = side(of: part, margin) == .tie
        emit(part, winner: winner, margin: margin, isTie: isTie, &visitor)
        for vertex in 0..<part.count {
            let following = vertex + 1 == part.count ? 0 : vertex + 1
            let origin = part.labels[vertex]
            let segment = Segment(
                Point(part.x[vertex], part.y[vertex]), Point(part.x[following], part.y[following]))
            var other = second
            if origin == Self.decisionOrigin || (isTie && origin == Self.runnerUpOrigin) {
                other = neighbour(of: winner, second, across: segment)
                guard winner < other else { continue }
            } else {
                guard origin != Self.runnerUpOrigin, vanishes(margin, segment) else { continue }
                // A tied area ends only where the area next to it is not tied.
                if isTie {
                    guard origin.unit != nil, !isTied(justOutside: segment) else { continue }
                }
            }
            visitor.visit(
                BoundaryPiece(
                    segment: segment, lower: min(winner, other), upper: max(winner, other),
                    isOnEdge: origin.unit != nil))
        }
    }

    /// The class that wins on the other side of a cut: of those that tie with the winner along it,
    /// the one that grows fastest across it (several may tie along one line).
    private func neighbour(of winner: Int, _ second: Int, across cut: Segment) -> Int {
        let along = cut.end - cut.start
        let outward = Vector(along.dy, -along.dx)
        var best = (
            index: second, growth: (forms[second] - forms[winner]).gradient.dot(outward)
        )
        for other in candidates where other != winner {
            let lead = forms[other] - forms[winner]
            let growth = lead.gradient.dot(outward)
            if growth > best.growth, vanishes(lead, cut) { best = (other, growth) }
        }
        return best.index
    }

    /// Whether the largest logits are equal, except for rounding, 1e-6 of the window beyond the
    /// middle of an edge.
    ///
    /// Across a crease the network has to be asked: the region does not know its neighbour.
    private func isTied(justOutside edge: Segment) -> Bool {
        let along = edge.end - edge.start
        let (x, y) = (along.dx / window.width, along.dy / window.height)
        let step = 1e-6 / Vector(x, y).length
        let middle = edge.start.interpolated(to: edge.end, share: 0.5)
        let outside = middle + Vector(y * window.width * step, -x * window.height * step)
        let logits = network.logits(at: outside).sorted(by: >)
        guard logits.count > 1 else { return logits[0] == 0 }
        return logits[0] - logits[1] <= 1e-13 * abs(logits[0])
    }

    private enum Side {
        case above, below, both, tie
    }

    private func tolerance(_ form: AffineForm) -> Double {
        abs(form.a) * toleranceX + abs(form.b) * toleranceY
    }

    private func side(of ring: Ring<EdgeOrigin>, _ form: AffineForm) -> Side {
        let (low, high) = ring.range(form.a, form.b, form.c)
        let tolerance = tolerance(form)
        if low == 0 && high == 0 { return .tie }
        if low < -tolerance && high > tolerance { return .both }
        return low + high > 0 ? .above : .below
    }

    private mutating func part(
        of ring: Ring<EdgeOrigin>, where first: Int, isAtLeast other: Int, origin: EdgeOrigin
    ) -> Ring<EdgeOrigin>? {
        let form = forms[first] - forms[other]
        switch side(of: ring, form) {
        case .above: return ring
        case .below: return nil
        case .tie: return first < other ? ring : nil
        case .both:
            return ring.split(
                form.a, form.b, form.c, tolerance: tolerance(form), label: origin, in: &arena
            ).above
        }
    }

    private func vanishes(_ form: AffineForm, _ segment: Segment) -> Bool {
        let tolerance = tolerance(form)
        return abs(form.value(at: segment.start)) <= tolerance
            && abs(form.value(at: segment.end)) <= tolerance
    }

    private mutating func emit(
        _ ring: Ring<EdgeOrigin>, winner: Int, margin: AffineForm, isTie: Bool,
        _ visitor: inout some DecisionVisitor
    ) {
        let vertices = arena.allocate(Point.self, count: ring.count)
        for index in 0..<ring.count { vertices[index] = Point(ring.x[index], ring.y[index]) }
        visitor.visit(
            DecisionPiece(
                vertices: UnsafeBufferPointer(start: vertices, count: ring.count), winner: winner,
                margin: margin, isTie: isTie))
    }
}
