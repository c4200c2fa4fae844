/// Text in columns for people to read.
package struct TextTable: Sendable {
    private var rows: [[String]]
    /// The columns whose cells end at the same place.
    private let rightColumns: Set<Int>

    /// A table of these rows.
    package init(_ rows: [[String]] = [], rightColumns: Set<Int> = []) {
        self.rows = rows
        self.rightColumns = rightColumns
    }

    /// Adds a row.
    package mutating func append(_ cells: String...) { rows.append(cells) }
}

extension TextTable {
    /// A line for each row, without blanks at its end.
    package var lines: [String] {
        paddedLines.map { line in
            var line = line[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }

    /// The lines, which each end with a newline.
    package func text(indent: String = "") -> String {
        lines.reduce(into: "") { $0 += indent + $1 + "\n" }
    }

    /// The cells two blanks apart; the width of a row's last cell is not limited.
    private var paddedLines: [String] {
        let widths = rows.reduce(into: [Int]()) { widths, row in
            for (column, cell) in row.dropLast().enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let width = column < widths.count ? widths[column] : 0
                let blanks = String(repeating: " ", count: max(0, width - cell.count))
                if rightColumns.contains(column) { return blanks + cell }
                return column == row.count - 1 ? cell : cell + blanks
            }.joined(separator: "  ")
        }
    }
}
