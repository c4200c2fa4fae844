import Geometry
import Kernels

/// With one layer left its units cut the polygon by straight lines, and which of them are decided
/// matters to the outputs alone: nothing has to be restricted anew.
extension RegionSearch where Sink: ~Copyable {
    /// Goes on in the last layer.
    ///
    /// - Parameter logits: the outputs' affine parts by the units that have been decided; they
    ///   are changed.
    mutating func exploreLast(
        _ restriction: Restriction, _ ring: Ring, candidates: UnitList,
        logits: UnsafeMutablePointer<AffineForm>
    ) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        var open = UnitList(capacity: candidates.count, in: &arena)
        var best = Split()
        for position in 0..<candidates.count {
            let index = candidates[position]
            if classify(index, restriction, ring, position: open.count, best: &best) {
                open.append(index)
            } else {
                add(index, restriction, to: logits)
            }
        }
        if open.count == 0 {
            leaf(ring, logits: logits, count: restriction.outputCount)
        } else {
            splitLast(restriction, ring, best, open: open, logits: logits)
        }
    }

    /// Splits the polygon along a unit of the last layer.
    mutating func splitLast(
        _ restriction: Restriction, _ ring: Ring, _ best: Split, open: UnitList,
        logits: UnsafePointer<AffineForm>
    ) {
        let parts = cut(ring, at: best, restriction)
        var rest = open
        let isSettled = shape(of: restriction).pointee.hinge_count == 1
        if isSettled { rest.remove(at: best.position) }
        let sums = arena.allocate(AffineForm.self, count: restriction.outputCount)
        let far = farPiece(best.unit, restriction)
        for side in 0...1 where side == 0 || !sink.pointee.isFull {
            let piece = side ^ far
            for output in 0..<restriction.outputCount { sums[output] = logits[output] }
            if isSettled {
                settle(best.unit, restriction, piece: piece)
                add(best.unit, restriction, to: sums)
            }
            exploreLast(
                restriction, piece == 0 ? parts.below : parts.above, candidates: rest, logits: sums)
        }
    }

    /// Adds what a decided unit gives to the outputs.
    @inline(__always)
    private func add(
        _ index: Int, _ restriction: Restriction, to logits: UnsafeMutablePointer<AffineForm>
    ) {
        let shape = shape(of: restriction)
        let piece = Int(restriction.pieces[index])
        let (slope, offset) = (shape.pointee.slope(piece), shape.pointee.offset(piece))
        guard slope != 0 || offset != 0 else { return }
        let form = AffineForm(
            slope * restriction.a[index], slope * restriction.b[index],
            slope * restriction.c[index] + offset)
        for output in 0..<restriction.outputCount {
            let weight = restriction.outputRow(output)[index]
            logits[output] = logits[output] + form * weight
        }
    }
}
