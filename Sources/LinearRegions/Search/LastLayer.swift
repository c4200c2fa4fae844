import Geometry
import Kernels

/// The last layer that has undecided units, on a polygon on which all layers before are decided.
///
/// Its units cut the polygon by straight lines, and which of them are decided matters to the
/// outputs alone.
struct LastLayer {
    let unitCount: Int
    let outputCount: Int
    /// The units' sums, which are affine.
    let units: facet_exact_units
    /// The known part of each output's sum; the traversal of the layer may change it.
    let sums: UnsafeMutablePointer<AffineForm>
    /// A row of weights for each output, and the distance from one row to the next.
    private let weights: UnsafePointer<Double>
    private let stride: Int

    /// The last layer of a restriction that has one layer.
    init(_ restriction: Restriction, shape: UnsafePointer<ActivationPieces>) {
        unitCount = restriction.unitCount
        outputCount = restriction.outputCount
        units = restriction.exactUnits(shape)
        sums = restriction.outputs
        weights = UnsafePointer(restriction.outputRow(0))
        stride = Restriction.stride(unitCount)
    }

    /// The last layer of a restriction that has two layers, the first of which is decided.
    init(
        behindFirstOf restriction: Restriction, shapes: UnsafePointer<ActivationPieces>,
        instructionSet: facet_kernels_set, scratch: inout Arena, in arena: inout Arena
    ) {
        let mark = scratch.mark
        defer { scratch.rewind(to: mark) }
        let first = restriction.firstLayerCount
        unitCount = restriction.unitCount &- first
        outputCount = restriction.outputCount
        let padded = Restriction.stride(unitCount)
        let numbers = arena.allocate(Double.self, count: 3 &* padded)
        sums = arena.allocate(AffineForm.self, count: outputCount)
        var view = restriction.view
        var forms = facet_last_forms(
            affine: scratch.allocate(Double.self, count: 4 &* first),
            settled: scratch.allocate(Int32.self, count: first),
            a: numbers, b: numbers + padded, c: numbers + 2 &* padded, outputs: sums.forms)
        facet_first_layer_leave(
            instructionSet, &view, shapes + Int(restriction.units[0]), &forms)
        units = facet_exact_units(
            a: forms.a, b: forms.b, c: forms.c, units: restriction.units + first,
            shape: shapes + Int(restriction.units[first]), tolerance: Crease.tolerance)
        weights = UnsafePointer(restriction.outputRow(0) + first)
        stride = Restriction.stride(restriction.unitCount)
    }

    /// The outputs as the kernels see them.
    @inline(__always)
    func outputs(_ sums: UnsafeMutablePointer<AffineForm>) -> facet_last_outputs {
        facet_last_outputs(sums: sums.forms, weights: weights, stride: stride, count: outputCount)
    }

    @inline(__always)
    func weight(of unit: Int, in output: Int) -> Double { weights[output &* stride &+ unit] }
}

extension Restriction {
    /// The first layer's units as the kernels see them.
    @inline(__always)
    func exactUnits(_ shape: UnsafePointer<ActivationPieces>) -> facet_exact_units {
        facet_exact_units(
            a: a, b: b, c: c, units: units, shape: shape, tolerance: Crease.tolerance)
    }
}

extension UnsafeMutablePointer<AffineForm> {
    /// The forms as the kernels see them: they have the same layout.
    @inline(__always)
    var forms: UnsafeMutablePointer<facet_form> {
        UnsafeMutableRawPointer(self).assumingMemoryBound(to: facet_form.self)
    }
}
