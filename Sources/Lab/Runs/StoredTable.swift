import Files
import Points
import Text

/// A CSV table that a run has written, read back.
struct StoredTable: Sendable, Hashable {
    let path: String
    /// The fields of each record below the header, as many as it has.
    let rows: [[String]]
    /// The line in which each row begins.
    private let lines: [Int]

    /// The most bytes of a table that are read: 1 GiB.
    private static let limit = 1 << 30

    /// Reads the file at `path`, whose first line must be `header`.
    init(path: String, header: [String]) throws {
        let bytes = try InputFile.read(path, limit: Self.limit)
        let (records, lines): ([[String]], [Int])
        do {
            (records, lines) = try Self.records(of: bytes, path: path)
        } catch {
            throw LabError(.badTable(line: error.place?.line ?? 1), path: path)
        }
        guard records.first == header else { throw LabError(.badTable(line: 1), path: path) }
        if let bad = records.firstIndex(where: { $0.count != header.count }) {
            throw LabError(.badTable(line: lines[bad]), path: path)
        }
        self.path = path
        self.rows = Array(records.dropFirst())
        self.lines = Array(lines.dropFirst())
    }

    private static func records(
        of bytes: [UInt8], path: String
    ) throws(PointError) -> ([[String]], [Int]) {
        var reader = try CSVReader(bytes, file: path)
        var records: [[String]] = []
        var lines: [Int] = []
        var fields: [CSVReader.Field] = []
        while try reader.read(&fields) {
            records.append(fields.map { reader.text(of: $0) })
            lines.append(reader.place(of: fields[0]).line ?? 1)
        }
        return (records, lines)
    }
}

extension StoredTable {
    /// The error of a row, counted from 0, that is not as the run wrote it.
    func error(inRow row: Int) -> LabError {
        LabError(.badTable(line: lines[row]), path: path)
    }
}
