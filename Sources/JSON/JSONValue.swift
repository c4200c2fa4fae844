import Text

/// A value of JSON (RFC 8259) to be written; members stay in the order in which they are given.
package enum JSONValue: Sendable, Hashable {
    case null
    case text(String)
    case whole(Int)
    /// In the shortest digits that read back as the same number; null where it is not finite.
    case number(Double)
    /// A whole number of any size, by its digits.
    case digits(String)
    case truth(Bool)
    case list([JSONValue])
    case object([Member])

    /// A member of an object.
    package struct Member: Sendable, Hashable {
        var key: String
        var value: JSONValue

        /// The member of a key.
        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }
}

extension JSONValue {
    /// The number, or null.
    package static func number(_ number: Double?) -> JSONValue {
        number.map { .number($0) } ?? .null
    }
    /// The whole number, or null.
    package static func whole(_ number: Int?) -> JSONValue { number.map { .whole($0) } ?? .null }

    /// A list of numbers.
    package static func numbers(_ numbers: [Double]) -> JSONValue {
        .list(numbers.map { .number($0) })
    }

    /// The text on one line.
    package var line: String {
        switch self {
        case .null: return "null"
        case .text(let text): return text.jsonText
        case .whole(let number): return "\(number)"
        case .digits(let digits): return digits
        case .truth(let truth): return "\(truth)"
        case .number(let number): return number.isFinite ? number.shortest : "null"
        case .list(let values): return "[" + values.map { $0.line }.joined(separator: ", ") + "]"
        case .object(let members):
            let texts = members.map { "\($0.key.jsonText): \($0.value.line)" }
            return "{" + texts.joined(separator: ", ") + "}"
        }
    }

    /// The text of a file: each member on its own line, two spaces per level, a newline at the end.
    package var document: String { text(indent: "") + "\n" }

    private func text(indent: String) -> String {
        switch self {
        case .null, .text, .whole, .digits, .truth, .number: return line
        case .list(let values):
            return "[" + values.map { $0.text(indent: indent) }.joined(separator: ", ") + "]"
        case .object(let members):
            let inner = indent + "  "
            let lines = members.map {
                "\(inner)\($0.key.jsonText): \($0.value.text(indent: inner))"
            }
            return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }
}
