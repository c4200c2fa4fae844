/// Text in columns for people to read.
struct TextTable: Sendable {
    private var rows: [[String]] = []
    /// The columns whose cells end at the same place.
    private let rightColumns: Set<Int>

    /// A table without rows.
    init(rightColumns: Set<Int> = []) { self.rightColumns = rightColumns }

    mutating func append(_ cells: String...) { rows.append(cells) }

    /// A line for each row, without blanks at its end.
    var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            // The last cell of a row may have any length.
            rows.map { column < $0.count - 1 ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: max(0, widths[column] - cell.count))
                return rightColumns.contains(column) ? blanks + cell : cell + blanks
            }
            var line = cells.joined(separator: "  ")[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}
