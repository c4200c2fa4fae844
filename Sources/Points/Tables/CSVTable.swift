import Geometry
import Text

/// Some columns of a CSV text with a header, row by row.
struct CSVTable {
    private var reader: CSVReader
    private var record: [CSVReader.Field] = []
    private let fieldCount: Int
    /// The wanted columns.
    private let names: [String]
    /// The position in a record of each wanted column.
    private let positions: [Int]

    /// The columns with these names, of a text from `file`.
    init(_ bytes: [UInt8], file: String, columns: [String]) throws(PointError) {
        reader = try CSVReader(bytes, file: file)
        guard try reader.read(&record) else {
            throw PointError(.emptyFile, place: FilePlace(file: file, line: 1, column: 1))
        }
        fieldCount = record.count
        names = columns
        var positions: [Int] = []
        for name in columns {
            positions.append(try Self.position(of: name, in: record, of: reader))
        }
        self.positions = positions
    }
}

extension CSVTable {
    /// Where the row begins.
    var rowPlace: FilePlace { reader.place(of: record[0]) }

    /// Moves to the next row, which has as many fields as the header; false at the end.
    mutating func nextRow() throws(PointError) -> Bool {
        guard try reader.read(&record) else { return false }
        guard record.count == fieldCount else {
            throw PointError(
                .raggedRow(fields: record.count, header: fieldCount), place: rowPlace)
        }
        return true
    }

    /// The row's text in a wanted column, without spaces around it unless it is in quotes.
    func text(inColumn column: Int) -> String { reader.value(of: record[positions[column]]) }

    /// Where that text begins, with the column's name.
    func place(ofColumn column: Int) -> FilePlace {
        var place = reader.place(of: record[positions[column]])
        place.field = names[column]
        return place
    }

    /// The row's number in a wanted column.
    func coordinate(inColumn column: Int) throws(PointError) -> Double {
        let text = text(inColumn: column)
        guard let number = Double(decimal: text) else {
            throw PointError(
                DecimalNumber.hasDecimalComma(text) ? .decimalComma(text) : .notANumber(text),
                place: place(ofColumn: column))
        }
        guard abs(number) <= PointSet.coordinateLimit else {
            throw PointError(.coordinate(number), place: place(ofColumn: column))
        }
        return number
    }

    /// The point of the row whose coordinates are in the first two of the wanted columns.
    func point() throws(PointError) -> Point {
        Point(try coordinate(inColumn: 0), try coordinate(inColumn: 1))
    }
}

extension CSVTable {
    private static func position(
        of name: String, in header: [CSVReader.Field], of reader: CSVReader
    ) throws(PointError) -> Int {
        let names = header.map { reader.value(of: $0) }
        let positions = names.indices.filter { names[$0] == name }
        guard let first = positions.first else {
            throw PointError(
                problem(ofMissing: name, among: names), place: reader.place(of: header[0]))
        }
        guard positions.count == 1 else {
            throw PointError(.repeatedColumn(name), place: reader.place(of: header[positions[1]]))
        }
        return first
    }

    /// Says only what the wanted name reveals already: a caller that names a file that is not a
    /// table does not learn what is in it.
    private static func problem(
        ofMissing wanted: String, among names: [String]
    ) -> PointError.Problem {
        for delimiter in [";", "\t", "|"] as [Character] {
            let cells = names.flatMap { $0.split(separator: delimiter) }
            if cells.count > names.count, cells.contains(where: { $0.isName(wanted) }) {
                return .wrongDelimiter(delimiter)
            }
        }
        return .missingColumn(wanted, nearest: NearestName.of(wanted, among: names))
    }
}

extension Substring {
    /// Whether it is the name, apart from spaces around it.
    fileprivate func isName(_ name: String) -> Bool {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest == name
    }
}
