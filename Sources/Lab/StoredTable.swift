import Datasets

/// A CSV table that a run has written, read back.
struct StoredTable: Sendable, Hashable {
    let path: String
    /// The fields of each line below the header, as many as it has.
    let rows: [[String]]

    /// The most bytes of a table that are read: 1 GiB.
    private static let limit = 1 << 30

    /// Reads the file at `path`, whose first line must be `header`.
    init(path: String, header: [String]) throws(LabError) {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: Self.limit)
        } catch {
            throw .unreadable(path, error)
        }
        self.path = path
        guard let records = Self.records(of: bytes, path: path), records.first == header else {
            throw .badTable(path, line: 1)
        }
        if let bad = records.firstIndex(where: { $0.count != header.count }) {
            throw .badTable(path, line: bad + 1)
        }
        rows = Array(records.dropFirst())
    }

    private static func records(of bytes: [UInt8], path: String) -> [[String]]? {
        guard var reader = try? CSVReader(bytes, file: path) else { return nil }
        var records: [[String]] = []
        var fields: [CSVReader.Field] = []
        while let isRecord = try? reader.read(&fields), isRecord {
            records.append(fields.map { reader.text(of: $0) })
        }
        return records
    }
}

extension StoredTable {
    /// The error of a row, counted from 0, that is not as the run wrote it.
    func error(inRow row: Int) -> LabError { .badTable(path, line: row + 2) }
}
