public import Geometry
public import Raster

extension Canvas {
    /// Writes a line of text with its baseline through `place`.
    ///
    /// The baseline is moved to the nearest edge between pixels, where letters are crisp; along
    /// the line, letters are on quarters of a pixel.
    public mutating func draw(_ text: String, at place: PixelPoint, _ style: TextStyle) {
        let isUpward = style.direction == .upwards
        // Along the line and down from the baseline, in pixels of the canvas.
        let along = isUpward ? -place.y : place.x
        let baseline = pixelFloor((isUpward ? place.x : place.y) + 0.5)
        let line = style.font.line(text, size: style.size, at: along, anchor: style.anchor)
        for item in line.items {
            let (forth, down) = (item.x + item.glyph.left, baseline - item.glyph.top)
            // A pixel from `forth` to `forth + 1` along a line that runs upwards is the one from
            // `-forth - 1` to `-forth`.
            blend(
                item.glyph.stencil, x: isUpward ? down : forth, y: isUpward ? -forth - 1 : down,
                orientation: isUpward ? .turnedLeft : .upright, style.colour)
        }
    }
}
