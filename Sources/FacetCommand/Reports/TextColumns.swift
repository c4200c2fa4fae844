/// Text in columns.
enum TextColumns {
    /// A line for each row, its cells filled up to the width of their columns.
    static func lines(_ rows: [[String]], indent: String = "") -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.reduce(into: "") { text, row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell.padded(to: widths[column])
            }
            text += indent + cells.joined(separator: "  ") + "\n"
        }
    }
}

extension String {
    /// The text with spaces behind it, up to this number of characters.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
