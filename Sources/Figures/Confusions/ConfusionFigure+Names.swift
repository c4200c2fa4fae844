import Fonts
import Geometry
import Planes
import Raster
import Text

extension ConfusionFigure {
    private var scale: Double { style.scale }
    private var look: Look { style.look }
    private var lettering: Lettering { style.lettering }

    /// Names the rows: the class that the points have.
    func drawRowNames(on canvas: inout Canvas) {
        let matrix = layout.matrix
        lettering.drawUpwards(
            "class of the points", on: &canvas,
            at: PixelPoint(
                matrix.x - 28 * scale - layout.rowRoom - 10 * scale, matrix.y + matrix.height / 2),
            size: style.text.name, colour: look.ink, limit: max(matrix.height, 150 * scale))
        guard let size = layout.nameSize else { return }
        for (row, item) in style.classes.prefix(rowCount).enumerated() {
            let rect = layout.rect(row: row, column: 0)
            let middle = rect.y + rect.height / 2
            drawMarker(item, at: PixelPoint(matrix.x - 13 * scale, middle), on: &canvas)
            lettering.draw(
                item.name, on: &canvas,
                at: PixelPoint(matrix.x - 25 * scale, middle + 0.36 * size), size: size,
                colour: look.ink, anchor: .end, limit: layout.rowRoom)
        }
    }

    /// Names the columns: the class that the network predicts.
    func drawColumnNames(on canvas: inout Canvas) {
        let matrix = layout.matrix
        lettering.draw(
            "predicted class", on: &canvas,
            at: PixelPoint(
                matrix.x + matrix.width / 2, matrix.y - 28 * scale - layout.columnRoom - 8 * scale),
            size: style.text.name, colour: look.ink, anchor: .middle)
        guard let size = layout.nameSize else { return }
        for (column, item) in style.classes.enumerated() {
            let rect = layout.rect(row: 0, column: column)
            let middle = rect.x + rect.width / 2
            drawMarker(item, at: PixelPoint(middle, matrix.y - 13 * scale), on: &canvas)
            drawColumnText(
                item.name, at: middle, bottom: matrix.y - 24 * scale, size: size,
                room: layout.isUpright ? layout.columnRoom : rect.width, on: &canvas)
        }
    }

    private func drawColumnText(
        _ text: String, at middle: Double, bottom: Double, size: Double, room: Double,
        on canvas: inout Canvas
    ) {
        guard layout.isUpright else {
            lettering.draw(
                text, on: &canvas, at: PixelPoint(middle, bottom - 2 * scale), size: size,
                colour: look.ink, anchor: .middle, limit: room)
            return
        }
        let length = min(lettering.width(text, size: size), room)
        lettering.drawUpwards(
            text, on: &canvas, at: PixelPoint(middle + 0.36 * size, bottom - length / 2),
            size: size, colour: look.ink, limit: room)
    }

    private func drawMarker(_ item: ClassStyle, at place: PixelPoint, on canvas: inout Canvas) {
        let radius = min(4.6 * scale, 0.3 * min(layout.cell.width, layout.cell.height))
        canvas.draw(item.marker(radius: radius, isTest: false, look: look), at: place)
    }

    /// Writes the recall at the end of each row.
    func drawRecalls(on canvas: inout Canvas) {
        guard let size = layout.nameSize else { return }
        let x = layout.matrix.maxX + 12 * scale
        lettering.draw(
            "recall", on: &canvas, at: PixelPoint(x, layout.matrix.y - 10 * scale),
            size: style.text.name, colour: look.ink, anchor: .start)
        for (row, recall) in recalls.enumerated() {
            let rect = layout.rect(row: row, column: 0)
            lettering.draw(
                Self.text(recall), on: &canvas,
                at: PixelPoint(x, rect.y + rect.height / 2 + 0.36 * size), size: size,
                colour: look.ink, anchor: .start)
        }
    }

    /// Writes the precision below each column.
    func drawPrecisions(on canvas: inout Canvas) {
        guard let size = layout.nameSize else { return }
        let matrix = layout.matrix
        let widest = lettering.width("0.00", size: size)
        let isUpright = widest > 0.92 * layout.cell.width
        lettering.draw(
            "precision", on: &canvas,
            at: PixelPoint(matrix.x - 8 * scale, matrix.maxY + 20 * scale),
            size: style.text.name, colour: look.ink, anchor: .end)
        for (column, precision) in precisions.enumerated() {
            let rect = layout.rect(row: 0, column: column)
            let (middle, text) = (rect.x + rect.width / 2, Self.text(precision))
            if isUpright {
                let length = lettering.width(text, size: size)
                lettering.drawUpwards(
                    text, on: &canvas,
                    at: PixelPoint(middle + 0.36 * size, matrix.maxY + 8 * scale + length / 2),
                    size: size, colour: look.ink, limit: .infinity)
            } else {
                lettering.draw(
                    text, on: &canvas, at: PixelPoint(middle, matrix.maxY + 20 * scale),
                    size: size, colour: look.ink, anchor: .middle)
            }
        }
    }

    /// A share with two decimals, or a dash for a share that is not known.
    private static func text(_ share: Double?) -> String { share.map { $0.share(2) } ?? "–" }
}
