import Files
public import Geometry
public import Points
import Text

extension CSVSource {
    /// The maximum size of a file in bytes: 64 MiB.
    public static let fileLimit = 64 << 20

    /// The places in the file at `path`, whatever their classes; none where it has no rows.
    ///
    /// - Parameters:
    ///   - xColumn: the header's name of the column with x.
    ///   - yColumn: the header's name of the column with y.
    ///   - namedBy: how those two columns can be named otherwise.
    public static func positions(
        inFile path: String, xColumn: String = "x", yColumn: String = "y",
        namedBy origin: (String) -> ColumnName = ColumnName.key
    ) throws(DatasetError) -> [Point] {
        let bytes = try bytes(atPath: path)
        do {
            return try positions(
                in: bytes, file: path, xColumn: xColumn, yColumn: yColumn, namedBy: origin)
        } catch {
            throw DatasetError(error)
        }
    }

    /// The places in the file at `path` and the number of rows without one; keys of a scenario name
    /// the columns.
    static func rows(
        inFile path: String, xColumn: String, yColumn: String, missing: Missing
    ) throws(DatasetError) -> (positions: [Point], skipped: Int) {
        let bytes = try bytes(atPath: path)
        do {
            return try rows(
                in: bytes, file: path, xColumn: xColumn, yColumn: yColumn, missing: missing)
        } catch {
            throw DatasetError(error)
        }
    }

    /// The numbers in a column of the file at `path`; none where it has no rows.
    public static func numbers(
        inFile path: String, column: String = "x"
    ) throws(DatasetError) -> [Double] {
        let bytes = try bytes(atPath: path)
        do {
            return try numbers(in: bytes, file: path, column: column)
        } catch {
            throw DatasetError(error)
        }
    }

    static func bytes(atPath path: String) throws(DatasetError) -> [UInt8] {
        do {
            return try InputFile.bytes(atPath: path, limit: fileLimit)
        } catch {
            throw DatasetError(.file(error), place: FilePlace(file: path))
        }
    }
}

extension PointSet {
    /// The points of a table's rows in their order, all for training; the table's path is taken
    /// as it is.
    ///
    /// - Parameters:
    ///   - classNames: the only classes there may be, in the order of their indices; none: those
    ///     of the rows, in the order in which they come.
    ///   - labels: other labels of each of these classes; empty: none.
    public init(
        rowsOf table: CSVSource, classNames: [String] = [], labels: [[String]] = []
    ) throws(DatasetError) {
        let bytes = try CSVSource.bytes(atPath: table.path)
        do {
            try self.init(rowsOf: table, in: bytes, classNames: classNames, labels: labels)
        } catch {
            throw DatasetError(error)
        }
    }
}
