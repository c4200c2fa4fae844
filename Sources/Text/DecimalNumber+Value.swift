extension DecimalNumber {
    /// The double nearest to the number, the even one of two; infinite where it is too large.
    ///
    /// Up to 27 powers of ten one product or quotient of 128 bits is exact. Beyond that an
    /// interval of 64-bit numbers contains the number. Where the ends of the interval round to
    /// different doubles, the number is compared with the middle between them in whole numbers, as
    /// in Clinger 1990, "How to read floating point numbers accurately"
    /// (doi 10.1145/93542.93557).
    package var value: Double {
        let magnitude = self.magnitude
        return isNegative ? -magnitude : magnitude
    }

    private var magnitude: Double {
        // The significand with its tail is at least 1 and below 10^19.
        guard significand > 0, exponent > -350 else { return 0 }
        guard exponent < 310 else { return .infinity }
        var number = BinaryNumber(significand)
        number.multiply(byPowerOfTen: exponent)
        let power = Int(exponent.magnitude)
        if tail.isEmpty, power <= BinaryNumber.largestPower { return number.rounded }
        // A tail adds less than 1 to a significand of 19 digits: less than 2^64 / 10^18 units.
        let steps = power / BinaryNumber.largestPower + 1
        let (low, high) = number.bounds(error: UInt64(4 * steps) + (tail.isEmpty ? 1 : 20))
        return low.rounded == high.rounded ? low.rounded : nearest(low.rounded, high.rounded)
    }

    /// The one of two neighbouring doubles that is nearer.
    private func nearest(_ low: Double, _ high: Double) -> Double {
        let exponentBits = Int(low.bitPattern >> 52)
        let significandBits = low.bitPattern & (1 << 52 - 1)
        let lowSignificand = exponentBits == 0 ? significandBits : significandBits | 1 << 52
        // The middle is an odd multiple of half the last place's unit.
        let unit = max(exponentBits, 1) - 1076
        let middle =
            WholeNumber(2 * lowSignificand + 1) * .power(of: 2, max(0, unit))
            * .power(of: 10, max(0, tail.count - exponent))
        let number =
            digits * .power(of: 2, max(0, -unit)) * .power(of: 10, max(0, exponent - tail.count))
        if number == middle { return significandBits.isMultiple(of: 2) ? low : high }
        return number < middle ? low : high
    }

    /// All digits as a whole number.
    private var digits: WholeNumber {
        var number = WholeNumber(significand)
        for start in stride(from: 0, to: tail.count, by: 9) {
            let part = tail[start..<min(start + 9, tail.count)]
            number =
                number * .power(of: 10, part.count)
                + WholeNumber(part.reduce(0) { $0 * 10 + UInt64($1) })
        }
        return number
    }
}
