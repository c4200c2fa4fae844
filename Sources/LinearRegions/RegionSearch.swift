import Geometry
import Kernels
import NeuralNetworks

/// The recursive restriction: depth first, each polygon carries the network restricted to it.
///
/// A node sorts the first remaining layer's units into decided and undecided ones, whose sums are
/// exactly affine there. When enough are decided, the rest of the network is restricted anew;
/// otherwise the polygon is split along the unit that balances best. With one layer left, only
/// the outputs' affine parts are carried on. With nothing undecided the polygon is an activation
/// region. Complexity: the matrices shrink geometrically with the polygon, so a region costs
/// about the same whatever the width.
struct RegionSearch<Visitor: RegionVisitor>: ~Copyable {
    var arena = Arena()
    /// Room for what lives only while a network is restricted.
    var scratch = Arena()
    /// Each hidden unit's activation.
    let shapes: UnsafeMutableBufferPointer<ActivationPieces>
    /// The pattern of the region at hand: every unit's last decision lies on the path to it.
    let pattern: UnsafeMutableBufferPointer<UInt8>
    let frame: WindowFrame
    /// Valid while `RegionSweep.visit(with:)` runs, which is as long as the search lives.
    let visitor: UnsafeMutablePointer<Visitor>
    let instructionSet: facet_kernels_set

    /// The distance from a hinge, in window coordinates, that counts as none.
    ///
    /// It is 1e-10 of the window's size: 1e-8 already loses a true region of a network with 121,181 regions;
    /// 1e-12 is ambiguous on nearly concurrent lines.
    static var tolerance: Double { 2e-10 }
    /// The share of undecided units at or below which restricting anew pays.
    static var restrictionShare: Double { 0.6 }

    init(
        _ network: Network, window: Box, visitor: UnsafeMutablePointer<Visitor>,
        instructionSet: facet_kernels_set
    ) {
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
        self.instructionSet = instructionSet
    }

    deinit {
        shapes.deallocate()
        pattern.deallocate()
    }

    mutating func run(_ network: Network, window: Box) {
        let restriction = Restriction(network, window: window, in: &arena)
        var ring = Ring(capacity: 4, in: &arena)
        ring.append(-1, -1, origin: .window)
        ring.append(1, -1, origin: .window)
        ring.append(1, 1, origin: .window)
        ring.append(-1, 1, origin: .window)
        enter(restriction, ring)
    }

    /// Goes into a restriction all of whose units are still to be looked at.
    private mutating func enter(_ restriction: Restriction, _ ring: Ring) {
        let all = UnitList(countingTo: restriction.firstLayerCount, in: &arena)
        if restriction.layerCount > 1 {
            explore(restriction, ring, candidates: all)
        } else {
            exploreLast(restriction, ring, candidates: all, logits: restriction.outputs)
        }
    }

    private mutating func explore(
        _ restriction: Restriction, _ ring: Ring, candidates: UnitList
    ) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        var open = UnitList(capacity: candidates.count, in: &arena)
        var best = Split()
        for position in 0..<candidates.count {
            let index = candidates[position]
            if classify(index, restriction, ring, position: open.count, best: &best) {
                open.append(index)
            }
        }
        let limit = Double(restriction.firstLayerCount) * Self.restrictionShare
        if open.count == 0 {
            enter(restricted(restriction, ring), ring)
        } else if Double(open.count) > limit {
            split(restriction, ring, best, open: open)
        } else {
            // Of the first layer the open units are kept, in their order and with the same sums.
            let next = restricted(restriction, ring)
            best.unit = best.position
            let all = UnitList(countingTo: open.count, in: &arena)
            if next.layerCount > 1 {
                split(next, ring, best, open: all)
            } else {
                splitLast(next, ring, best, open: all, logits: next.outputs)
            }
        }
    }

    private mutating func split(
        _ restriction: Restriction, _ ring: Ring, _ best: Split, open: UnitList
    ) {
        let parts = cut(ring, at: best, restriction)
        var rest = open
        let isSettled = shape(of: restriction).pointee.hinge_count == 1
        if isSettled {
            rest.remove(at: best.position)
            settle(best.unit, restriction, piece: 0)
        }
        explore(restriction, parts.below, candidates: rest)
        if isSettled { settle(best.unit, restriction, piece: 1) }
        explore(restriction, parts.above, candidates: rest)
    }

    /// The polygon below and above a unit's hinge.
    @inline(__always)
    mutating func cut(
        _ ring: Ring, at split: Split, _ restriction: Restriction
    ) -> (below: Ring, above: Ring) {
        let a = restriction.a[split.unit]
        let b = restriction.b[split.unit]
        return ring.split(
            a, b, restriction.c[split.unit] - split.hinge,
            tolerance: Self.tolerance * (abs(a) + abs(b)),
            origin: EdgeOrigin(code: restriction.units[split.unit]), in: &arena)
    }

    /// The activation of the first layer's units.
    @inline(__always)
    func shape(of restriction: Restriction) -> UnsafePointer<ActivationPieces> {
        UnsafePointer(shapes.baseAddress.unsafelyUnwrapped + Int(restriction.units[0]))
    }

    /// Notes the piece of a unit that is decided.
    @inline(__always)
    func settle(_ index: Int, _ restriction: Restriction, piece: Int) {
        restriction.pieces[index] = Int8(truncatingIfNeeded: piece)
        pattern[Int(restriction.units[index])] = UInt8(truncatingIfNeeded: piece)
    }

    /// Decides a unit of the first layer on the polygon and notes its piece, or tells that the
    /// unit is open and whether it would split the polygon better than `best`.
    ///
    /// - Parameter position: that of the unit in the list of open units.
    @inline(__always)
    func classify(
        _ index: Int, _ restriction: Restriction, _ ring: Ring, position: Int,
        best: inout Split
    ) -> Bool {
        let a = restriction.a[index]
        let b = restriction.b[index]
        let tolerance = Self.tolerance * (abs(a) + abs(b))
        let (low, high) = ring.range(a, b, restriction.c[index])
        let shape = shape(of: restriction)
        var isOpen = false
        for hinge in 0..<shape.pointee.hinge_count {
            let place = hinge == 0 ? shape.pointee.hinges.0 : shape.pointee.hinges.1
            guard low < place - tolerance, high > place + tolerance else { continue }
            isOpen = true
            let balance = min(high - place, place - low) / (high - low)
            if balance > best.balance {
                best = Split(unit: index, position: position, hinge: place, balance: balance)
            }
        }
        if isOpen {
            restriction.pieces[index] = Restriction.undecided
            restriction.low[index] = low
            restriction.high[index] = high
        } else {
            settle(index, restriction, piece: shape.pointee.piece(low: low, high: high))
        }
        return isOpen
    }

    mutating func leaf(_ ring: Ring, logits: UnsafeMutablePointer<AffineForm>, count: Int) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let vertices = arena.allocate(Point.self, count: ring.count)
        for index in 0..<ring.count { vertices[index] = frame.point(ring.x[index], ring.y[index]) }
        let forms = arena.allocate(AffineForm.self, count: count)
        for index in 0..<count { forms[index] = frame.form(logits[index]) }
        visitor.pointee.visit(
            LinearRegion(
                vertices: UnsafeBufferPointer(start: vertices, count: ring.count),
                edges: UnsafeBufferPointer(start: ring.origins, count: ring.count),
                logits: UnsafeBufferPointer(start: forms, count: count),
                pattern: UnsafeBufferPointer(pattern)))
    }
}

/// Where a polygon could be split: the unit, its place in the list of open units, its hinge, and
/// the smaller part's share.
struct Split {
    var unit = 0
    var position = 0
    var hinge = 0.0
    var balance = -1.0
}
