public import Datasets
public import Geometry

/// Points of a CSV table without classes.
public enum PlainPoints {
    /// The most bytes that a table may have.
    public static let fileLimit = CSVSource.fileLimit

    /// The points of the file at `path`, from the columns with these names in its first line.
    public static func read(
        _ path: String, xColumn: String, yColumn: String
    ) throws(DatasetError) -> [Point] {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: fileLimit)
        } catch {
            throw DatasetError(.file(error), place: FilePlace(file: path))
        }
        return try parse(bytes, file: path, xColumn: xColumn, yColumn: yColumn)
    }

    private static func parse(
        _ bytes: [UInt8], file: String, xColumn: String, yColumn: String
    ) throws(DatasetError) -> [Point] {
        var reader = try CSVReader(bytes, file: file)
        var record: [CSVReader.Field] = []
        guard try reader.read(&record) else {
            throw DatasetError(.emptyFile, place: FilePlace(file: file, line: 1, column: 1))
        }
        let columns = record.count
        let x = try reader.column(xColumn, in: record)
        let y = try reader.column(yColumn, in: record)
        var points: [Point] = []
        while try reader.read(&record) {
            guard record.count == columns else {
                throw DatasetError(
                    .raggedRow(fields: record.count, header: columns),
                    place: reader.place(of: record[0]))
            }
            guard points.count < PointSet.pointLimit else {
                throw DatasetError(
                    .tooManyPoints(limit: PointSet.pointLimit), place: reader.place(of: record[0]))
            }
            points.append(
                Point(try reader.number(in: record[x]), try reader.number(in: record[y])))
        }
        return points
    }
}

extension CSVReader {
    /// The index of the one column with this name.
    fileprivate func column(_ name: String, in header: [Field]) throws(DatasetError) -> Int {
        let places = header.indices.filter { value(of: header[$0]) == name }
        guard let first = places.first else {
            throw DatasetError(.missingColumn(name, nearest: nil), place: place(of: header[0]))
        }
        guard places.count == 1 else {
            throw DatasetError(.repeatedColumn(name), place: place(of: header[places[1]]))
        }
        return first
    }

    /// The coordinate in a field: decimal digits, of at most 1e30.
    fileprivate func number(in field: Field) throws(DatasetError) -> Double {
        let text = value(of: field)
        let isDecimal = text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
        guard isDecimal, let number = Double(text) else {
            throw DatasetError(.notANumber(text), place: place(of: field))
        }
        guard abs(number) <= PointSet.coordinateLimit else {
            throw DatasetError(.coordinate(number), place: place(of: field))
        }
        return number
    }
}
