/// A network restricted to a polygon: only the units that are still undecided there.
///
/// Each row is `a x + b y + c + sum over k of coefficient[k] activation_k(z_k)`, where k runs over
/// the undecided units of earlier layers: units that are decided have been folded into the rows
/// after them. The units stand layer by layer; the outputs follow as a last layer of their own.
struct Restriction {
    /// Layers that have undecided units.
    let layerCount: Int
    /// `layerCount + 1` entries: the first unit of each layer, then the number of units.
    ///
    /// A row of layer l has `starts[l]` coefficients.
    let starts: UnsafeMutablePointer<Int>
    /// `layerCount + 1` entries: the coefficients of each layer's rows, then the outputs'.
    let coefficients: UnsafeMutablePointer<UnsafeMutablePointer<Double>>
    /// The units' numbers in the whole network.
    let units: UnsafeMutablePointer<Int32>
    let outputCount: Int
    /// The affine part of each unit's row, then of each output's.
    let a: UnsafeMutablePointer<Double>
    let b: UnsafeMutablePointer<Double>
    let c: UnsafeMutablePointer<Double>
    /// What is known of each unit: its piece, or `undecided`.
    let pieces: UnsafeMutablePointer<Int8>
    /// The undecided units' range on the polygon.
    let low: UnsafeMutablePointer<Double>
    let high: UnsafeMutablePointer<Double>

    static let undecided: Int8 = -1

    var unitCount: Int { starts[layerCount] }
    var firstLayerCount: Int { layerCount == 0 ? 0 : starts[1] }

    /// Coefficients are padded with zeros to whole vectors of 4.
    static func stride(_ count: Int) -> Int { (count + 3) & ~3 }

    func rows(inLayer layer: Int) -> Range<Int> {
        layer == layerCount
            ? unitCount..<unitCount + outputCount : starts[layer]..<starts[layer + 1]
    }

    func row(_ row: Int, inLayer layer: Int) -> UnsafeMutablePointer<Double> {
        let first = starts[layer]
        return coefficients[layer] + (row - first) * Self.stride(first)
    }

    func set(_ row: Int, _ sum: (a: Double, b: Double, c: Double)) {
        a[row] = sum.a
        b[row] = sum.b
        c[row] = sum.c
    }

    /// Room for layers of these sizes, none of them empty.
    init(layerSizes: UnsafeBufferPointer<Int>, outputCount: Int, in arena: inout Arena) {
        layerCount = layerSizes.count
        self.outputCount = outputCount
        starts = arena.allocate(Int.self, count: layerCount + 1)
        coefficients = arena.allocate(
            UnsafeMutablePointer<Double>.self, count: layerCount + 1)
        var total = 0
        for layer in 0...layerCount {
            starts[layer] = total
            let rowCount = layer == layerCount ? outputCount : layerSizes[layer]
            coefficients[layer] = arena.allocate(
                Double.self, count: rowCount * Self.stride(total))
            if layer < layerCount { total += rowCount }
        }
        units = arena.allocate(Int32.self, count: total)
        a = arena.allocate(Double.self, count: total + outputCount)
        b = arena.allocate(Double.self, count: total + outputCount)
        c = arena.allocate(Double.self, count: total + outputCount)
        pieces = arena.allocate(Int8.self, count: total)
        low = arena.allocate(Double.self, count: total)
        high = arena.allocate(Double.self, count: total)
    }
}
