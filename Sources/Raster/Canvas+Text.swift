public import Geometry

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
        let ink = Ink(style.colour, opacity: 1)
        for item in line.items {
            blend(item, ink: ink, baseline: baseline, isUpward: isUpward)
        }
    }

    private mutating func blend(
        _ item: TextLine.Item, ink: Ink, baseline: Int, isUpward: Bool
    ) {
        let glyph = item.glyph
        let (width, clip) = (width, clip)
        withUnsafeMutablePixels { pixels in
            guard let base = pixels.baseAddress else { return }
            for row in 0..<glyph.height {
                let down = baseline - glyph.top + row
                for column in 0..<glyph.width {
                    let coverage = glyph.rows[row * glyph.width + column]
                    let forth = item.x + glyph.left + column
                    // A pixel from `forth` to `forth + 1` along a line that runs upwards is the
                    // one from `-forth - 1` to `-forth`.
                    let (x, y) = isUpward ? (down, -forth - 1) : (forth, down)
                    // `clip` is within the canvas.
                    guard coverage > 0, clip.contains(x: x, y: y) else { continue }
                    ink.blend(onto: base + 3 * (y * width + x), coverage: UInt32(coverage))
                }
            }
        }
    }
}
