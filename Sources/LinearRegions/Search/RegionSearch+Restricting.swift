import Kernels

extension RegionSearch where Sink: ~Copyable {
    /// The network restricted to the polygon: units of later layers that sound bounds decide go
    /// too, and everything that is decided is folded into the rows after it.
    mutating func restricted(_ old: Restriction, _ ring: Ring) -> Restriction {
        let mark = scratch.mark
        defer { scratch.rewind(to: mark) }
        var bounds = facet_restriction_bounds(old, in: &scratch)
        var view = old.view
        var polygon = ring.polygon
        let plan = facet_restriction_bound(
            instructionSet, &view, &polygon, shapes.baseAddress, pattern.baseAddress, &bounds)
        let new = Restriction(
            layerSizes: bounds.sizes, layerCount: plan.layer_count, outputCount: old.outputCount,
            in: &arena)
        var target = new.view
        var room = facet_restriction_scratch(old, plan, in: &scratch)
        facet_restriction_fold(
            instructionSet, &view, &target, shapes.baseAddress, &bounds, &room)
        return new
    }
}

extension facet_restriction_bounds {
    /// Room for what bounding finds.
    fileprivate init(_ restriction: Restriction, in arena: inout Arena) {
        let count = restriction.unitCount
        let numbers = arena.allocate(Double.self, count: 8 &* count)
        let lists = arena.allocate(Int32.self, count: 2 &* count)
        self.init(
            bands: numbers, parts: numbers + 4 &* count, settled: lists, others: lists + count,
            sizes: arena.allocate(Int.self, count: restriction.layerCount), settled_count: 0)
    }
}

extension facet_restriction_scratch {
    fileprivate init(
        _ restriction: Restriction, _ plan: facet_restriction_plan, in arena: inout Arena
    ) {
        self.init(
            kept: arena.allocate(Int32.self, count: restriction.unitCount),
            skips: arena.allocate(facet_skip.self, count: plan.skip_count),
            coefficients: arena.allocate(Double.self, count: plan.skip_coefficient_count),
            rows: arena.allocate(
                facet_folded_row.self, count: max(restriction.unitCount, restriction.outputCount)))
    }
}

extension Restriction {
    /// The restriction as the kernels see it.
    @inline(__always)
    var view: facet_restriction {
        // A pointer has the layout of an optional one.
        facet_restriction(
            layer_count: layerCount, unit_count: unitCount, output_count: outputCount,
            starts: starts,
            coefficients: UnsafeMutableRawPointer(coefficients)
                .assumingMemoryBound(to: UnsafeMutablePointer<Double>?.self),
            units: units, pieces: pieces, a: a, b: b, c: c, low: low, high: high,
            outputs: outputs.forms)
    }
}
