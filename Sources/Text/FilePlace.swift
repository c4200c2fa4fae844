/// A place in a file that was read.
public struct FilePlace: Sendable, Hashable {
    /// The file's path, as it was opened.
    public var file: String
    /// Counted from 1; nil for the file as a whole.
    public var line: Int?
    /// Counted from 1 in Unicode scalars; nil for the line as a whole.
    public var column: Int?
    /// The name of the table's column whose cell it is; nil for a place of another kind.
    public var field: String?

    /// A file, or a line of it, or a place in that line.
    public init(file: String, line: Int? = nil, column: Int? = nil, field: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.field = field
    }
}

extension FilePlace: CustomStringConvertible {
    /// `file`, `file:line` or `file:line:column`.
    public var description: String {
        [file.escapingControls, line.map(String.init), column.map(String.init)]
            .compactMap { $0 }.joined(separator: ":")
    }
}
