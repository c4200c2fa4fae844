extension Double {
    /// The shortest decimal text that reads back as this very number: `3`, `0.1`, `1e30`, `1e-8`.
    ///
    /// The same in every file and every message, whatever the locale. A number that is rounded for
    /// people is written by `rounded(_:_:)`.
    package var shortest: String {
        let text = "\(self)"
        guard let e = text.utf8.firstIndex(of: UInt8(ascii: "e")) else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let exponent = text[e...].dropFirst()
        let sign = exponent.hasPrefix("-") ? "-" : ""
        return text[..<e] + "e" + sign + exponent.drop { "+-0".contains($0) }
    }
}
