extension Portable {
    // pi/2 in three parts, the first two so short that their multiples up to 2^15 are exact.
    private static let halfPi = (Float(0x1.92p0), Float(0x1.fbp-12), Float(0x1.5110b4p-22))
    private static let reducible = Float(51_000)

    /// The sine and the cosine of each lane; not a number where `x` is infinite.
    ///
    /// By reduction to |r| <= pi/4 and Taylor polynomials. Panels with a lane beyond 51,000, where
    /// the reduction would lose digits, go by way of Double.
    public static func sineAndCosine(_ x: Panel) -> (sine: Panel, cosine: Panel) {
        guard all(x.magnitudes .< reducible) else { return sineAndCosineByLane(x) }
        let shifted = x * Float(0.6366197723675814) + roundingShift
        let k = shifted - roundingShift
        let r = ((x - k * halfPi.0) - k * halfPi.1) - k * halfPi.2
        let square = r * r
        var s = square * Float(1.0 / 362_880) - Float(1.0 / 5040)
        s = s * square + Float(1.0 / 120)
        s = s * square - Float(1.0 / 6)
        let sine = s * (square * r) + r
        var c = square * Float(-1.0 / 3_628_800) + Float(1.0 / 40_320)
        c = c * square - Float(1.0 / 720)
        c = c * square + Float(1.0 / 24)
        c = c * square - 0.5
        let cosine = c * square + 1
        return turned(sine, cosine, quadrants: shifted.bits)
    }

    /// Sine and cosine of an angle plus as many quarter turns as the lowest two bits say.
    private static func turned(
        _ sine: Panel, _ cosine: Panel, quadrants: SIMD16<UInt32>
    ) -> (sine: Panel, cosine: Panel) {
        let one = SIMD16<UInt32>(repeating: 1)
        let swaps = .zero &- (quadrants & one)
        let difference = (sine.bits ^ cosine.bits) & swaps
        let sineSign = (quadrants & (one &<< 1)) &<< 30
        let cosineSign = ((quadrants &+ one) & (one &<< 1)) &<< 30
        return (
            unsafeBitCast(sine.bits ^ difference ^ sineSign, to: Panel.self),
            unsafeBitCast(cosine.bits ^ difference ^ cosineSign, to: Panel.self)
        )
    }

    private static func sineAndCosineByLane(_ x: Panel) -> (sine: Panel, cosine: Panel) {
        var sine = x
        var cosine = x
        for lane in x.indices {
            sine[lane] = Float(sin(Double(x[lane])))
            cosine[lane] = Float(cos(Double(x[lane])))
        }
        return (sine, cosine)
    }
}
