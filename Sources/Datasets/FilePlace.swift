/// A place in a file that was read.
public struct FilePlace: Sendable, Hashable {
    /// The file's path, as it was opened.
    public var file: String
    /// Counted from 1; nil for the file as a whole.
    public var line: Int?
    /// Counted from 1 in Unicode scalars; nil for the line as a whole.
    public var column: Int?

    /// A file, or a line of it, or a place in that line.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension FilePlace: CustomStringConvertible {
    /// `file`, `file:line` or `file:line:column`.
    public var description: String {
        [file.escapingControls, line.map(String.init), column.map(String.init)]
            .compactMap(\.self).joined(separator: ":")
    }
}
