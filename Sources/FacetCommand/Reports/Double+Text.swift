extension Double {
    /// With so many digits behind the point.
    func fixed(_ digits: Int) -> String {
        guard isFinite, magnitude < 1e12 else { return "\(self)" }
        let unit = (0..<digits).reduce(1.0) { power, _ in power * 10 }
        let whole = Int((magnitude * unit).rounded())
        let fraction = String(whole % Int(unit))
        let zeros = String(repeating: "0", count: max(0, digits - fraction.count))
        let sign = self < 0 && whole != 0 ? "-" : ""
        return "\(sign)\(whole / Int(unit))" + (digits > 0 ? "." + zeros + fraction : "")
    }

    /// A share with so many digits behind the point; 1 only when nothing is missing.
    func share(_ digits: Int) -> String {
        let text = fixed(digits)
        guard self < 1, text.hasPrefix("1") else { return text }
        return "0." + String(repeating: "9", count: digits)
    }

    /// A loss in a few characters: four digits behind the point, or a power of ten.
    var brief: String {
        guard isFinite, magnitude > 0, magnitude < 1e-3 || magnitude >= 1e6 else { return fixed(4) }
        var (mantissa, exponent) = (self, 0)
        // From 9.995 on two digits behind the point would make it 10.00.
        while mantissa.magnitude < 0.9995 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
        while mantissa.magnitude >= 9.995 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
        return "\(mantissa.fixed(2))e\(exponent)"
    }
}
