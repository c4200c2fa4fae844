import Geometry

extension CSVSource {
    /// The most bytes that a file may have.
    public static let fileLimit = 64 << 20

    /// The points of the file's rows, the file read from `path`.
    func drawn(fromFile path: String) throws(DatasetError) -> DrawnPoints {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: Self.fileLimit)
        } catch {
            throw DatasetError(.file(error), place: FilePlace(file: path))
        }
        return try drawn(from: bytes, file: path)
    }

    /// The points of the rows of a CSV text.
    ///
    /// Classes come in the order in which the rows name them. Spaces around an unquoted name or
    /// number do not belong to it.
    func drawn(from bytes: [UInt8], file: String) throws(DatasetError) -> DrawnPoints {
        var reader = try CSVReader(bytes, file: file)
        var record: [CSVReader.Field] = []
        guard try reader.read(&record) else {
            throw DatasetError(.emptyFile, place: FilePlace(file: file, line: 1, column: 1))
        }
        let header = try Header(record, of: self, in: reader)
        var classes = ClassIndex()
        var points: [LabelledPoint] = []
        while try reader.read(&record) {
            guard record.count == header.count else {
                throw DatasetError(
                    .raggedRow(fields: record.count, header: header.count),
                    place: reader.place(of: record[0]))
            }
            guard points.count < PointSet.pointLimit else {
                throw DatasetError(
                    .tooManyPoints(limit: PointSet.pointLimit), place: reader.place(of: record[0]))
            }
            points.append(
                LabelledPoint(
                    Point(
                        try reader.coordinate(in: record[header.x]),
                        try reader.coordinate(in: record[header.y])),
                    label: try classes.index(of: record[header.label], in: reader)))
        }
        guard !points.isEmpty else {
            throw DatasetError(.noRows, place: FilePlace(file: file, line: 2))
        }
        return DrawnPoints(classNames: classes.names, classPlaces: classes.places, points: points)
    }
}

/// Where in a record the wanted columns are.
private struct Header {
    let count: Int
    let x: Int
    let y: Int
    let label: Int

    init(
        _ record: [CSVReader.Field], of source: CSVSource, in reader: CSVReader
    ) throws(DatasetError) {
        let names = record.map { reader.value(of: $0) }
        func column(_ wanted: String) throws(DatasetError) -> Int {
            let places = names.indices.filter { names[$0] == wanted }
            guard let first = places.first else {
                throw DatasetError(
                    Self.problem(ofMissing: wanted, names: names),
                    place: reader.place(of: record[0]))
            }
            guard places.count == 1 else {
                throw DatasetError(
                    .repeatedColumn(wanted), place: reader.place(of: record[places[1]]))
            }
            return first
        }
        count = names.count
        x = try column(source.xColumn)
        y = try column(source.yColumn)
        label = try column(source.classColumn)
    }

    /// Tells only what the wanted name gives away already: whoever names a file that is no table
    /// does not learn what is in it.
    private static func problem(
        ofMissing wanted: String, names: [String]
    ) -> DatasetError.Problem {
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
    /// Whether it is the name, apart from spaces and quotes around it.
    fileprivate func isName(_ name: String) -> Bool {
        var rest = self
        let isAround = { (character: Character) in " \"'".contains(character) }
        while let first = rest.first, isAround(first) { rest.removeFirst() }
        while let last = rest.last, isAround(last) { rest.removeLast() }
        return rest == name
    }
}

/// The classes met so far.
private struct ClassIndex {
    var names: [String] = []
    var places: [FilePlace] = []
    private var indices: [String: Int] = [:]

    mutating func index(
        of field: CSVReader.Field, in reader: CSVReader
    ) throws(DatasetError) -> Int {
        let name = reader.value(of: field)
        if let index = indices[name] { return index }
        let place = reader.place(of: field)
        guard names.count < PointSet.classLimit else {
            throw DatasetError(.tooManyClasses(limit: PointSet.classLimit), place: place)
        }
        guard name.isClassName else { throw DatasetError(.badClassName(name), place: place) }
        indices[name] = names.count
        names.append(name)
        places.append(place)
        return names.count - 1
    }
}

extension CSVReader {
    fileprivate func coordinate(in field: Field) throws(DatasetError) -> Double {
        let text = value(of: field)
        guard let number = DecimalNumber.parse(text) else {
            throw DatasetError(
                DecimalNumber.hasDecimalComma(text) ? .decimalComma(text) : .notANumber(text),
                place: place(of: field))
        }
        guard abs(number) <= PointSet.coordinateLimit else {
            throw DatasetError(.coordinate(number), place: place(of: field))
        }
        return number
    }
}

extension String {
    /// Whether a class can have this name: 1 to 100 scalars, none of which is a control character.
    var isClassName: Bool {
        !isEmpty && unicodeScalars.count <= 100 && !unicodeScalars.contains(where: \.isControl)
    }
}
