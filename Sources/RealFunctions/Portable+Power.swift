extension Portable {
    /// `base` to the power `exponent`, as C's `pow`: 1 for the exponent 0, NaN for a negative base
    /// with an exponent that is not whole.
    ///
    /// Whole exponents up to 1,024 in magnitude are multiplied out; the others are
    /// e^(exponent log base).
    public static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 || base == 1 { return 1 }
        if base.isNaN || exponent.isNaN { return .nan }
        let isWhole = exponent == exponent.rounded()
        if isWhole, exponent.magnitude <= 1024 {
            let power = power(base, whole: Int(exponent.magnitude))
            guard exponent < 0 else { return power }
            // Where the power overflows, its inverse need not be 0.
            if power.isFinite || base.magnitude == .infinity { return 1 / power }
        }
        guard base.sign == .minus else { return positivePower(base, exponent) }
        let magnitude = positivePower(-base, exponent)
        guard isWhole else { return base == 0 || base == -.infinity ? magnitude : .nan }
        // Whole numbers of infinite magnitude, and from 2^53 on, are even.
        let isOdd = exponent.truncatingRemainder(dividingBy: 2).magnitude == 1
        return isOdd ? -magnitude : magnitude
    }

    /// The power of a base that is not negative.
    private static func positivePower(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0.5 { return base.squareRoot() }
        if base == 1 { return 1 }
        return exp(exponent * log(base))
    }

    /// `base` to a whole power of at least 0, by squaring.
    public static func power(_ base: Double, whole exponent: Int) -> Double {
        var power = 1.0
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { power *= square }
            square *= square
            rest >>= 1
        }
        return power
    }
}
