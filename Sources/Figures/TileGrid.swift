import Geometry

/// Tiles in rows, group by group, each group below a heading.
struct TileGrid {
    /// The tiles of a group that are shown, in their order.
    struct Group {
        var headingBaseline: PixelPoint
        var tiles: [PixelRect]
    }

    private(set) var groups: [Group] = []

    /// Lays out groups of `counts` tiles in `area`, as large as they can be; where they would be
    /// narrower than `least`, only the first of each group are shown.
    ///
    /// - Parameters:
    ///   - aspect: a tile's height by its width.
    ///   - words: the height below a tile.
    init(
        _ counts: [Int], in area: PixelRect, aspect: Double, least: Double, largest: Double,
        words: Double, heading: Double, gap: Double
    ) {
        let most = max(1, Int((area.width + gap) / (least + gap)))
        let room = area.height - heading * Double(counts.count)
        // One row of each group fits in any case.
        let highest = (room / Double(max(counts.count, 1)) - words - gap) / aspect
        func width(_ columns: Int) -> Double {
            let share = (area.width + gap) / Double(columns) - gap
            return max(1, min(share, largest, highest).rounded(.down))
        }
        func rowHeight(_ columns: Int) -> Double {
            (width(columns) * aspect).rounded() + words + gap
        }
        // No more than fill the width with the largest tiles, unless more rows would not fit.
        let fewest = max(1, min(counts.max() ?? 1, Int((area.width + gap) / (largest + gap))))
        let columns =
            (min(fewest, most)...most).first { columns in
                let rows = counts.reduce(0) { $0 + ($1 + columns - 1) / columns }
                return Double(rows) * rowHeight(columns) <= room
            } ?? most
        let available = max(counts.count, Int(room / rowHeight(columns)))
        let rows = Self.share(available, among: counts.map { ($0 + columns - 1) / columns })
        let (tileWidth, tileHeight) = (width(columns), (width(columns) * aspect).rounded())
        var y = area.y
        for (count, rows) in zip(counts, rows) {
            var group = Group(headingBaseline: PixelPoint(area.x, y + 11), tiles: [])
            y += heading
            for index in 0..<min(count, rows * columns) {
                group.tiles.append(
                    PixelRect(
                        x: (area.x + Double(index % columns) * (tileWidth + gap)).rounded(),
                        y: (y + Double(index / columns) * rowHeight(columns)).rounded(),
                        width: tileWidth, height: tileHeight))
            }
            y += Double(rows) * rowHeight(columns)
            groups.append(group)
        }
    }

    /// Gives rows to the groups in turn, until none is left or none is wanted.
    private static func share(_ available: Int, among wanted: [Int]) -> [Int] {
        var rows = wanted.map { _ in 0 }
        var left = available
        while left > 0, rows != wanted {
            for index in rows.indices where rows[index] < wanted[index] && left > 0 {
                rows[index] += 1
                left -= 1
            }
        }
        return rows
    }
}
