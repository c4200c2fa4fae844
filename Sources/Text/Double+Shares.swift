extension Double {
    /// A share with a fixed count of decimals; 1 only when nothing is missing.
    package func share(_ decimals: Int) -> String {
        let text = rounded(decimals, .decimals)
        guard self < 1, text.hasPrefix("1") else { return text }
        return "0." + String(repeating: "9", count: decimals)
    }

    /// A share in per cent with one decimal; 100 % only when nothing is missing.
    package var percent: String {
        let tenths = (self * 1000).rounded()
        return ((self < 1 ? min(tenths, 999) : tenths) / 10).rounded(1, .decimals) + " %"
    }
}
