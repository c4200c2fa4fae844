import Text

/// The text of a CSV table (RFC 4180) with lines that end with LF.
struct CSVText: Sendable, Hashable {
    private(set) var text = ""

    /// A table whose first line is `header`.
    init(header: [String]) { append(header) }

    /// Adds a line; fields that need quotes get them.
    mutating func append(_ fields: [String]) {
        text += fields.map(\.csvField).joined(separator: ",")
        text += "\n"
    }

    /// Forgets the lines that somebody has taken.
    mutating func removeAll() { text = "" }

    var bytes: [UInt8] { Array(text.utf8) }
}
