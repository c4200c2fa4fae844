import Geometry

extension RegionSearch where Sink: ~Copyable {
    /// The network restricted to the polygon: units of later layers that sound bounds decide go
    /// too, and everything that is decided is folded into the rows after it.
    mutating func restricted(_ old: Restriction, _ ring: Ring) -> Restriction {
        let sums = arena.allocate(AffineForm.self, count: old.unitCount)
        boundLaterLayers(of: old, ring, sums: sums)
        let sizes = arena.allocate(Int.self, count: old.layerCount)
        var layerCount = 0
        for layer in 0..<old.layerCount {
            var size = 0
            for unit in old.rows(inLayer: layer) {
                size &+= old.pieces[unit] == Restriction.undecided ? 1 : 0
            }
            sizes[layerCount] = size
            if size > 0 { layerCount &+= 1 }
        }
        let new = Restriction(
            layerSizes: sizes, layerCount: layerCount, outputCount: old.outputCount, in: &arena)
        fold(old, into: new, sums: sums)
        return new
    }

    /// Bounds the sums of all later layers on the polygon by affine bands, and decides the units
    /// that the bounds decide.
    ///
    /// - Parameter sums: is given the middle of each unit's band, which is its sum itself where
    ///   all units before it are decided.
    private mutating func boundLaterLayers(
        of restriction: Restriction, _ ring: Ring, sums: UnsafeMutablePointer<AffineForm>
    ) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let bands = AffineColumns(count: restriction.unitCount, in: &arena)
        for unit in restriction.rows(inLayer: 0) {
            setBand(of: unit, restriction, bands, sum: restriction.form(unit), radius: 0)
        }
        for layer in 1..<restriction.layerCount {
            let count = restriction.starts[layer]
            for unit in restriction.rows(inLayer: layer) {
                let row = restriction.row(unit, inLayer: layer)
                let band = bands.band(row, count: count)
                let (sum, radius) = (band.sum + restriction.form(unit), band.radius)
                sums[unit] = sum
                let range = ring.range(sum.a, sum.b, sum.c)
                decide(unit, restriction, low: range.low - radius, high: range.high + radius)
                if layer &+ 1 < restriction.layerCount {
                    setBand(of: unit, restriction, bands, sum: sum, radius: radius)
                }
            }
        }
    }

    @inline(__always)
    private func decide(_ unit: Int, _ restriction: Restriction, low: Double, high: Double) {
        let shape = shapes.baseAddress.unsafelyUnwrapped + Int(restriction.units[unit])
        if shape.pointee.isOpen(low: low, high: high) {
            restriction.pieces[unit] = Restriction.undecided
            restriction.low[unit] = low
            restriction.high[unit] = high
        } else {
            settle(unit, restriction, piece: shape.pointee.piece(low: low, high: high))
        }
    }

    @inline(__always)
    private func setBand(
        of unit: Int, _ restriction: Restriction, _ bands: AffineColumns, sum: AffineForm,
        radius: Double
    ) {
        let shape = shapes.baseAddress.unsafelyUnwrapped + Int(restriction.units[unit])
        let piece = Int(restriction.pieces[unit])
        let band =
            piece >= 0
            ? (
                slope: shape.pointee.slopes[piece], centre: shape.pointee.offsets[piece],
                radius: 0.0
            )
            : shape.pointee.band(low: restriction.low[unit], high: restriction.high[unit])
        bands.set(
            unit, sum * band.slope + AffineForm(0, 0, band.centre),
            radius: abs(band.slope) * radius + band.radius)
    }

    /// Writes the rows of undecided units and outputs into `new`, all decided units folded in.
    private mutating func fold(
        _ old: Restriction, into new: Restriction, sums: UnsafePointer<AffineForm>
    ) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        var folding = Folding(unitCount: old.unitCount, outputCount: old.outputCount, in: &arena)
        for layer in 0..<old.layerCount {
            folding.beginLayer()
            if layer == 0 {
                foldAffine(old, layer: layer, sums: nil, into: new, &folding)
            } else if layer == 1 && folding.keptCount == 0 {
                foldAffine(old, layer: layer, sums: sums, into: new, &folding)
            } else {
                fold(old, layer: layer, into: new, &folding)
                folding.endLayer(in: &arena)
            }
        }
        folding.beginLayer()
        for output in 0..<old.outputCount {
            let sum = folding.sum(
                old.outputRow(output), count: old.unitCount, into: new.outputRow(output))
            new.outputs[output] = old.outputs[output] + sum
        }
        folding.endLayer(in: &arena)
    }

    /// Folds a layer whose sums are affine: those of the rows, or `sums`.
    @inline(__always)
    private func foldAffine(
        _ old: Restriction, layer: Int, sums: UnsafePointer<AffineForm>?, into new: Restriction,
        _ folding: inout Folding
    ) {
        for unit in old.rows(inLayer: layer) {
            let piece = Int(old.pieces[unit])
            let form = sums?[unit] ?? old.form(unit)
            if piece >= 0 {
                let shape = shapes.baseAddress.unsafelyUnwrapped + Int(old.units[unit])
                folding.affine.set(
                    unit,
                    form * shape.pointee.slopes[piece]
                        + AffineForm(0, 0, shape.pointee.offsets[piece]))
            } else {
                new.units[folding.keptCount] = old.units[unit]
                new.set(folding.keptCount, form)
                folding.keep(unit)
            }
        }
    }

    /// Folds a layer that comes after undecided units.
    @inline(__always)
    private mutating func fold(
        _ old: Restriction, layer: Int, into new: Restriction, _ folding: inout Folding
    ) {
        let count = old.starts[layer]
        for unit in old.rows(inLayer: layer) {
            let piece = Int(old.pieces[unit])
            let row = old.row(unit, inLayer: layer)
            guard piece >= 0 else {
                let target = new.row(folding.keptCount, inLayer: folding.newLayer)
                let sum = folding.sum(row, count: count, into: target)
                new.units[folding.keptCount] = old.units[unit]
                new.set(folding.keptCount, old.form(unit) + sum)
                folding.keep(unit)
                continue
            }
            let shape = shapes.baseAddress.unsafelyUnwrapped + Int(old.units[unit])
            let slope = shape.pointee.slopes[piece]
            let offset = AffineForm(0, 0, shape.pointee.offsets[piece])
            guard slope != 0 else {
                folding.affine.set(unit, offset)
                continue
            }
            let target = arena.allocate(Double.self, count: folding.padded)
            let sum = folding.sum(row, count: count, into: target)
            folding.affine.set(unit, (old.form(unit) + sum) * slope + offset)
            folding.addSkip(unit: unit, slope: slope, coefficients: target)
        }
    }
}
