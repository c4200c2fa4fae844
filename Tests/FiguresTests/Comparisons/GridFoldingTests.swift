import Testing

@testable import Figures

@Suite struct GridFoldingTests {
    @Test func `columns are folded into bands below one another`() {
        let folding = GridFolding(columns: 5, rows: 2, columnBands: 2, rowBands: 1)
        #expect((folding.columns, folding.rows) == (3, 4))
        let places = (0..<2).map { row in
            (0..<5).map { folding.place(row: row, column: $0) }.map { [$0.row, $0.column] }
        }
        #expect(places[0] == [[0, 0], [0, 1], [0, 2], [2, 0], [2, 1]])
        #expect(places[1] == [[1, 0], [1, 1], [1, 2], [3, 0], [3, 1]])
    }

    @Test func `rows are folded into bands side by side`() {
        let folding = GridFolding(columns: 2, rows: 3, columnBands: 1, rowBands: 2)
        #expect((folding.columns, folding.rows) == (4, 2))
        let places = (0..<3).map { row in
            (0..<2).map { folding.place(row: row, column: $0) }.map { [$0.row, $0.column] }
        }
        #expect(places == [[[0, 0], [0, 1]], [[1, 0], [1, 1]], [[0, 2], [0, 3]]])
    }

    /// All grids up to 7 by 7 in all foldings.
    @Test func `no two panels share a place, and the lowest of each column has its numbers`() {
        for columns in 1...7 {
            for rows in 1...7 {
                for bands in 1...4 {
                    for isOfColumns in [true, false] {
                        let folding = GridFolding(
                            columns: columns, rows: rows, columnBands: isOfColumns ? bands : 1,
                            rowBands: isOfColumns ? 1 : bands)
                        check(folding, columns, rows)
                    }
                }
            }
        }
    }

    private func check(_ folding: GridFolding, _ columns: Int, _ rows: Int) {
        var lowest: [Int: (place: Int, row: Int, column: Int)] = [:]
        var places: Set<[Int]> = []
        for row in 0..<rows {
            for column in 0..<columns {
                let place = folding.place(row: row, column: column)
                places.insert([place.row, place.column])
                #expect(place.row < folding.rows && place.column < folding.columns)
                if place.row >= lowest[place.column]?.place ?? -1 {
                    lowest[place.column] = (place.row, row, column)
                }
            }
        }
        #expect(places.count == columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                let place = folding.place(row: row, column: column)
                let last = lowest[place.column]
                #expect(
                    folding.isLowest(row: row, column: column, columnCount: columns, rowCount: rows)
                        == (last?.row == row && last?.column == column))
            }
        }
    }

    @Test func `a grid is folded only where its panels become much wider`() {
        func folding(_ gain: Double) -> GridFolding {
            GridFolding(columns: 6, rows: 1) { $0.columnBands == 2 ? 100 * gain : 100 }
        }
        #expect(folding(1.05).columnBands == 1)
        #expect(folding(1.15).columnBands == 2)
    }
}
