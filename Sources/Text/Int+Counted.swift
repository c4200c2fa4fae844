extension BinaryInteger {
    /// The number with a comma every three digits: `14,880`.
    package var grouped: String {
        let digits = String(magnitude)
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }
}

extension Int {
    /// The number and what it counts: `1 region`, `3 regions`, `2 classes`.
    ///
    /// - Parameter plural: where it is more than an `s` or `es` at the end.
    package func counted(_ singular: String, _ plural: String? = nil) -> String {
        "\(grouped) " + (self == 1 ? singular : plural ?? singular.plural)
    }

    /// The same with words for no and one: `no point`, `one point`, `2 points`.
    package func countedInWords(_ singular: String) -> String {
        switch self {
        case 0: "no \(singular)"
        case 1: "one \(singular)"
        default: counted(singular)
        }
    }
}

extension String {
    /// The noun with its indefinite article: `a run`, `an export`.
    package var withArticle: String {
        (first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self
    }

    fileprivate var plural: String { self + (hasSuffix("s") ? "es" : "s") }
}
