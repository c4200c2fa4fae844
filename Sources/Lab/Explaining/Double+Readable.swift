import RealFunctions
import Text

extension Double {
    /// The number rounded to so many significant digits, without needless zeros: `0.31`, `-1.5`,
    /// `1.204e-7`.
    func readable(_ digits: Int = 4) -> String {
        guard isFinite, self != 0 else { return self == 0 ? "0" : "\(self)" }
        var exponent = Portable.decimalExponent(self)
        var scaled = (magnitude / Portable.powerOfTen(exponent - digits + 1)).rounded()
        if scaled >= Portable.powerOfTen(digits) {
            exponent += 1
            scaled = Portable.powerOfTen(digits - 1)
        }
        guard let whole = Int(exactly: scaled) else { return shortest }
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
}

extension Int {
    /// The number with a comma every three digits: `14,880`.
    var grouped: String {
        let digits = String(magnitude)
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// The number and what it counts: `1 region`, `3 regions`.
    func counted(_ singular: String, _ plural: String? = nil) -> String {
        "\(grouped) \(self == 1 ? singular : plural ?? singular + "s")"
    }
}
