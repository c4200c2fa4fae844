extension RegionSearch {
    /// The network restricted to the polygon: units of later layers that sound bounds decide go
    /// too, and everything that is decided is folded into the rows after it.
    mutating func restricted(_ old: Restriction, _ ring: Ring) -> Restriction {
        boundLaterLayers(of: old, ring)
        let sizes = arena.allocate(Int.self, count: old.layerCount)
        var layerCount = 0
        for layer in 0..<old.layerCount {
            var size = 0
            for unit in old.rows(inLayer: layer)
            where old.pieces[unit] == Restriction.undecided {
                size += 1
            }
            sizes[layerCount] = size
            if size > 0 { layerCount += 1 }
        }
        let new = Restriction(
            layerSizes: UnsafeBufferPointer(start: sizes, count: layerCount),
            outputCount: old.outputCount, in: &arena)
        fold(old, into: new)
        return new
    }

    /// Bounds the sums of all later layers on the polygon by affine bands, and decides the units
    /// that the bounds decide.
    private mutating func boundLaterLayers(of restriction: Restriction, _ ring: Ring) {
        guard restriction.layerCount > 1 else { return }
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        let bands = AffineColumns(count: restriction.unitCount, in: &arena)
        for unit in restriction.rows(inLayer: 0) {
            setBand(
                of: unit, restriction, bands,
                sum: (restriction.a[unit], restriction.b[unit], restriction.c[unit]), radius: 0)
        }
        for layer in 1..<restriction.layerCount {
            let count = restriction.starts[layer]
            for unit in restriction.rows(inLayer: layer) {
                let row = restriction.row(unit, inLayer: layer)
                var sum = bands.sums(row, count: count)
                let radius = bands.radius(row, count: count)
                sum.a += restriction.a[unit]
                sum.b += restriction.b[unit]
                sum.c += restriction.c[unit]
                let range = ring.range(sum.a, sum.b, sum.c)
                decide(unit, restriction, low: range.low - radius, high: range.high + radius)
                if layer + 1 < restriction.layerCount {
                    setBand(of: unit, restriction, bands, sum: sum, radius: radius)
                }
            }
        }
    }

    private mutating func decide(
        _ unit: Int, _ restriction: Restriction, low: Double, high: Double
    ) {
        let number = Int(restriction.units[unit])
        let shape = shapes[number]
        if shape.isOpen(low: low, high: high) {
            restriction.pieces[unit] = Restriction.undecided
            restriction.low[unit] = low
            restriction.high[unit] = high
        } else {
            let piece = shape.piece(low: low, high: high)
            restriction.pieces[unit] = Int8(piece)
            pattern[number] = UInt8(piece)
        }
    }

    private func setBand(
        of unit: Int, _ restriction: Restriction, _ bands: AffineColumns,
        sum: (a: Double, b: Double, c: Double), radius: Double
    ) {
        let shape = shapes[Int(restriction.units[unit])]
        let piece = Int(restriction.pieces[unit])
        let band =
            piece >= 0
            ? (slope: shape.slopes[piece], centre: shape.offsets[piece], radius: 0.0)
            : shape.band(low: restriction.low[unit], high: restriction.high[unit])
        bands.set(
            unit, band.slope * sum.a, band.slope * sum.b, band.slope * sum.c + band.centre,
            radius: abs(band.slope) * radius + band.radius)
    }

    /// Writes the rows of undecided units and outputs into `new`, all decided units folded in.
    private mutating func fold(_ old: Restriction, into new: Restriction) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        var folding = Folding(unitCount: old.unitCount, in: &arena)
        for layer in 0..<old.layerCount {
            folding.beginLayer()
            for unit in old.rows(inLayer: layer) {
                let piece = Int(old.pieces[unit])
                let row = old.row(unit, inLayer: layer)
                guard piece >= 0 else {
                    let target = new.row(folding.keptCount, inLayer: folding.newLayer)
                    let sum = folding.sum(of: unit, row, old, layer: layer, into: target)
                    new.units[folding.keptCount] = old.units[unit]
                    new.set(folding.keptCount, sum)
                    folding.keep(unit)
                    continue
                }
                let shape = shapes[Int(old.units[unit])]
                let slope = shape.slopes[piece]
                let offset = shape.offsets[piece]
                guard slope != 0 else {
                    folding.affine.set(unit, 0, 0, offset, radius: 0)
                    continue
                }
                let target = arena.allocate(Double.self, count: folding.padded)
                let sum = folding.sum(of: unit, row, old, layer: layer, into: target)
                folding.affine.set(
                    unit, slope * sum.a, slope * sum.b, slope * sum.c + offset, radius: 0)
                folding.addSkip(unit: unit, slope: slope, coefficients: target)
            }
        }
        folding.beginLayer()
        for output in 0..<old.outputCount {
            let unit = old.unitCount + output
            let row = old.row(unit, inLayer: old.layerCount)
            let target = new.row(new.unitCount + output, inLayer: new.layerCount)
            let sum = folding.sum(of: unit, row, old, layer: old.layerCount, into: target)
            new.set(new.unitCount + output, sum)
        }
    }
}
