/// For each unit of a restriction the affine band `a x + b y + c +- radius` of its activation, as
/// columns, so that a row's sum over units is four products of vectors.
struct AffineColumns {
    let a: UnsafeMutablePointer<Double>
    let b: UnsafeMutablePointer<Double>
    let c: UnsafeMutablePointer<Double>
    let radius: UnsafeMutablePointer<Double>

    /// Columns of zeros for `count` units.
    init(count: Int, in arena: inout Arena) {
        let padded = Restriction.stride(count)
        a = arena.allocate(Double.self, count: padded)
        b = arena.allocate(Double.self, count: padded)
        c = arena.allocate(Double.self, count: padded)
        radius = arena.allocate(Double.self, count: padded)
        for column in [a, b, c, radius] { column.update(repeating: 0, count: padded) }
    }

    func set(_ index: Int, _ a: Double, _ b: Double, _ c: Double, radius: Double) {
        self.a[index] = a
        self.b[index] = b
        self.c[index] = c
        self.radius[index] = radius
    }

    /// The sums over `count` units of the coefficients times a, b, c.
    @inline(__always)
    func sums(
        _ coefficients: UnsafeMutablePointer<Double>, count: Int
    ) -> (a: Double, b: Double, c: Double) {
        var sumA = SIMD4<Double>.zero
        var sumB = SIMD4<Double>.zero
        var sumC = SIMD4<Double>.zero
        var index = 0
        while index < count {
            let factor = Self.load(coefficients, index)
            sumA += factor * Self.load(a, index)
            sumB += factor * Self.load(b, index)
            sumC += factor * Self.load(c, index)
            index += 4
        }
        return (sumA.sum(), sumB.sum(), sumC.sum())
    }

    /// The sum over `count` units of the coefficients' magnitudes times the radius.
    @inline(__always)
    func radius(_ coefficients: UnsafeMutablePointer<Double>, count: Int) -> Double {
        var sum = SIMD4<Double>.zero
        var index = 0
        while index < count {
            let factor = Self.load(coefficients, index)
            let magnitude = SIMD4<Double>(
                abs(factor.x), abs(factor.y), abs(factor.z), abs(factor.w))
            sum += magnitude * Self.load(radius, index)
            index += 4
        }
        return sum.sum()
    }

    @inline(__always)
    private static func load(_ column: UnsafeMutablePointer<Double>, _ index: Int) -> SIMD4<Double>
    {
        // In bounds: columns and rows are padded to multiples of 4 and start on 32 bytes.
        UnsafeRawPointer(column + index).load(as: SIMD4<Double>.self)
    }
}
