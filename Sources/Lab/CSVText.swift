/// The text of a CSV table (RFC 4180) with lines that end with LF.
struct CSVText: Sendable, Hashable {
    private(set) var text = ""

    /// A table whose first line is `header`.
    init(header: [String]) { append(header) }

    /// Adds a line; fields that need quotes get them.
    mutating func append(_ fields: [String]) {
        text += fields.map(Self.quotedIfNeeded).joined(separator: ",")
        text += "\n"
    }

    var bytes: [UInt8] { Array(text.utf8) }

    private static func quotedIfNeeded(_ field: String) -> String {
        let isPlain = field.utf8.allSatisfy { byte in
            byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != 10 && byte != 13
        }
        let hasOuterSpace = field.utf8.first == 32 || field.utf8.last == 32
        guard !isPlain || hasOuterSpace else { return field }
        let doubled = field.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return "\"\(doubled)\""
    }
}
