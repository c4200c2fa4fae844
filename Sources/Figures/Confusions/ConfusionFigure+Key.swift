import Fonts
import Geometry
import Planes
import Raster
import Text

extension ConfusionFigure {
    /// Explains the shades and the dashes in a line below the table, and what has no room.
    func drawKey(on canvas: inout Canvas) {
        let (scale, text) = (style.scale, style.text)
        let y = layout.matrix.maxY + 62 * scale
        var x = layout.matrix.x
        for (name, isRight) in [("right", true), ("wrong", false)] {
            style.lettering.draw(
                name, on: &canvas, at: PixelPoint(x, y), size: text.caption,
                colour: style.look.faintInk, anchor: .start)
            x += style.lettering.width(name, size: text.caption) + 6 * scale
            x = drawRamp(isRight: isRight, from: PixelPoint(x, y), on: &canvas) + 12 * scale
        }
        for remark in remarks {
            let width = style.lettering.width(remark, size: text.caption)
            style.lettering.draw(
                remark, on: &canvas, at: PixelPoint(x, y), size: text.caption,
                colour: style.look.faintInk, anchor: .start,
                limit: Double(canvas.width) - x - 12 * scale)
            x += width + 16 * scale
        }
    }

    /// Draws the shades of five shares, and returns where they end.
    private func drawRamp(
        isRight: Bool, from place: PixelPoint, on canvas: inout Canvas
    ) -> Double {
        let side = (11 * style.scale).rounded()
        var patch = PixelRect(
            x: place.x.rounded(), y: (place.y - 9.5 * style.scale).rounded(), width: side,
            height: side)
        let frame = PixelRect(x: patch.x, y: patch.y, width: 5 * side, height: side)
        for share in [0.05, 0.25, 0.5, 0.75, 1] {
            canvas.fill(PixelBounds(covering: patch), fill(share: share, isRight: isRight))
            patch.x += side
        }
        canvas.stroke(frame.insetToPixels(), style.look.frame, width: 1)
        return frame.maxX
    }

    private var remarks: [String] {
        var remarks = ["shade: share of the row, 0 to 1"]
        if recalls.contains(where: { $0 == nil }) || precisions.contains(where: { $0 == nil }) {
            remarks.append("– : no points, or never predicted")
        }
        if layout.nameSize == nil {
            remarks.append(
                "no room for the names and counts of \(precisions.count.grouped) classes: "
                    + "confusion.csv has them")
        } else if layout.countSize == nil {
            remarks.append("no room for the counts: confusion.csv has them")
        }
        return remarks
    }
}
