import Geometry

/// A network restricted to a polygon: only the units that are still undecided there.
///
/// Each row is `a x + b y + c + sum over k of coefficient[k] activation_k(z_k)`, where k runs over
/// the undecided units of earlier layers: units that are decided have been folded into the rows
/// after them. The units are layer by layer; the outputs' rows follow.
struct Restriction {
    /// Layers that have undecided units.
    let layerCount: Int
    let unitCount: Int
    let outputCount: Int
    /// `layerCount + 1` entries: the first unit of each layer, then the number of units.
    ///
    /// A row of layer l has `starts[l]` coefficients.
    let starts: UnsafeMutablePointer<Int>
    /// `layerCount + 1` entries: the coefficients of each layer's rows, then the outputs'.
    let coefficients: UnsafeMutablePointer<UnsafeMutablePointer<Double>>
    /// The units' numbers in the whole network.
    let units: UnsafeMutablePointer<Int32>
    /// What is known of each unit: its piece, or -1 where it is undecided.
    let pieces: UnsafeMutablePointer<Int8>
    /// The affine part of each unit's row.
    let a: UnsafeMutablePointer<Double>
    let b: UnsafeMutablePointer<Double>
    let c: UnsafeMutablePointer<Double>
    /// The undecided units' range on the polygon.
    let low: UnsafeMutablePointer<Double>
    let high: UnsafeMutablePointer<Double>
    /// The affine part of each output's row.
    let outputs: UnsafeMutablePointer<AffineForm>

    @inline(__always)
    var firstLayerCount: Int { layerCount == 0 ? 0 : starts[1] }

    /// Coefficients are padded with zeros to whole vectors of 4.
    @inline(__always)
    static func stride(_ count: Int) -> Int { (count &+ 3) & ~3 }

    /// The coefficients of a unit of `layer`.
    @inline(__always)
    func row(_ unit: Int, inLayer layer: Int) -> UnsafeMutablePointer<Double> {
        let first = starts[layer]
        return coefficients[layer] + (unit &- first) &* Self.stride(first)
    }

    @inline(__always)
    func outputRow(_ output: Int) -> UnsafeMutablePointer<Double> {
        coefficients[layerCount] + output &* Self.stride(unitCount)
    }

    @inline(__always)
    func set(_ unit: Int, _ form: AffineForm) {
        a[unit] = form.a
        b[unit] = form.b
        c[unit] = form.c
    }

    /// Room for layers of these sizes, none of them empty.
    init(layerSizes: UnsafePointer<Int>, layerCount: Int, outputCount: Int, in arena: inout Arena) {
        self.layerCount = layerCount
        self.outputCount = outputCount
        starts = arena.allocate(Int.self, count: layerCount &+ 1)
        coefficients = arena.allocate(
            UnsafeMutablePointer<Double>.self, count: layerCount &+ 1)
        var total = 0
        var coefficientCount = 0
        for layer in 0..<layerCount {
            starts[layer] = total
            coefficientCount &+= layerSizes[layer] &* Self.stride(total)
            total &+= layerSizes[layer]
        }
        starts[layerCount] = total
        unitCount = total
        let padded = Self.stride(total)
        // Each part is a whole number of vectors, so that the rows begin on 32 bytes.
        let numbers = arena.allocate(
            Double.self, count: coefficientCount &+ (outputCount &+ 5) &* padded)
        a = numbers
        b = numbers + padded
        c = numbers + 2 &* padded
        low = numbers + 3 &* padded
        high = numbers + 4 &* padded
        var next = numbers + 5 &* padded
        for layer in 0..<layerCount {
            coefficients[layer] = next
            next += layerSizes[layer] &* Self.stride(starts[layer])
        }
        coefficients[layerCount] = next
        units = arena.allocate(Int32.self, count: total)
        pieces = arena.allocate(Int8.self, count: total)
        outputs = arena.allocate(AffineForm.self, count: outputCount)
    }
}
