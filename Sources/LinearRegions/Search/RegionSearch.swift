import Geometry
import Kernels
import NeuralNetworks

/// The recursive restriction: depth first, each polygon carries the network restricted to it.
///
/// A node sorts the first remaining layer's units into decided and undecided ones, whose sums are
/// exactly affine there. When enough are decided, the rest of the network is restricted again;
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

    /// The share of undecided units at or below which another restriction pays: of a small network,
    /// of which there is little to be saved, a smaller one.
    @inline(__always)
    static func restrictionShare(_ restriction: Restriction) -> Double {
        restriction.unitCount < 64 ? 0.4 : 0.6
    }

    /// - Parameter eye: far regions come first, seen from this direction in window coordinates.
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

    /// Enters a restriction none of whose units has been examined.
    private mutating func enter(_ restriction: Restriction, _ ring: Ring) {
        switch restriction.layerCount {
        case 0:
            leaf(ring, logits: restriction.outputs, count: restriction.outputCount)
        case 1:
            enterLast(LastLayer(restriction, shape: shape(of: restriction)), ring)
        default:
            let all = UnitList(countingTo: restriction.firstLayerCount, in: &arena)
            explore(restriction, ring, candidates: all)
        }
    }

    private mutating func explore(
        _ restriction: Restriction, _ ring: Ring, candidates: UnitList
    ) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let (open, best) = sort(restriction, ring, candidates)
        let share = Self.restrictionShare(restriction)
        let limit = Double(restriction.firstLayerCount) * share
        if open.count == 0 {
            leaveFirstLayer(restriction, ring)
        } else if Double(open.count) > limit {
            split(restriction, ring, best, open: open)
        } else {
            // Of the first layer the open units are kept, in their order and with the same sums.
            let next = restricted(restriction, ring)
            var split = best
            split.unit = best.position
            let all = UnitList(countingTo: open.count, in: &arena)
            if next.layerCount > 1 {
                self.split(next, ring, split, open: all)
            } else {
                let layer = LastLayer(next, shape: shape(of: next))
                splitLast(layer, ring, split, open: all, sums: layer.sums)
            }
        }
    }

    /// Continues after a first layer that is decided.
    private mutating func leaveFirstLayer(_ restriction: Restriction, _ ring: Ring) {
        if restriction.layerCount > 2 {
            enter(restricted(restriction, ring), ring)
        } else {
            let layer = LastLayer(
                behindFirstOf: restriction, shapes: shapes.baseAddress.unsafelyUnwrapped,
                instructionSet: instructionSet, scratch: &scratch, in: &arena)
            enterLast(layer, ring)
        }
    }

    /// Decides the candidates on the polygon, or finds the open ones and the best split.
    private mutating func sort(
        _ restriction: Restriction, _ ring: Ring, _ candidates: UnitList
    ) -> (open: UnitList, best: facet_split) {
        var view = restriction.view
        var units = restriction.exactUnits(shape(of: restriction))
        var polygon = ring.polygon
        var sorting = candidates.sorting(in: &arena)
        facet_first_layer_sort(
            instructionSet, &view, &units, &polygon, pattern.baseAddress, &sorting)
        return (UnitList(sorting), sorting.best)
    }

    private mutating func split(
        _ restriction: Restriction, _ ring: Ring, _ best: facet_split, open: UnitList
    ) {
        let shape = shape(of: restriction)
        let units = restriction.exactUnits(shape)
        let parts = cut(ring, at: best, units)
        var rest = open
        let isSettled = shape.pointee.hinge_count == 1
        if isSettled { rest.remove(at: best.position) }
        let far = farPiece(best.unit, units)
        for side in 0...1 where side == 0 || !sink.pointee.isFull {
            let piece = side ^ far
            if isSettled {
                restriction.pieces[best.unit] = Int8(truncatingIfNeeded: piece)
                pattern[Int(restriction.units[best.unit])] = UInt8(truncatingIfNeeded: piece)
            }
            explore(restriction, piece == 0 ? parts.below : parts.above, candidates: rest)
        }
    }

    /// The side of a unit's hinge that the eye is not on: 0 below, 1 above; 0 without an eye.
    @inline(__always)
    func farPiece(_ unit: Int, _ units: facet_exact_units) -> Int {
        units.a[unit] * eye.dx + units.b[unit] * eye.dy < 0 ? 1 : 0
    }

    /// The polygon below and above a unit's hinge.
    @inline(__always)
    mutating func cut(
        _ ring: Ring, at split: facet_split, _ units: facet_exact_units
    ) -> (below: Ring, above: Ring) {
        let a = units.a[split.unit]
        let b = units.b[split.unit]
        let crease = Crease(
            unit: units.units[split.unit], hinge: split.hinge,
            a: a, b: b, c: units.c[split.unit] - split.hinge,
            tolerance: units.tolerance * (abs(a) + abs(b)))
        return sink.pointee.split(ring, along: crease, in: &arena)
    }

    /// The activation of the first layer's units.
    @inline(__always)
    func shape(of restriction: Restriction) -> UnsafePointer<ActivationPieces> {
        UnsafePointer(shapes.baseAddress.unsafelyUnwrapped + Int(restriction.units[0]))
    }

    mutating func leaf(_ ring: Ring, logits: UnsafeMutablePointer<AffineForm>, count: Int) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        sink.pointee.add(
            ring, logits: UnsafeBufferPointer(start: logits, count: count),
            pattern: UnsafeBufferPointer(pattern), in: &arena)
    }
}
