/// The places of the names of a legend: one below another, in more columns or smaller letters where
/// one column has no room for all.
struct LegendGrid: Equatable {
    /// One column, with what its names have room for.
    struct Column: Equatable {
        /// From the left end of the legend.
        var x: Double
        var width: Double
    }

    let columns: [Column]
    /// The number of names in a column; the last one may have fewer.
    let rows: Int
    /// The number of names that have a place, from the first on.
    let shown: Int
    /// How large letters, markers and rows are, as a multiple of the usual size.
    let factor: Double
}

extension LegendGrid {
    /// The room of a legend, with lengths at the usual size of letters.
    struct Room {
        /// Of all columns.
        var width: Double
        /// Of all rows, and of a line that says how many names have no place.
        var height: Double
        var row: Double
        /// Between columns.
        var gap: Double
    }

    /// The names in one column.
    init(count: Int, width: Double) {
        self.init(
            columns: [Column(x: 0, width: width)], rows: count, shown: count, factor: 1)
    }

    /// The first arrangement that has a place for all names.
    ///
    /// Letters are as large as possible, and then columns as few as possible. Names are shortened
    /// only where no arrangement has room for all of them in full. Where even short names do not
    /// all have room, it is the arrangement that has room for most of them.
    ///
    /// - Parameters:
    ///   - widths: those of the names with their markers, at the usual size.
    ///   - factors: the sizes of letters to try, as multiples of the usual one.
    init(_ widths: [Double], in room: Room, factors: [Double]) {
        let least = max((room.width - room.gap) / 2, 4 * room.row)
        let arrangements = [widths, widths.map { min($0, least) }].flatMap { widths in
            factors.flatMap { Self.arrangements(widths, in: room, factor: $0) }
        }
        self =
            arrangements.first { $0.shown == widths.count }
            ?? arrangements.max { $0.shown < $1.shown }
            ?? LegendGrid(count: 0, width: room.width)
    }

    private static func arrangements(
        _ widths: [Double], in room: Room, factor: Double
    ) -> [LegendGrid] {
        let limit = max(1, Int(room.height / (room.row * factor)))
        return (1...max(1, min(widths.count, 16))).compactMap { count in
            let needed = (widths.count + count - 1) / count
            let rows = needed <= limit ? needed : limit - 1
            let names = widths.prefix(rows * count).map { $0 * factor }
            let columns = columns(names, rows: rows, gap: room.gap * factor)
            guard count > 1 || factor != 1 else {
                return LegendGrid(
                    columns: [Column(x: 0, width: room.width)], rows: rows, shown: names.count,
                    factor: factor)
            }
            guard let last = columns.last, last.x + last.width <= room.width else { return nil }
            return LegendGrid(columns: columns, rows: rows, shown: names.count, factor: factor)
        }
    }

    /// As wide as the widest name in each.
    private static func columns(_ widths: [Double], rows: Int, gap: Double) -> [Column] {
        var x = 0.0
        return stride(from: 0, to: widths.count, by: max(rows, 1)).map { start in
            let width = widths[start..<min(start + rows, widths.count)].max() ?? 0
            defer { x += width + gap }
            return Column(x: x, width: width)
        }
    }
}
