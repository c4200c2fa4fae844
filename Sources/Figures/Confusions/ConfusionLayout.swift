import Colours
import Geometry
import Planes

/// The places of the parts of a confusion table, as large as the picture has room for.
struct ConfusionLayout {
    /// What has to find room.
    struct Needs {
        var rows: Int
        var columns: Int
        /// The widest name of a class, in letters of legend size.
        var nameWidth: Double
        /// The widest count, in letters of a pixel's size.
        var countWidth: Double
    }

    /// All cells; on whole pixels.
    let matrix: PixelRect
    /// The size of a cell, in whole pixels.
    let cell: (width: Double, height: Double)
    /// Of the names of classes; nil if cells are too small for names.
    let nameSize: Double?
    /// Of the numbers in the cells; nil if they would be too small to read.
    let countSize: Double?
    /// Whether the names of columns, and the precisions, run upwards.
    let isUpright: Bool
    /// The room for a name beside a row.
    let rowRoom: Double
    /// The room for a name above a column.
    let columnRoom: Double

    /// The smallest letters that are used, in pixels.
    private static let smallest = 8.0
    /// The height of a cell at most, in a picture of 960 x 720.
    private static let highest = 170.0
    /// A cell is at most this much wider than high.
    private static let widest = 1.5
}

extension ConfusionLayout {
    /// A layout in the part of a picture that is below its header.
    init(_ needs: Needs, in area: PixelRect, text: TextSizes, scale: Double) {
        let first = ConfusionLayout(
            needs, nameSize: text.legend, in: area, text: text, scale: scale)
        // Smaller names need less room.
        self.init(
            needs, nameSize: first.nameSize ?? 0, in: area, text: text, scale: scale)
    }

    private init(
        _ needs: Needs, nameSize: Double, in area: PixelRect, text: TextSizes, scale: Double
    ) {
        let (columns, rows) = (Double(needs.columns), Double(needs.rows))
        // Letters of another size are not exactly as much smaller.
        let nameWidth = 1.06 * needs.nameWidth * nameSize / text.legend
        let (marker, axis) = (Self.markerRoom * scale, Self.axisRoom * scale)
        rowRoom = min(nameWidth, 0.2 * area.width)
        let width = area.width - axis - rowRoom - marker - Self.recallRoom * scale
        func height(_ columnRoom: Double) -> Double {
            let room = area.height - axis - columnRoom - marker - Self.footRoom * scale
            return max(1, min(room / rows, width / columns, Self.highest * scale).rounded(.down))
        }
        func wide(_ height: Double) -> Double {
            max(1, min(width / columns, Self.widest * height).rounded(.down))
        }
        let line = nameSize * 1.2
        isUpright = nameWidth > 0.92 * wide(height(line))
        columnRoom = isUpright ? min(nameWidth, 0.2 * area.height) : line
        let high = height(columnRoom)
        cell = (wide(high), high)
        let name = min(nameSize, 0.8 * high)
        self.nameSize = name >= Self.smallest ? name : nil
        let count = min(text.title, 0.66 * high, 0.84 * cell.width / max(needs.countWidth, 0.1))
        countSize = count >= Self.smallest ? count : nil
        let before = axis + rowRoom + marker
        let used = before + cell.width * columns + Self.recallRoom * scale
        matrix = PixelRect(
            x: (area.x + before + max(0, area.width - used) / 2).rounded(),
            y: (area.y + axis + columnRoom + marker).rounded(),
            width: cell.width * columns, height: cell.height * rows)
    }

    /// For what all rows are, and all columns, in a picture of 960 x 720.
    static let axisRoom = 24.0
    /// For the markers between names and cells.
    static let markerRoom = 28.0
    /// Right of the cells.
    static let recallRoom = 62.0
    /// Below the cells: for the precisions, and for the key.
    static let footRoom = 72.0

    /// A cell.
    func rect(row: Int, column: Int) -> PixelRect {
        PixelRect(
            x: matrix.x + Double(column) * cell.width, y: matrix.y + Double(row) * cell.height,
            width: cell.width, height: cell.height)
    }
}
