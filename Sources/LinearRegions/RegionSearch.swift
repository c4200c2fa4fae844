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
struct RegionSearch<Sink: RegionSink & ~Copyable>: ~Copyable {
    /// A polygon of the search, its sides labelled as the sink wants them.
    typealias Ring = LinearRegions.Ring<Sink.Label>

    var arena = Arena()
    /// Room for what lives only while a network is restricted.
    var scratch = Arena()
    /// Each hidden unit's activation.
    let shapes: UnsafeMutableBufferPointer<ActivationPieces>
    /// The pattern of the region at hand: every unit's last decision lies on the path to it.
    let pattern: UnsafeMutableBufferPointer<UInt8>
    /// The direction of the eye, such that its product with a gradient in window coordinates has
    /// the sign that it has in the plane.
    private let eye: Vector
    /// Valid as long as the search lives.
    let sink: UnsafeMutablePointer<Sink>
    let instructionSet: facet_kernels_set

    /// The distance from a hinge, in window coordinates, that counts as none.
    ///
    /// It is 1e-10 of the window's size: 1e-8 already loses a true region of a network with 121,181 regions;
    /// 1e-12 is ambiguous on nearly concurrent lines.
    static var tolerance: Double { 2e-10 }
    /// The share of undecided units at or below which restricting anew pays.
    static var restrictionShare: Double { 0.6 }

    /// - Parameter eye: regions come far ones first, seen from this direction of window coordinates.
    init(
        _ network: Network, eye: Vector = Vector(0, 0), sink: UnsafeMutablePointer<Sink>,
        instructionSet: facet_kernels_set = facet_kernels_best()
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
        self.eye = eye
        self.sink = sink
        self.instructionSet = instructionSet
    }

    deinit {
        shapes.deallocate()
        pattern.deallocate()
    }

    mutating func run(_ network: Network, window: Box) {
        let restriction = Restriction(network, window: window, in: &arena)
        var ring = Ring(capacity: 4, in: &arena)
        for (index, corner) in [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].enumerated() {
            ring.append(corner.0, corner.1, label: sink.pointee.windowLabel(side: index))
        }
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
        if isSettled { rest.remove(at: best.position) }
        let far = farPiece(best.unit, restriction)
        for side in 0...1 where side == 0 || !sink.pointee.isFull {
            let piece = side ^ far
            if isSettled { settle(best.unit, restriction, piece: piece) }
            explore(restriction, piece == 0 ? parts.below : parts.above, candidates: rest)
        }
    }

    /// The side of a unit's hinge that the eye is not on: 0 below, 1 above; 0 without an eye.
    @inline(__always)
    func farPiece(_ unit: Int, _ restriction: Restriction) -> Int {
        restriction.a[unit] * eye.dx + restriction.b[unit] * eye.dy < 0 ? 1 : 0
    }

    /// The polygon below and above a unit's hinge.
    @inline(__always)
    mutating func cut(
        _ ring: Ring, at split: Split, _ restriction: Restriction
    ) -> (below: Ring, above: Ring) {
        let a = restriction.a[split.unit]
        let b = restriction.b[split.unit]
        let crease = Crease(
            unit: restriction.units[split.unit], hinge: split.hinge,
            a: a, b: b, c: restriction.c[split.unit] - split.hinge,
            tolerance: Self.tolerance * (abs(a) + abs(b)))
        return sink.pointee.split(ring, along: crease, in: &arena)
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
        sink.pointee.add(
            ring, logits: UnsafeBufferPointer(start: logits, count: count),
            pattern: UnsafeBufferPointer(pattern), in: &arena)
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
