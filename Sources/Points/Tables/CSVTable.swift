import Geometry
import Text

/// Some columns of a CSV text with a header, row by row.
struct CSVTable {
    private var reader: CSVReader
    private var record: [CSVReader.Field] = []
    private let fieldCount: Int
    private let columns: [Column]
    /// The position in a record of each wanted column.
    private let positions: [Int]

    /// A column that is wanted.
    struct Column {
        var name: String
        /// How it can be named otherwise.
        var origin: ColumnName
        /// Whether it holds classes and not numbers.
        var isOfClasses = false
    }

    /// The columns with these names, of a text from `file`.
    init(_ bytes: [UInt8], file: String, columns: [Column]) throws(PointError) {
        reader = try CSVReader(bytes, file: file)
        let start = FilePlace(file: file, line: 1, column: 1)
        let wanted = columns.map { $0.name }
        do throws(PointError) {
            guard try reader.read(&record) else { throw PointError(.emptyFile, place: start) }
        } catch {
            let found = CSVDialect.found(in: reader.firstLines, wanted: wanted)
            guard let (dialect, names) = found else { throw error }
            throw PointError(.dialect(dialect, columns: names), place: start)
        }
        fieldCount = record.count
        self.columns = columns
        let header = record.map { [reader] in reader.value(of: $0) }
        var positions: [Int] = []
        for column in columns {
            guard let position = header.firstIndex(of: column.name) else {
                throw PointError(
                    Self.problem(
                        ofMissing: column, among: header, lines: reader.firstLines,
                        wanted: wanted), place: reader.place(of: record[0]))
            }
            if let second = header[(position + 1)...].firstIndex(of: column.name) {
                throw PointError(
                    .repeatedColumn(column.name), place: reader.place(of: record[second]))
            }
            positions.append(position)
        }
        self.positions = positions
    }

    /// A caller that names a file that is not a table does not learn what is in it: columns are
    /// listed where there are commas, or another sign of a table.
    private static func problem(
        ofMissing column: Column, among header: [String], lines: [String], wanted: [String]
    ) -> PointError.Problem {
        if let twin = header.first(where: { LookAlike.plainName($0) == column.name }),
            let found = LookAlike.first(in: twin)
        {
            return .lookAlike(found, in: twin)
        }
        if let (dialect, names) = CSVDialect.found(in: lines, wanted: wanted) {
            return .dialect(dialect, columns: names)
        }
        if header.count == 1, let found = LookAlike.first(in: header[0]), found.replacement == "," {
            return .lookAlike(found, in: header[0])
        }
        let plain = LookAlike.plainName(column.name)
        let nearest =
            header.contains(plain) ? plain : ColumnName.nearest(to: plain, among: header)
        return .missingColumn(
            column.name, nearest: nearest, columns: header.count > 1 ? header : [],
            column.origin)
    }
}

extension CSVTable {
    /// Where the row begins.
    var rowPlace: FilePlace { reader.place(of: record[0]) }

    /// Moves to the next row, which has as many fields as the header; false at the end.
    mutating func nextRow() throws(PointError) -> Bool {
        guard try reader.read(&record) else { return false }
        guard record.count == fieldCount else {
            for field in record {
                let text = reader.value(of: field)
                if let found = LookAlike.first(in: text), found.replacement == "," {
                    throw PointError(.lookAlike(found, in: text), place: reader.place(of: field))
                }
            }
            throw raggedRow
        }
        return true
    }

    /// The error about a row with another number of fields than the header.
    private var raggedRow: PointError {
        let texts = record.map { reader.value(of: $0) }
        let comma = texts.indices.dropLast().first {
            record.count > fieldCount && DecimalNumber(texts[$0])?.whole != nil
                && texts[$0 + 1].utf8.allSatisfy { $0.isDigit } && !texts[$0 + 1].isEmpty
        }
        guard let comma else {
            return PointError(
                .raggedRow(fields: record.count, header: fieldCount), place: rowPlace)
        }
        return PointError(
            .splitNumber(texts[comma], texts[comma + 1], fields: record.count, header: fieldCount),
            place: reader.place(of: record[comma]))
    }

    /// The row's text in a wanted column, without spaces around it unless it is in quotes.
    func text(inColumn column: Int) -> String { reader.value(of: record[positions[column]]) }

    /// Where that text begins, with the column's name.
    func place(ofColumn column: Int) -> FilePlace {
        var place = reader.place(of: record[positions[column]])
        place.field = columns[column].name
        return place
    }

    /// The row's first wanted column without a value, if there is one.
    var missingColumn: Int? {
        columns.indices.filter { column in
            let text = text(inColumn: column)
            return columns[column].isOfClasses ? text.isEmpty : MissingValue.means(text)
        }.min { positions[$0] < positions[$1] }
    }

    /// The error about this row, which lacks a value, and those after it.
    ///
    /// - Parameter canSkip: whether the user can have such rows left out.
    mutating func missingValues(canSkip: Bool) -> PointError {
        let place = place(ofColumn: missingColumn ?? 0)
        var count = 1
        while (try? nextRow()) == true { count += missingColumn == nil ? 0 : 1 }
        return PointError(.missingValues(rows: count, canSkip: canSkip), place: place)
    }

    /// The row's number in a wanted column.
    func coordinate(inColumn column: Int) throws(PointError) -> Double {
        let text = text(inColumn: column)
        guard let number = Double(decimal: text) else {
            throw PointError(Self.problem(ofNumber: text), place: place(ofColumn: column))
        }
        guard abs(number) <= PointSet.coordinateLimit else {
            throw PointError(
                number.isFinite ? .coordinate(number) : .largeNumber(text),
                place: place(ofColumn: column))
        }
        return number
    }

    private static func problem(ofNumber text: String) -> PointError.Problem {
        if let found = LookAlike.first(in: text) { return .lookAlike(found, in: text) }
        return DecimalNumber.hasDecimalComma(text) ? .decimalComma(text) : .notANumber(text)
    }

    /// The point of the row whose coordinates are in the first two of the wanted columns.
    func point() throws(PointError) -> Point {
        Point(try coordinate(inColumn: 0), try coordinate(inColumn: 1))
    }
}

extension LookAlike {
    /// The character of a label that makes it another label than it seems to be: where the plain
    /// text is a number, or in place of the blanks and quotes around a text.
    static func strange(inLabel label: String) -> LookAlike? {
        guard let first = first(in: label) else { return nil }
        if ClassLabel.number(plain(label)) != nil { return first }
        let ends = [label.unicodeScalars.first, label.unicodeScalars.last].compactMap { $0 }
        return ends.compactMap { LookAlike($0) }
            .first { ["", " ", "\"", "'"].contains($0.replacement) }
    }

    /// A name with plain characters, and without the blanks and quotes around it.
    static func plainName(_ name: String) -> String {
        func isOutside(_ character: Character) -> Bool { " \t\"'".contains(character) }
        var rest = plain(name).drop(while: isOutside)
        while let last = rest.last, isOutside(last) { rest.removeLast() }
        return String(rest)
    }
}
