/// Columns of a CSV file with a header.
public struct CSVSource: Sendable, Hashable {
    /// The file, relative to the scenario's folder unless it begins at the root.
    public var path: String
    /// The header's name of the column with x.
    public var xColumn: String
    /// The header's name of the column with y.
    public var yColumn: String
    /// The header's name of the column with the classes' names.
    public var classColumn: String

    /// The three columns by their names in the header.
    public init(path: String, xColumn: String, yColumn: String, classColumn: String) {
        self.path = path
        self.xColumn = xColumn
        self.yColumn = yColumn
        self.classColumn = classColumn
    }
}
