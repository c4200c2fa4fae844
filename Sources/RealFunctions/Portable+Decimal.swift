extension Portable {
    /// The logarithm to base 10.
    public static func log10(_ x: Double) -> Double { log(x) * 0.4342944819032518 }

    /// Ten to the power `exponent`: exact from 0 to 22, within a few roundings elsewhere, and 0 or
    /// infinite where a Double cannot hold it.
    public static func powerOfTen(_ exponent: Int) -> Double {
        var power = 1.0
        var square = 10.0
        var rest = min(exponent.magnitude, 400)
        while rest > 0 {
            if rest & 1 == 1 { power *= square }
            square *= square
            rest >>= 1
        }
        // Below 1e-308 the power is subnormal while its inverse is infinite: divide in two steps.
        guard exponent < 0 else { return power }
        return power.isFinite ? 1 / power : 1e-308 / powerOfTen(-exponent - 308)
    }

    /// The exponent of the power of ten at or next below a magnitude: 2 for 123, -3 for 0.0012.
    ///
    /// - Parameter x: finite and not 0.
    public static func decimalExponent(_ x: Double) -> Int {
        let magnitude = abs(x)
        let estimate = Int(log10(magnitude).rounded(.down))
        if magnitude < powerOfTen(estimate) { return estimate - 1 }
        return magnitude >= powerOfTen(estimate + 1) ? estimate + 1 : estimate
    }
}
