import Geometry

/// For each unit of a restriction the affine band `a x + b y + c +- radius` of its activation, as
/// columns, so that a row's sum over units is four products of vectors.
///
/// The columns stand side by side in blocks of four units: all that a sum needs of four units is
/// together.
struct AffineColumns {
    private let blocks: UnsafeMutablePointer<SIMD4<Double>>

    /// Columns of zeros for `count` units.
    @inline(__always)
    init(count: Int, in arena: inout Arena) {
        let vectors = Restriction.stride(count)
        blocks = arena.allocate(SIMD4<Double>.self, count: vectors)
        for index in 0..<vectors { blocks[index] = .zero }
    }

    @inline(__always)
    func set(_ index: Int, _ form: AffineForm, radius: Double = 0) {
        let block =
            UnsafeMutableRawPointer(blocks + (index & ~3))
            .assumingMemoryBound(to: Double.self) + (index & 3)
        block[0] = form.a
        block[4] = form.b
        block[8] = form.c
        block[12] = radius
    }

    /// The sum over `count` units of the coefficients times a, b, c.
    @inline(__always)
    func sum(_ coefficients: UnsafePointer<Double>, count: Int) -> AffineForm {
        var sumA = SIMD4<Double>.zero
        var sumB = SIMD4<Double>.zero
        var sumC = SIMD4<Double>.zero
        var index = 0
        while index < count {
            let factor = Self.load(coefficients, index)
            sumA += factor * blocks[index]
            sumB += factor * blocks[index &+ 1]
            sumC += factor * blocks[index &+ 2]
            index &+= 4
        }
        return AffineForm(sumA.sum(), sumB.sum(), sumC.sum())
    }

    /// The same, and the sum of the coefficients' magnitudes times the radius.
    @inline(__always)
    func band(
        _ coefficients: UnsafePointer<Double>, count: Int
    ) -> (sum: AffineForm, radius: Double) {
        var sumA = SIMD4<Double>.zero
        var sumB = SIMD4<Double>.zero
        var sumC = SIMD4<Double>.zero
        var radius = SIMD4<Double>.zero
        let magnitudeBits = SIMD4<UInt64>(repeating: .max >> 1)
        var index = 0
        while index < count {
            let factor = Self.load(coefficients, index)
            sumA += factor * blocks[index]
            sumB += factor * blocks[index &+ 1]
            sumC += factor * blocks[index &+ 2]
            let magnitude = unsafeBitCast(factor, to: SIMD4<UInt64>.self) & magnitudeBits
            radius += unsafeBitCast(magnitude, to: SIMD4<Double>.self) * blocks[index &+ 3]
            index &+= 4
        }
        return (AffineForm(sumA.sum(), sumB.sum(), sumC.sum()), radius.sum())
    }

    @inline(__always)
    private static func load(_ row: UnsafePointer<Double>, _ index: Int) -> SIMD4<Double> {
        // In bounds: rows are padded to multiples of 4 and start on 32 bytes.
        UnsafeRawPointer(row + index).load(as: SIMD4<Double>.self)
    }
}
