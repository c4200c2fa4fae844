import Colours
import Fonts
import Geometry
import Planes
import Raster

extension SideColumn {
    /// A number at a scale and its share of the way from the left end to the right.
    typealias Mark = (share: Double, text: String)

    /// A bar of tones from left to right with numbers below it.
    ///
    /// - Parameters:
    ///   - colour: at a share of the way from the left end to the right.
    ///   - marks: from the left; those without room are omitted.
    mutating func bar(
        _ title: String, marks: [Mark], on canvas: inout Canvas, colour: (Double) -> Colour
    ) {
        guard hasRoom(44 * scale) else { return }
        drawTitle(title, on: &canvas)
        let bar = PixelRect(
            x: rect.x.rounded(), y: y.rounded(), width: min(rect.width, 200 * scale).rounded(),
            height: (12 * scale).rounded())
        drawStrip(bar, on: &canvas, colour: colour)
        drawMarks(marks, below: bar, on: &canvas)
        y = bar.maxY + 38 * scale
    }

    /// Whether there is room for this number of bars, one below the other.
    mutating func hasRoom(forBars count: Int) -> Bool {
        hasRoom((58 * Double(count) - 14) * scale)
    }

    /// Strips of tones one below the other, with a name beside each and numbers below the last; of
    /// many as many as there is room for, and then the title says so.
    ///
    /// - Parameter colour: of a strip at a share of the way.
    mutating func strips(
        _ title: String, names: [String], marks: [Mark], on canvas: inout Canvas,
        colour: (Int, Double) -> Colour
    ) {
        let (row, below) = ((13 * scale).rounded(), 32 * scale)
        _ = hasRoom(8 * scale + row * Double(names.count) + below)
        let room = Int((rect.maxY - y - 8 * scale - below) / row)
        let shown = min(names.count, room)
        guard shown > 1 else { return }
        drawTitle(
            shown < names.count ? "\(title), the first \(shown) of \(names.count)" : title,
            on: &canvas)
        var strip = PixelRect(
            x: rect.x.rounded(), y: y.rounded(),
            width: min(0.6 * rect.width, 140 * scale).rounded(),
            height: row - (3 * scale).rounded())
        for index in 0..<shown {
            if index > 0 { strip.y += row }
            drawStrip(strip, on: &canvas) { colour(index, $0) }
            let start = strip.maxX + 8 * scale
            lettering.draw(
                names[index], on: &canvas, at: PixelPoint(start, strip.maxY - 1.5 * scale),
                size: style.text.fine, colour: look.faintInk, anchor: .start,
                limit: rect.maxX - start)
        }
        drawMarks(marks, below: strip, on: &canvas)
        y = strip.maxY + 38 * scale
    }

    private mutating func drawTitle(_ title: String, on canvas: inout Canvas) {
        lettering.draw(
            title, on: &canvas, at: PixelPoint(rect.x, y), size: style.text.number,
            colour: look.ink,
            anchor: .start, limit: rect.width)
        y += 8 * scale
    }

    private func drawStrip(
        _ strip: PixelRect, on canvas: inout Canvas, colour: (Double) -> Colour
    ) {
        for column in 0..<Int(strip.width) {
            canvas.fill(
                PixelRect(x: strip.x + Double(column), y: strip.y, width: 1, height: strip.height),
                colour((Double(column) + 0.5) / strip.width))
        }
        canvas.stroke(strip.insetToPixels(), look.frame, width: 1)
    }

    private func drawMarks(_ marks: [Mark], below bar: PixelRect, on canvas: inout Canvas) {
        var end = -Double.infinity
        for mark in marks {
            let x = bar.x + bar.width * mark.share
            let width = lettering.width(mark.text, size: style.text.label)
            let start = min(max(x - width / 2, bar.x), bar.maxX - width)
            guard start > end + 6 * scale else { continue }
            canvas.fill(
                PixelRect(x: x - 0.5, y: bar.maxY, width: 1, height: 3 * scale), look.frame)
            lettering.draw(
                mark.text, on: &canvas, at: PixelPoint(start, bar.maxY + 14 * scale),
                size: style.text.label, colour: look.faintInk, anchor: .start)
            end = start + width
        }
    }
}
