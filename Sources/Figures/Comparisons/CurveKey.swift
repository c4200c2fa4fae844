import Colours
import Fonts
import Geometry
import Planes
import Raster
import Text

/// The names of curves in their colours, line by line.
struct CurveKey {
    /// A curve's name and how it is drawn.
    struct Entry {
        var name: String
        var colour: Colour
        /// Of its line, in a picture of 960 x 720.
        var width = 2.4
        var stroke: Chart.Stroke
    }

    private let entries: [Entry]
    private let style: FigureStyle

    init(_ entries: [Entry], style: FigureStyle) {
        self.entries = entries
        self.style = style
    }

    /// Writes from `start` to the right, in as many lines as are needed (at most four); returns
    /// the baseline of the last.
    func draw(
        from start: PixelPoint, width: Double, on canvas: inout Canvas
    ) -> Double {
        let (look, scale, lettering) = (style.look, style.scale, style.lettering)
        let size = style.text.number
        var place = start
        for (index, entry) in entries.enumerated() {
            let length = lettering.width(entry.name, size: size) + 28 * scale
            if place.x > start.x, place.x + length > start.x + width {
                guard place.y + 18 * scale < start.y + 70 * scale else {
                    lettering.draw(
                        "and \((entries.count - index).grouped) more", on: &canvas,
                        at: PixelPoint(start.x, place.y + 18 * scale), size: size,
                        colour: look.faintInk, anchor: .start)
                    return place.y + 18 * scale
                }
                place = PixelPoint(start.x, place.y + 18 * scale)
            }
            var coverage = Coverage(
                PixelBounds(
                    covering: PixelRect(
                        x: place.x - 2, y: place.y - 12 * scale, width: 26 * scale,
                        height: 16 * scale)))
            let line = [2.0, 20].map {
                PixelPoint(place.x + $0 * scale, place.y - 4.5 * scale)
            }
            coverage.stroke(line, width: entry.width, entry.stroke, scale: scale)
            canvas.blend(coverage, entry.colour)
            lettering.draw(
                entry.name, on: &canvas, at: PixelPoint(place.x + 24 * scale, place.y),
                size: size, colour: look.ink, anchor: .start, limit: width - 28 * scale)
            place = PixelPoint(place.x + length + 16 * scale, place.y)
        }
        return place.y
    }
}
