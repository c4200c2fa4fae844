/// How a grid is laid out: whole, its columns in bands below one another, or its rows in bands side
/// by side.
///
/// Every band but the last has the same number of columns (or rows), and each has its headings.
struct GridFolding: Sendable {
    /// How many panels are side by side.
    let columns: Int
    /// How many panels are below one another.
    let rows: Int
    /// The number of bands into which the columns are folded.
    let columnBands: Int
    /// The number of bands into which the rows are folded.
    let rowBands: Int
    private let band: (columns: Int, rows: Int)

    /// Where a panel is, in panels from the upper left, and in which bands.
    struct Place: Sendable {
        var row: Int
        var column: Int
        var rowBand: Int
        var columnBand: Int
    }

    /// The folding with the widest panels; whole, if no folding makes them much wider.
    ///
    /// - Parameter panelWidth: the width of the panels of a folding, in a picture of one size.
    init(columns: Int, rows: Int, panelWidth: (GridFolding) -> Double) {
        let whole = GridFolding(columns: columns, rows: rows, columnBands: 1, rowBands: 1)
        let folded =
            Self.bandCounts(columns).map {
                GridFolding(columns: columns, rows: rows, columnBands: $0, rowBands: 1)
            }
            + Self.bandCounts(rows).map {
                GridFolding(columns: columns, rows: rows, columnBands: 1, rowBands: $0)
            }
        var (best, width) = (whole, max(1, panelWidth(whole)) * Self.gain)
        for folding in folded where panelWidth(folding) > width {
            (best, width) = (folding, panelWidth(folding))
        }
        self = best
    }

    init(columns: Int, rows: Int, columnBands: Int, rowBands: Int) {
        band = (Self.share(columns, columnBands), Self.share(rows, rowBands))
        self.columns = band.columns * rowBands
        self.rows = band.rows * columnBands
        (self.columnBands, self.rowBands) = (columnBands, rowBands)
    }

    /// A row or column is easier to compare whole, so a fold has to gain so much.
    private static let gain = 1.1
    /// The longest row or column that always stays whole.
    private static let shortest = 3

    /// The numbers of bands into which a number of columns or rows may be folded; no band is empty.
    private static func bandCounts(_ count: Int) -> [Int] {
        guard count > Self.shortest else { return [] }
        return (2...(count + 1) / 2).filter { ($0 - 1) * share(count, $0) < count }
    }

    private static func share(_ count: Int, _ bands: Int) -> Int { (count + bands - 1) / bands }
}

extension GridFolding {
    /// The place of the panel in a row and a column of the whole grid.
    func place(row: Int, column: Int) -> Place {
        let (columnBand, innerColumn) = column.quotientAndRemainder(dividingBy: band.columns)
        let (rowBand, innerRow) = row.quotientAndRemainder(dividingBy: band.rows)
        return Place(
            row: columnBand * band.rows + innerRow, column: rowBand * band.columns + innerColumn,
            rowBand: rowBand, columnBand: columnBand)
    }

    /// Whether a panel is the first of its row in its band, where the row's heading is.
    func beginsRow(column: Int) -> Bool { column % band.columns == 0 }

    /// Whether a panel is the first of its column in its band, where the column's heading is.
    func beginsColumn(row: Int) -> Bool { row % band.rows == 0 }

    /// Whether no panel of a grid with these numbers of columns and rows is below a panel.
    func isLowest(row: Int, column: Int, columnCount: Int, rowCount: Int) -> Bool {
        let isLastOfBand = (row + 1) % band.rows == 0 || row == rowCount - 1
        return isLastOfBand && column + band.columns >= columnCount
    }

    /// Whether a panel is at the left end of the picture.
    func isLeftmost(row: Int, column: Int) -> Bool {
        place(row: row, column: column).column == 0
    }
}
