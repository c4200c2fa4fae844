import RealFunctions

extension Double {
    /// The number rounded for people, to a count of digits or decimals.
    ///
    /// All rounded numbers of texts and pictures are written by this function; a share that must
    /// not be rounded up to 1 is written by `share` and `percent` with it. Files and values that
    /// are read again have the `shortest` text instead, which is exact.
    package func rounded(_ count: Int, _ rounding: Rounding = .readable) -> String {
        switch rounding {
        case .readable: isFinite && self != 0 ? readable(count) : zeroOrNotFinite
        case .digits: isFinite && self != 0 ? withDigits(count) : zeroOrNotFinite
        case .decimals: withDecimals(count)
        case .upToDecimals: withDecimals(upTo: count)
        case .decimalsOrDigits:
            isFinite && magnitude > 0 && !(1e-3..<1e6 ~= magnitude)
                ? scientific(3) : withDecimals(count)
        }
    }

    private var zeroOrNotFinite: String { self == 0 ? "0" : "\(self)" }

    private func withDecimals(_ count: Int) -> String {
        let scaled = (magnitude * Portable.powerOfTen(count)).rounded()
        guard scaled < 0x1p53, let whole = UInt64(exactly: scaled) else { return "\(self)" }
        let sign = self < 0 && whole > 0 ? "-" : ""
        let digits = String(whole)
        guard count > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, count + 1 - digits.count)) + digits
        return sign + padded.dropLast(count) + "." + padded.suffix(count)
    }

    private func withDecimals(upTo limit: Int) -> String {
        let text = withDecimals(limit)
        guard text.contains(".") else { return text }
        let end = text.lastIndex { $0 != "0" } ?? text.startIndex
        return String(text[end] == "." ? text[..<end] : text[...end])
    }

    private func withDigits(_ count: Int) -> String {
        let exponent = Portable.decimalExponent(self)
        switch exponent {
        case ..<(-3): return scientific(count)
        // Numbers a hair below a power of ten are rounded up to it.
        case ..<count:
            let hair = 0.5 / Portable.powerOfTen(count)
            let isRoundedUp = magnitude >= Portable.powerOfTen(exponent + 1) * (1 - hair)
            return withDecimals(max(0, count - 1 - exponent - (isRoundedUp ? 1 : 0)))
        case ..<7: return withDecimals(0)
        default: return scientific(count)
        }
    }

    private func scientific(_ digits: Int) -> String {
        let exponent = Portable.decimalExponent(self)
        func text(_ exponent: Int) -> String {
            (self / Portable.powerOfTen(exponent)).withDecimals(digits - 1)
        }
        let mantissa = text(exponent)
        // 9.996 is 10.00, and 10.00e-5 is 1.00e-4.
        return mantissa.hasPrefix("10") || mantissa.hasPrefix("-10")
            ? text(exponent + 1) + "e\(exponent + 1)" : mantissa + "e\(exponent)"
    }

    private func readable(_ digits: Int) -> String {
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
}
