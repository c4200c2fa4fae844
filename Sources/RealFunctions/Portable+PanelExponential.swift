extension Portable {
    private static let log2E = Float(1.4426950408889634)
    // ln 2 in two parts, the first with 12 bits so that its multiples up to 2^12 are exact.
    private static let ln2High = Float(0x1.62ep-1)
    private static let ln2Low = Float(0x1.0bfbe8p-15)

    /// Adding it to a number below 2^22 in magnitude rounds that to a whole number, which then
    /// is in the sum's lowest bits.
    static let roundingShift = Float(0x1.8p23)

    /// The parts of e^x = 2^exponent (1 + excess), |excess| < 0.42, for |x| < 2^11: reduction to
    /// |r| <= ln 2 / 2 and the Taylor polynomial of degree 7, whose error is 5e-9.
    private static func exponential(
        _ x: Panel
    ) -> (exponent: SIMD16<Int32>, excess: Panel) {
        let shifted = x * log2E + roundingShift
        let k = shifted - roundingShift
        let r = (x - k * ln2High) - k * ln2Low
        var sum = r * Float(1.0 / 5040) + Float(1.0 / 720)
        sum = sum * r + Float(1.0 / 120)
        sum = sum * r + Float(1.0 / 24)
        sum = sum * r + Float(1.0 / 6)
        sum = sum * r + 0.5
        let exponent = shifted.signedBits &- Int32(roundingShift.bitPattern)
        return (exponent, sum * (r * r) + r)
    }

    /// 2 to a power in -126...127.
    private static func powerOfTwo(_ exponent: SIMD16<Int32>) -> Panel {
        unsafeBitCast((exponent &+ 127) &<< 23, to: Panel.self)
    }

    /// e to the power of each lane, subnormal results included.
    public static func exp(_ x: Panel) -> Panel {
        var inside = x
        // Beyond these the result overflows to infinity and rounds to 0.
        inside.replace(with: 89, where: x .> 89)
        inside.replace(with: -104, where: x .< -104)
        let (exponent, excess) = exponential(inside)
        // Two factors, since 2^k itself may overflow or be subnormal.
        let half = exponent &>> 1
        let scale = powerOfTwo(half)
        return (scale + scale * excess) * powerOfTwo(exponent &- half)
    }

    /// The hyperbolic tangent and its slope, both without cancellation, from
    /// e = e^(-2|x|): tanh |x| = (1 - e) / (1 + e) with the slope 4 e / (1 + e)^2.
    public static func tanhAndSlope(_ x: Panel) -> (value: Panel, slope: Panel) {
        var power = x.magnitudes * -2
        power.replace(with: -86, where: power .< -86)
        let (exponent, excess) = exponential(power)
        let scale = powerOfTwo(exponent)
        let e = scale + scale * excess
        let oneLess = scale * excess + (scale - 1)
        let sum = 1 + e
        return ((oneLess / sum).withSigns(of: x), e * 4 / (sum * sum))
    }

    /// The logistic function 1 / (1 + e^-x) and its slope, both without cancellation.
    public static func sigmoidAndSlope(_ x: Panel) -> (value: Panel, slope: Panel) {
        let e = exp(x.magnitudes * -1)
        let larger = 1 / (1 + e)
        let smaller = e * larger
        return (larger.replacing(with: smaller, where: x .< 0), smaller * larger)
    }
}
