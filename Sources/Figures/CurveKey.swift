import Colours
import Geometry
import Raster

/// The names of curves in their colours, line by line.
struct CurveKey {
    private let entries: [(name: String, colour: Colour)]
    private let look: Look

    init(_ names: [String], colours: [Colour], look: Look) {
        entries = Array(zip(names, colours)).map { ($0, $1) }
        self.look = look
    }

    /// Writes from `start` to the right, in as many lines as are needed (at most four); returns
    /// the baseline of the last.
    func draw(
        from start: PixelPoint, width: Double, scale: Double, on canvas: inout Canvas,
        lettering: Lettering
    ) -> Double {
        let size = 12 * scale
        var place = start
        for (index, entry) in entries.enumerated() {
            let length = lettering.width(entry.name, size: size) + 28 * scale
            if place.x > start.x, place.x + length > start.x + width {
                guard place.y + 18 * scale < start.y + 70 * scale else {
                    lettering.draw(
                        "and \(entries.count - index) more", on: &canvas,
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
            coverage.stroke(
                from: PixelPoint(place.x + 2 * scale, place.y - 4.5 * scale),
                to: PixelPoint(place.x + 18 * scale, place.y - 4.5 * scale), width: 2.4 * scale)
            canvas.blend(coverage, entry.colour)
            lettering.draw(
                entry.name, on: &canvas, at: PixelPoint(place.x + 24 * scale, place.y),
                size: size, colour: look.ink, anchor: .start, limit: width - 28 * scale)
            place = PixelPoint(place.x + length + 16 * scale, place.y)
        }
        return place.y
    }
}
