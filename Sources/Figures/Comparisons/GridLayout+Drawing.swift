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
            let rect = panel(row: 0, column: column)
            style.lettering.draw(
                heading, on: &canvas, at: PixelPoint(rect.x, headingBaseline),
                size: style.text.name, colour: style.look.ink, anchor: .start, limit: rect.width)
        }
        for (row, heading) in rows.enumerated() {
            let rect = panel(row: row, column: 0)
            style.lettering.drawUpwards(
                heading, on: &canvas, at: PixelPoint(rowHeadingX, rect.y + rect.height / 2),
                size: style.text.name, colour: style.look.ink, limit: rowHeadingLimit)
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
}
