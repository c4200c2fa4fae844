import RealFunctions

/// Numbers as text for pictures: short, the same in every locale.
enum NumberText {
    /// A whole number with a comma every three digits: `1,477`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A number with a fixed count of decimals: `12.50`; in full where there are more digits than
    /// a Double holds.
    static func fixed(_ value: Double, decimals: Int) -> String {
        let scaled = (abs(value) * Portable.powerOfTen(decimals)).rounded()
        guard scaled < 0x1p53, let whole = UInt64(exactly: scaled) else { return "\(value)" }
        let sign = value < 0 && whole > 0 ? "-" : ""
        let digits = String(whole)
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// A number of any magnitude with this number of significant digits: `0.0123`, `4.50`,
    /// `1.20e-7`.
    static func short(_ value: Double, digits: Int = 3) -> String {
        guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
        let exponent = Portable.decimalExponent(value)
        switch exponent {
        case ..<(-3): return scientific(value, exponent, decimals: digits - 1)
        // Numbers a hair below a power of ten are rounded up to it.
        case ..<digits:
            let hair = 0.5 / Portable.powerOfTen(digits)
            let isRoundedUp = abs(value) >= Portable.powerOfTen(exponent + 1) * (1 - hair)
            return fixed(value, decimals: max(0, digits - 1 - exponent - (isRoundedUp ? 1 : 0)))
        case ..<7: return fixed(value, decimals: 0)
        default: return scientific(value, exponent, decimals: digits - 1)
        }
    }

    /// A share in per cent with one decimal; 100 % only when nothing is missing.
    static func percent(_ share: Double) -> String {
        let tenths = (share * 1000).rounded()
        let shown = share < 1 ? min(tenths, 999) : tenths
        return fixed(shown / 10, decimals: 1) + " %"
    }

    /// A number of moderate size with as many decimals as it needs, at most two.
    static func plain(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        let decimals =
            hundredths.remainder(dividingBy: 100) == 0
            ? 0 : hundredths.remainder(dividingBy: 10) == 0 ? 1 : 2
        return fixed(value, decimals: decimals)
    }

    /// The least number of two significant digits that is not below `value`, which is positive.
    static func roundedUp(_ value: Double) -> Double {
        let exponent = Portable.decimalExponent(value) - 1
        let unit = Portable.powerOfTen(abs(exponent))
        return exponent < 0
            ? (value * unit).rounded(.up) / unit : (value / unit).rounded(.up) * unit
    }

    private static func scientific(_ value: Double, _ exponent: Int, decimals: Int) -> String {
        fixed(value / Portable.powerOfTen(exponent), decimals: decimals) + "e\(exponent)"
    }
}
