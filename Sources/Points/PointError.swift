public import Geometry
public import Text

/// Why there are no points.
public struct PointError: Error, Sendable, Hashable {
    /// What is wrong.
    public var problem: Problem
    /// The index of the source, where the fault is in one.
    public var source: Int?
    /// The place in the file that a source reads, where the fault is in one.
    public var place: FilePlace?

    /// A problem and where it is.
    public init(_ problem: Problem, source: Int? = nil, place: FilePlace? = nil) {
        self.problem = problem
        self.source = source
        self.place = place
    }
}

extension PointError {
    /// What can be wrong.
    public enum Problem: Sendable, Hashable {
        /// A source's file was not read, or as a file of another kind.
        case notRead

        case notUTF8
        case emptyFile
        case noRows
        case unclosedQuote
        /// A quote inside a field that does not begin with one.
        case strayQuote
        case textAfterQuote
        case fieldTooLong(limit: Int)
        case tooManyColumns(limit: Int)
        /// The columns that are there, and how another one can be named.
        case missingColumn(String, nearest: String?, columns: [String], ColumnName)
        case repeatedColumn(String)
        /// The text is a table of another form, with these columns.
        case dialect(CSVDialect, columns: [String])
        case raggedRow(fields: Int, header: Int)
        case notANumber(String)
        case decimalComma(String)
        /// A text has a character that looks like another one.
        case lookAlike(LookAlike, in: String)
        /// A class looks like another one.
        case lookAlikeClass(String, twin: String, LookAlike)
        /// Rows lack a coordinate or a class; `canSkip`: a key of a scenario leaves them out.
        case missingValues(rows: Int, canSkip: Bool)
        case onlyMissingValues(rows: Int)

        case nothingPainted
        case tooManyColours(limit: Int)

        case badClassName(String)
        case undeclaredClass(String, nearest: String?)
        /// A label of a table is not among the classes that its source names.
        case strangeLabel(String, nearest: String?)
        /// A label of a table is one class here and another one elsewhere.
        case labelOfTwoClasses(String, String, String)
        /// A class that a network does not know, whose tables had these labels.
        case foreignClass(String, among: [String], labels: [String] = [])
        case unknownBalanceClass(String, nearest: String?)
        /// As many names as classes are needed.
        case classNameCount(names: Int, classes: Int)
        /// As many names as different labels in the tables are needed.
        case labelCount(names: Int, labels: [String])
        case tooFewDeclaredClasses(declared: Int, needed: Int)
        case tooManyClasses(limit: Int)
        case labelNoiseNeedsTwoClasses

        case unknownParameter(String, nearest: String?)
        case outOfRange(key: String, value: Double, range: ClosedRange<Double>, isWhole: Bool)
        case testShare(Double)
        case coordinate(Double)
        case cornerCount(Int)
        /// All corners of the polygon are on one line.
        case flatPolygon
        /// The generator `formula` has no expression.
        case noExpression
        /// The expression has no finite value at a point.
        case noValue(at: Point)
        /// The expression has one sign in the whole box.
        case oneClass(isPositive: Bool)
        /// Too few of the drawn points are beyond the margin.
        case wideMargin(Double, kept: Int, count: Int)

        case noPoints
        /// All sources are only to test with.
        case noTrainingSource
        /// A share is held out beside sources that are only to test with.
        case twoTestSets
        case tooManyPoints(limit: Int)
    }

    /// The kind of failure.
    public var kind: FaultKind {
        switch problem {
        case .fieldTooLong, .tooManyColumns, .tooManyClasses, .tooManyPoints: .limit
        default: .wrong
        }
    }

    /// The key of the source's settings that the problem is about, where it is about one.
    public var key: String? {
        switch problem {
        case .nothingPainted, .tooManyColours, .notRead: "file"
        case .unknownParameter(let name, _): name
        case .unknownBalanceClass(let name, _): "balance.\(name)"
        case .outOfRange(let key, _, _, _): key
        case .classNameCount, .labelCount: "classes"
        case .labelNoiseNeedsTwoClasses: "labelNoise"
        case .cornerCount, .flatPolygon: "corners"
        case .noExpression, .noValue, .oneClass: "expression"
        case .wideMargin: "margin"
        default: nil
        }
    }
}

extension PointError {
    static func outOfRange(
        _ key: String, _ value: Double, _ range: ClosedRange<Double>, isWhole: Bool = false
    ) -> PointError {
        PointError(.outOfRange(key: key, value: value, range: range, isWhole: isWhole))
    }
}
