import Geometry
import NeuralNetworks

/// The recursive restriction: depth first, each polygon carries the network restricted to it.
///
/// A node sorts the first remaining layer's units into decided and undecided ones, whose sums are
/// exactly affine there. When enough are decided, the rest of the network is restricted anew;
/// otherwise the polygon is split along the unit that balances best. With nothing undecided the
/// polygon is an activation region. Complexity: the matrices shrink geometrically with the
/// polygon, so a region costs about the same whatever the width.
struct RegionSearch<Visitor: RegionVisitor>: ~Copyable {
    var arena = Arena()
    /// Each hidden unit's activation.
    let shapes: UnsafeMutableBufferPointer<ActivationPieces>
    /// The pattern of the region at hand: every unit's last decision lies on the path to it.
    let pattern: UnsafeMutableBufferPointer<UInt8>
    let frame: WindowFrame
    /// Valid while `RegionSweep.visit(with:)` runs, which is as long as the search lives.
    let visitor: UnsafeMutablePointer<Visitor>

    /// The distance from a hinge, in window coordinates, that counts as none.
    ///
    /// It is 1e-10 of the window's size: 1e-8 already loses a true region of a network with 121,181 regions;
    /// 1e-12 is ambiguous on nearly concurrent lines.
    static var tolerance: Double { 2e-10 }
    /// The share of undecided units at or below which restricting anew pays.
    static var restrictionShare: Double { 0.7 }

    init(_ network: Network, window: Box, visitor: UnsafeMutablePointer<Visitor>) {
        shapes = .allocate(capacity: network.hiddenUnitCount)
        var unit = 0
        for layer in network.hiddenLayers {
            let shape = ActivationPieces(layer.activation)
            shapes[unit..<unit + layer.unitCount].initialize(repeating: shape)
            unit += layer.unitCount
        }
        pattern = .allocate(capacity: network.hiddenUnitCount)
        pattern.initialize(repeating: 0)
        frame = WindowFrame(window)
        self.visitor = visitor
    }

    deinit {
        shapes.deallocate()
        pattern.deallocate()
    }

    mutating func run(_ network: Network, window: Box) {
        let restriction = Restriction(network, window: window, in: &arena)
        var ring = Ring(capacity: 4, in: &arena)
        ring.append(-1, -1, origin: EdgeOrigin.window.code)
        ring.append(1, -1, origin: EdgeOrigin.window.code)
        ring.append(1, 1, origin: EdgeOrigin.window.code)
        ring.append(-1, 1, origin: EdgeOrigin.window.code)
        enter(restriction, ring)
    }

    /// Goes into a restriction all of whose units are still to be looked at.
    private mutating func enter(_ restriction: Restriction, _ ring: Ring) {
        guard restriction.layerCount > 0 else { return leaf(restriction, ring) }
        let all = arena.allocate(Int32.self, count: restriction.firstLayerCount)
        for index in 0..<restriction.firstLayerCount { all[index] = Int32(index) }
        explore(
            restriction, ring,
            candidates: UnsafeBufferPointer(start: all, count: restriction.firstLayerCount))
    }

    private mutating func explore(
        _ restriction: Restriction, _ ring: Ring, candidates: UnsafeBufferPointer<Int32>
    ) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let open = arena.allocate(Int32.self, count: candidates.count)
        var openCount = 0
        var best = Split()
        for candidate in candidates {
            let index = Int(candidate)
            guard let split = classify(index, restriction, ring) else { continue }
            open[openCount] = candidate
            openCount += 1
            if split.balance > best.balance { best = split }
        }
        let limit = Double(restriction.firstLayerCount) * Self.restrictionShare
        guard openCount > 0, Double(openCount) > limit else {
            let next = restricted(restriction, ring)
            return enter(next, ring)
        }
        let a = restriction.a[best.unit]
        let b = restriction.b[best.unit]
        let (below, above) = ring.split(
            a, b, restriction.c[best.unit] - best.hinge,
            tolerance: Self.tolerance * (abs(a) + abs(b)),
            origin: restriction.units[best.unit], in: &arena)
        let rest = UnsafeBufferPointer(start: open, count: openCount)
        explore(restriction, below, candidates: rest)
        explore(restriction, above, candidates: rest)
    }

    /// Where a polygon could be split: the unit, its hinge, and the smaller part's share.
    private struct Split {
        var unit = 0
        var hinge = 0.0
        var balance = -1.0
    }

    /// Decides a unit of the first layer on the polygon and notes its piece, or tells where it
    /// would split it.
    @inline(__always)
    private mutating func classify(
        _ index: Int, _ restriction: Restriction, _ ring: Ring
    ) -> Split? {
        let a = restriction.a[index]
        let b = restriction.b[index]
        let tolerance = Self.tolerance * (abs(a) + abs(b))
        let (low, high) = ring.range(a, b, restriction.c[index])
        let unit = Int(restriction.units[index])
        let shape = shapes[unit]
        var split: Split?
        for hinge in 0..<shape.hingeCount {
            let place = shape.hinges[hinge]
            guard low < place - tolerance, high > place + tolerance else { continue }
            let balance = min(high - place, place - low) / (high - low)
            if balance > split?.balance ?? -1 {
                split = Split(unit: index, hinge: place, balance: balance)
            }
        }
        if split == nil {
            let piece = shape.piece(low: low, high: high)
            restriction.pieces[index] = Int8(piece)
            pattern[unit] = UInt8(piece)
        } else {
            restriction.pieces[index] = Restriction.undecided
            restriction.low[index] = low
            restriction.high[index] = high
        }
        return split
    }

    private mutating func leaf(_ restriction: Restriction, _ ring: Ring) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let vertices = arena.allocate(Point.self, count: ring.count)
        let edges = arena.allocate(EdgeOrigin.self, count: ring.count)
        for index in 0..<ring.count {
            vertices[index] = frame.point(ring.x[index], ring.y[index])
            edges[index] = EdgeOrigin(code: ring.origins[index])
        }
        let logits = arena.allocate(AffineForm.self, count: restriction.outputCount)
        for index in 0..<restriction.outputCount {
            logits[index] = frame.form(
                restriction.a[index], restriction.b[index], restriction.c[index])
        }
        visitor.pointee.visit(
            LinearRegion(
                vertices: UnsafeBufferPointer(start: vertices, count: ring.count),
                edges: UnsafeBufferPointer(start: edges, count: ring.count),
                logits: UnsafeBufferPointer(start: logits, count: restriction.outputCount),
                pattern: UnsafeBufferPointer(pattern)))
    }
}

/// The way between window coordinates, in which the window is [-1, 1] x [-1, 1], and the plane.
struct WindowFrame {
    private let centre: Point
    private let half: Vector

    init(_ window: Box) {
        centre = window.centre
        half = Vector(window.width / 2, window.height / 2)
    }

    func point(_ u: Double, _ v: Double) -> Point {
        Point(centre.x + half.dx * u, centre.y + half.dy * v)
    }

    func form(_ a: Double, _ b: Double, _ c: Double) -> AffineForm {
        let a = a / half.dx
        let b = b / half.dy
        return AffineForm(a, b, c - a * centre.x - b * centre.y)
    }
}
