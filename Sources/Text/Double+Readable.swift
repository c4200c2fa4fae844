import RealFunctions

extension Double {
    /// The number rounded to a number of significant digits, without needless zeros: `0.31`,
    /// `-1.5`, `1.204e-7`.
    package func readable(_ digits: Int = 4) -> String {
        guard isFinite, self != 0 else { return self == 0 ? "0" : "\(self)" }
        var exponent = Portable.decimalExponent(self)
        var scaled = (magnitude / Portable.powerOfTen(exponent - digits + 1)).rounded()
        if scaled >= Portable.powerOfTen(digits) {
            exponent += 1
            scaled = Portable.powerOfTen(digits - 1)
        }
        guard let whole = Int64(exactly: scaled) else { return shortest }
        let sign = self < 0 ? "-" : ""
        let text = Array(String(whole))
        func trimmed(_ digits: ArraySlice<Character>) -> String {
            var digits = digits
            while digits.last == "0" { digits.removeLast() }
            return digits.isEmpty ? "" : "." + String(digits)
        }
        switch exponent {
        case ..<(-4), 7...:
            return sign + String(text[0]) + trimmed(text[1...]) + "e\(exponent)"
        case ..<0:
            let zeros = String(repeating: "0", count: -exponent - 1)
            let fraction = trimmed(text[...])
            return sign + "0." + zeros + fraction.dropFirst()
        default:
            let padded = text + Array(repeating: "0", count: max(0, exponent + 1 - text.count))
            return sign + String(padded[...exponent]) + trimmed(padded[(exponent + 1)...])
        }
    }

    /// The number with a fixed number of significant digits: `0.0123`, `4.50`, `1.20e-7`.
    package func short(_ digits: Int = 3) -> String {
        guard isFinite, self != 0 else { return self == 0 ? "0" : "\(self)" }
        let exponent = Portable.decimalExponent(self)
        switch exponent {
        case ..<(-3): return scientific(exponent, decimals: digits - 1)
        // Numbers a hair below a power of ten are rounded up to it.
        case ..<digits:
            let hair = 0.5 / Portable.powerOfTen(digits)
            let isRoundedUp = magnitude >= Portable.powerOfTen(exponent + 1) * (1 - hair)
            return fixed(max(0, digits - 1 - exponent - (isRoundedUp ? 1 : 0)))
        case ..<7: return fixed(0)
        default: return scientific(exponent, decimals: digits - 1)
        }
    }

    private func scientific(_ exponent: Int, decimals: Int) -> String {
        (self / Portable.powerOfTen(exponent)).fixed(decimals) + "e\(exponent)"
    }

    /// A loss in a few characters: four decimals, or a power of ten with two.
    package var brief: String {
        guard isFinite, magnitude > 0, magnitude < 1e-3 || magnitude >= 1e6 else { return fixed(4) }
        var (mantissa, exponent) = (self, 0)
        // From 9.995 on two digits after the point would make it 10.00.
        while mantissa.magnitude < 0.9995 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
        while mantissa.magnitude >= 9.995 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
        return "\(mantissa.fixed(2))e\(exponent)"
    }
}
