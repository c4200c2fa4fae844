import Text

extension String {
    /// The text as a message shows it: one harmless word as it is, anything else in quotes, and
    /// at most 40 scalars of it.
    var shown: String {
        let isWord = !isEmpty && unicodeScalars.allSatisfy { !$0.isControl && $0 != " " }
        return isWord ? String(excerpt.dropFirst().dropLast()) : excerpt
    }
}

extension Unicode.Scalar {
    /// `U+202E`: how a character is called.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
