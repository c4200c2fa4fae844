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
    /// narrower than `minimum`, only the first of each group are shown.
    ///
    /// - Parameters:
    ///   - aspect: a tile's height by its width.
    ///   - words: the height below a tile.
    init(
        _ counts: [Int], in area: PixelRect, aspect: Double, minimum: Double, largest: Double,
        words: Double, heading: Double, gap: Double
    ) {
        let room = area.height - heading * Double(counts.count)
        func rows(_ columns: Int) -> [Int] { counts.map { ($0 + columns - 1) / columns } }
        func width(_ columns: Int, rows: Int) -> Double {
            let share = (area.width + gap) / Double(columns) - gap
            let highest = (room / Double(max(rows, 1)) - words - gap) / aspect
            return max(1, min(share, largest, highest).rounded(.down))
        }
        let maximum = max(1, Int((area.width + gap) / (minimum + gap)))
        let widths = (1...maximum).map { width($0, rows: rows($0).reduce(0, +)) }
        // Of several ways the one with the fewest rows, no row much shorter than the others.
        let best = widths.indices.last { widths[$0] == widths.max() } ?? 0
        let isAll = widths[best] >= minimum
        let longest = counts.max() ?? 1
        let lines = (longest + best) / (best + 1)
        // Where not all find room, as many columns as there can be, and at least a row each.
        let columns = isAll ? max(1, (longest + lines - 1) / max(lines, 1)) : maximum
        let tileWidth = isAll ? widths[best] : min(minimum, width(maximum, rows: counts.count))
        let tileHeight = (tileWidth * aspect).rounded()
        let rowHeight = tileHeight + words + gap
        let available = max(counts.count, Int(room / rowHeight))
        let shown = Self.share(available, among: rows(columns))
        var y = area.y
        for (count, rows) in zip(counts, shown) {
            var group = Group(headingBaseline: PixelPoint(area.x, y + 0.62 * heading), tiles: [])
            y += heading
            for index in 0..<min(count, rows * columns) {
                group.tiles.append(
                    PixelRect(
                        x: (area.x + Double(index % columns) * (tileWidth + gap)).rounded(),
                        y: (y + Double(index / columns) * rowHeight).rounded(),
                        width: tileWidth, height: tileHeight))
            }
            y += Double(rows) * rowHeight
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
