import RealFunctions

extension Double {
    /// The number with a fixed count of decimals: `12.50`; in full where there are more digits than
    /// a Double holds.
    package func fixed(_ decimals: Int) -> String {
        let scaled = (magnitude * Portable.powerOfTen(decimals)).rounded()
        guard scaled < 0x1p53, let whole = UInt64(exactly: scaled) else { return "\(self)" }
        let sign = self < 0 && whole > 0 ? "-" : ""
        let digits = String(whole)
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// A share with a fixed count of decimals; 1 only when nothing is missing.
    package func share(_ decimals: Int) -> String {
        let text = fixed(decimals)
        guard self < 1, text.hasPrefix("1") else { return text }
        return "0." + String(repeating: "9", count: decimals)
    }

    /// A share in per cent with one decimal; 100 % only when nothing is missing.
    package var percent: String {
        let tenths = (self * 1000).rounded()
        return ((self < 1 ? min(tenths, 999) : tenths) / 10).fixed(1) + " %"
    }

    /// A number of moderate size with as many decimals as it needs, at most two.
    package var plain: String {
        let hundredths = (self * 100).rounded()
        let decimals =
            hundredths.remainder(dividingBy: 100) == 0
            ? 0 : hundredths.remainder(dividingBy: 10) == 0 ? 1 : 2
        return fixed(decimals)
    }
}
