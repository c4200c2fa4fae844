/// A positive number of 64 binary digits: `significand * 2^exponent`, or a little more.
struct BinaryNumber {
    /// Its highest bit is set.
    private var significand: UInt64
    private var exponent: Int
    /// Whether the true number is larger, by less than two units of the last bit after one
    /// product or quotient.
    private var isInexact: Bool

    /// A whole number above 0, times two to the power of `exponent`.
    init(_ number: UInt64, exponent: Int = 0, isInexact: Bool = false) {
        significand = number << number.leadingZeroBitCount
        self.exponent = exponent - number.leadingZeroBitCount
        self.isInexact = isInexact
    }

    /// The powers of five that have 64 bits.
    private static let powersOfFive: [UInt64] = [
        1, 5, 25, 125, 625, 3_125, 15_625, 78_125, 390_625, 1_953_125, 9_765_625, 48_828_125,
        244_140_625, 1_220_703_125, 6_103_515_625, 30_517_578_125, 152_587_890_625,
        762_939_453_125, 3_814_697_265_625, 19_073_486_328_125, 95_367_431_640_625,
        476_837_158_203_125, 2_384_185_791_015_625, 11_920_928_955_078_125,
        59_604_644_775_390_625, 298_023_223_876_953_125, 1_490_116_119_384_765_625,
        7_450_580_596_923_828_125,
    ]
}

extension BinaryNumber {
    /// The largest power of ten by which one step multiplies or divides.
    static let largestPower = powersOfFive.count - 1

    /// Multiplies by ten to the power of `power`.
    ///
    /// Each step of at most `largestPower` makes the number too small by less than 4 units of the
    /// last bit that it has in the end.
    mutating func multiply(byPowerOfTen power: Int) {
        var rest = power.magnitude
        while rest > 0 {
            let step = min(Int(rest), Self.largestPower)
            if power > 0 { multiply(by: step) } else { divide(by: step) }
            rest -= UInt(step)
        }
    }

    private mutating func multiply(by power: Int) {
        let factor = BinaryNumber(Self.powersOfFive[power])
        let product = significand.multipliedFullWidth(by: factor.significand)
        let shift = product.high.leadingZeroBitCount  // 0 or 1
        significand = product.high << shift | (shift == 1 ? product.low >> 63 : 0)
        isInexact = isInexact || product.low << shift != 0
        exponent += factor.exponent + power + 64 - shift
    }

    private mutating func divide(by power: Int) {
        let divisor = BinaryNumber(Self.powersOfFive[power])
        let shift = significand < divisor.significand ? 0 : 1
        // The dividend's upper half is below the divisor, so the quotient fits.
        let (quotient, remainder) = divisor.significand.dividingFullWidth(
            (significand >> shift, shift == 1 ? significand << 63 : 0))
        significand = quotient
        isInexact = isInexact || remainder != 0
        exponent -= divisor.exponent + power + 64 - shift
    }
}

extension BinaryNumber {
    /// The number without what it is larger by, and that number with `error` units of the last bit
    /// added to it.
    func bounds(error: UInt64) -> (low: BinaryNumber, high: BinaryNumber) {
        var (low, high) = (self, self)
        low.isInexact = false
        high.isInexact = false
        let (sum, isTooLarge) = significand.addingReportingOverflow(error)
        high.significand = isTooLarge ? 1 << 63 | sum >> 1 : sum
        high.exponent += isTooLarge ? 1 : 0
        high.isInexact = isTooLarge && !sum.isMultiple(of: 2)
        return (low, high)
    }

    /// The nearest double, the even one of two; infinite where the number is too large.
    var rounded: Double {
        guard exponent + 63 <= 1023 else { return .infinity }
        // Doubles have 53 bits, and no bit below 2^-1074.
        let cut = max(11, -1074 - exponent)
        guard cut <= 64 else { return 0 }
        let kept = significand >> cut
        let rest = significand - kept << cut
        let half: UInt64 = 1 << (cut - 1)
        let isUp = rest > half || rest == half && (isInexact || !kept.isMultiple(of: 2))
        // Adding the significand with its leading bit, and with a carry, counts the exponent up.
        let lead = UInt64(exponent + cut + 1074) << 52
        return Double(bitPattern: lead + kept + (isUp ? 1 : 0))
    }
}
