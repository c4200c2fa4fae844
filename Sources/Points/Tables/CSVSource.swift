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
    /// What the rows are for.
    public var split = Split.train
    /// What becomes of rows that lack a coordinate or a class.
    public var missing = Missing.refuse

    /// What the rows of a table are for.
    public enum Split: String, Sendable, Hashable, CaseIterable {
        /// To train with; a share of them may be held out.
        case train
        /// To test with, all of them.
        case test
    }

    /// What becomes of rows that lack a value.
    public enum Missing: String, Sendable, Hashable, CaseIterable {
        /// The first one is an error.
        case refuse
        /// They are left out.
        case skip
    }

    /// The three columns by their names in the header.
    public init(path: String, xColumn: String, yColumn: String, classColumn: String) {
        self.path = path
        self.xColumn = xColumn
        self.yColumn = yColumn
        self.classColumn = classColumn
    }
}
