extension String {
    /// The text as a value or a key of YAML: as it is where that is safe, otherwise in quotes.
    package var yamlText: String {
        isPlainYAML ? self : "\"" + unicodeScalars.map { $0.yamlEscaped }.joined() + "\""
    }

    /// Whether every reader takes the text, without quotes, as text: not as a number, a
    /// switch, nothing, or a part of YAML itself.
    private var isPlainYAML: Bool {
        let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        guard let first = utf8.first, last != " ", !words.contains(lowercased()) else {
            return false
        }
        let isPath = hasPrefix("/") || hasPrefix("./") || hasPrefix("../")
        return (first.isLetter || isPath)
            && utf8.allSatisfy { $0.isLetter || $0.isDigit || " -_./+()".utf8.contains($0) }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")
    }
}

extension Unicode.Scalar {
    fileprivate var yamlEscaped: String {
        switch self {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\u{feff}", "\u{fffe}", "\u{ffff}": break
        default: if !isControl { return String(self) }
        }
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
