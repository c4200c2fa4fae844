import Geometry
import Kernels

/// With one layer left, nothing needs another restriction.
extension RegionSearch where Sink: ~Copyable {
    /// Enters a last layer none of whose units has been examined.
    mutating func enterLast(_ layer: LastLayer, _ ring: Ring) {
        let all = UnitList(countingTo: layer.unitCount, in: &arena)
        exploreLast(layer, ring, candidates: all, sums: layer.sums)
    }

    /// Continues in the last layer.
    ///
    /// - Parameter sums: the outputs' affine parts by the units that have been decided; they
    ///   are changed.
    private mutating func exploreLast(
        _ layer: LastLayer, _ ring: Ring, candidates: UnitList,
        sums: UnsafeMutablePointer<AffineForm>
    ) {
        guard candidates.count > 0 else {
            return leaf(ring, logits: sums, count: layer.outputCount)
        }
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        var units = layer.units
        var polygon = ring.polygon
        var outputs = layer.outputs(sums)
        var sorting = candidates.sorting(in: &arena)
        facet_last_layer_sort(
            instructionSet, &units, &polygon, pattern.baseAddress, &sorting, &outputs)
        if sorting.open_count == 0 {
            leaf(ring, logits: sums, count: layer.outputCount)
        } else {
            splitLast(layer, ring, sorting.best, open: UnitList(sorting), sums: sums)
        }
    }

    /// Splits the polygon along a unit of the last layer.
    mutating func splitLast(
        _ layer: LastLayer, _ ring: Ring, _ best: facet_split, open: UnitList,
        sums: UnsafePointer<AffineForm>
    ) {
        let parts = cut(ring, at: best, layer.units)
        var rest = open
        let isSettled = layer.units.shape.pointee.hinge_count == 1
        if isSettled { rest.remove(at: best.position) }
        let ownSums = arena.allocate(AffineForm.self, count: layer.outputCount)
        let far = farPiece(best.unit, layer.units)
        for side in 0...1 where side == 0 || !sink.pointee.isFull {
            let piece = side ^ far
            for output in 0..<layer.outputCount { ownSums[output] = sums[output] }
            if isSettled {
                pattern[Int(layer.units.units[best.unit])] = UInt8(truncatingIfNeeded: piece)
                add(best.unit, piece: piece, of: layer, to: ownSums)
            }
            exploreLast(
                layer, piece == 0 ? parts.below : parts.above, candidates: rest, sums: ownSums)
        }
    }

    /// Adds what a decided unit gives to the outputs.
    @inline(__always)
    private func add(
        _ unit: Int, piece: Int, of layer: LastLayer, to sums: UnsafeMutablePointer<AffineForm>
    ) {
        let shape = layer.units.shape.pointee
        let (slope, offset) = (shape.slope(piece), shape.offset(piece))
        guard slope != 0 || offset != 0 else { return }
        let form = AffineForm(
            slope * layer.units.a[unit], slope * layer.units.b[unit],
            slope * layer.units.c[unit] + offset)
        for output in 0..<layer.outputCount {
            sums[output] = sums[output] + form * layer.weight(of: unit, in: output)
        }
    }
}
