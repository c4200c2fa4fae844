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

    /// A number with a fixed count of decimals: `12.50`.
    static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = Int((abs(value) * power).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(scaled) }
        let fraction = String(scaled % Int(power))
        let zeros = String(repeating: "0", count: decimals - fraction.count)
        return "\(sign)\(scaled / Int(power)).\(zeros)\(fraction)"
    }

    /// A number of any magnitude with three significant digits: `0.0123`, `4.50`, `1.2e-7`.
    static func short(_ value: Double) -> String {
        guard value.isFinite else { return "\(value)" }
        guard value != 0 else { return "0" }
        let exponent = decimalExponent(value)
        switch exponent {
        case ..<(-4):
            let mantissa = value / Portable.exp(Double(exponent) * 2.302585092994046)
            return fixed(mantissa, decimals: 1) + "e\(exponent)"
        case ..<3: return fixed(value, decimals: 2 - exponent)
        case ..<7: return fixed(value, decimals: 0)
        default:
            let mantissa = value / Portable.exp(Double(exponent) * 2.302585092994046)
            return fixed(mantissa, decimals: 2) + "e\(exponent)"
        }
    }

    /// A share in per cent with one decimal; 100 % only when nothing is missing.
    static func percent(_ share: Double) -> String {
        let tenths = (share * 1000).rounded()
        let shown = share < 1 ? min(tenths, 999) : tenths
        return fixed(shown / 10, decimals: 1) + " %"
    }

    private static func decimalExponent(_ value: Double) -> Int {
        let estimate = (Portable.log(abs(value)) / 2.302585092994046).rounded(.down)
        // Numbers a hair below a power of ten are rounded up to it by three digits.
        let next = Portable.exp((estimate + 1) * 2.302585092994046)
        return Int(estimate) + (abs(value) >= next * 0.9995 ? 1 : 0)
    }
}
