import Colours
import Fonts
import Geometry
import Planes
import Raster

extension GridLayout {
    /// Writes the headings above the columns and beside the rows.
    func drawHeadings(
        columns: [String], rows: [String], style: FigureStyle, on canvas: inout Canvas
    ) {
        for (column, heading) in columns.enumerated() {
            for row in rows.indices where folding.beginsColumn(row: row) {
                let rect = panel(row: row, column: column)
                style.lettering.draw(
                    heading, on: &canvas, at: PixelPoint(rect.x, headingBaseline(above: rect)),
                    size: style.text.name, colour: style.look.ink, anchor: .start,
                    limit: rect.width)
            }
        }
        let headings = RowHeadings(rows, limit: rowHeadingLimit, style: style)
        for row in rows.indices {
            for column in columns.indices where folding.beginsRow(column: column) {
                let rect = panel(row: row, column: column)
                headings.draw(
                    row, at: PixelPoint(rowHeadingX(beside: rect), rect.y + rect.height / 2),
                    on: &canvas)
            }
        }
    }

    /// Fills a panel of which nothing is known.
    func drawEmpty(_ rect: PixelRect, style: FigureStyle, on canvas: inout Canvas) {
        canvas.fill(rect, style.look.grid, opacity: 0.5)
        style.lettering.draw(
            "not finished", on: &canvas,
            at: PixelPoint(rect.x + rect.width / 2, rect.y + rect.height / 2),
            size: style.text.caption, colour: style.look.faintInk, anchor: .middle,
            limit: rect.width)
    }

    /// Draws the frame around a panel, thick around the best one.
    func drawFrame(_ rect: PixelRect, isBest: Bool, look: Look, on canvas: inout Canvas) {
        let width = isBest ? (3 * scale).rounded() : max(1, scale.rounded())
        let around = PixelRect(
            x: rect.x - width / 2, y: rect.y - width / 2, width: rect.width + width,
            height: rect.height + width)
        canvas.stroke(around, isBest ? look.ink : look.frame, width: width)
    }

    /// Which numbers of its axes a panel has.
    func sides(row: Int, column: Int, columns: Int, rows: Int) -> Axes.Sides {
        Axes.Sides(
            hasNumbersBelow: folding.isLowest(
                row: row, column: column, columnCount: columns, rowCount: rows),
            hasNumbersBeside: folding.isLeftmost(row: row, column: column))
    }

    /// Says below the grid what the best network's mark and frame mean, in smaller letters where
    /// the usual ones have no room.
    func drawFootnote(ofBest meaning: String, style: FigureStyle, on canvas: inout Canvas) {
        let (lettering, usual) = (style.lettering, style.text.label)
        let texts = Footnote.texts(ofBest: meaning)
        let sizes = texts.flatMap { text in [1, 0.85].map { (text, $0 * usual) } }
        let fitting = sizes.first { lettering.width($0.0, size: $0.1) <= headerWidth }
        let (text, size) = fitting ?? (texts[texts.count - 1], 0.85 * usual)
        lettering.draw(
            text, on: &canvas, at: PixelPoint(minX, Double(self.size.height) - 9 * scale),
            size: size, colour: style.look.faintInk, anchor: .start, limit: headerWidth)
    }
}

/// What stands below a grid.
enum Footnote {
    /// In the order of preference, the longest first: a further clause follows a semicolon.
    static func texts(ofBest meaning: String) -> [String] {
        let clause = meaning.prefix { $0 != ";" }
        let texts = ["* and thick frame: \(meaning)", "* and thick frame: \(clause)"]
        return texts[0] == texts[1] ? [texts[0], "* \(clause)"] : texts + ["* \(clause)"]
    }
}

extension Lettering {
    /// Follows the number of the best network.
    static let bestMark = " *"

    /// Writes the number of the best network in bold, with its mark if both are no wider than
    /// `room`.
    func drawBest(
        _ text: String, on canvas: inout Canvas, at place: PixelPoint, size: Double,
        colour: Colour, room: Double
    ) {
        let marked = text + Self.bestMark
        drawBold(
            boldWidth(marked, size: size) <= room ? marked : text, on: &canvas, at: place,
            size: size, colour: colour)
    }
}
