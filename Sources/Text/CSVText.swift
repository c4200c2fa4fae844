/// The text of a CSV table (RFC 4180) with lines that end with LF.
package struct CSVText: Sendable, Hashable {
    /// The lines since `removeAll`.
    package private(set) var text = ""

    /// A table whose first line is `header`.
    package init(header: [String]) { append(header) }

    /// Adds a line; fields that need quotes get them.
    package mutating func append(_ fields: [String]) {
        text += fields.map { $0.csvField }.joined(separator: ",")
        text += "\n"
    }

    /// Forgets the lines that a caller has taken.
    package mutating func removeAll() { text = "" }

    /// The text as UTF-8.
    package var bytes: [UInt8] { Array(text.utf8) }
}
