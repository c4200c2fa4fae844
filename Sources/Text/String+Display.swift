extension Unicode.Scalar {
    /// Whether it could break a line or turn the direction of the text around it.
    package var isControl: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: isDirectionMark
        }
    }

    private var isDirectionMark: Bool {
        switch value {
        case 0x061c, 0x200e...0x200f, 0x202a...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// Whether the text can be a name: not empty, at most `limit` scalars, without control
    /// characters.
    package func isName(limit: Int) -> Bool {
        !isEmpty && unicodeScalars.count <= limit && !unicodeScalars.contains { $0.isControl }
    }
}

extension String {
    /// The text with every control character written as `<U+000A>`, so that it stays on one line.
    package var escapingControls: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.isControl {
                text += "<\(scalar.codePoint)>"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    /// The text in quotes, at most 40 scalars of it.
    package var excerpt: String { "\"" + bareExcerpt + "\"" }

    /// At most 40 scalars of the text, on one line.
    package var bareExcerpt: String {
        let head = unicodeScalars.prefix(40)
        let dots = head.endIndex == unicodeScalars.endIndex ? "" : "..."
        return String(head).escapingControls + dots
    }
}
