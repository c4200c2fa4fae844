extension String {
    /// The text as a message shows it: one harmless word as it is, anything else in quotes, and
    /// at most 40 scalars of it.
    package var shown: String {
        let isWord = !isEmpty && unicodeScalars.allSatisfy { !$0.isControl && $0 != " " }
        return isWord ? String(excerpt.dropFirst().dropLast()) : excerpt
    }
}

extension Unicode.Scalar {
    /// `U+202E`: how a character is called.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Sequence<String> {
    /// The names as a sentence has them, any of which will do: `a, b or c`.
    package var joinedAsChoice: String { joined(lastBy: "or") }

    /// The names as a sentence has them, all of which are meant: `a, b and c`.
    package var joinedAsSum: String { joined(lastBy: "and") }

    private func joined(lastBy word: String) -> String {
        let names = Array(self)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
