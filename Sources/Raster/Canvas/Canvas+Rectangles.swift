public import Colours
public import Geometry

extension Canvas {
    /// Covers whole pixels with a colour.
    ///
    /// - Parameter opacity: clamped to 0...1.
    public mutating func fill(_ bounds: PixelBounds, _ colour: Colour, opacity: Double = 1) {
        let area = bounds.intersection(clip)
        let ink = Ink(colour, opacity: opacity)
        guard ink.alpha > 0 else { return }
        let width = width
        // `area` is within the canvas, so that every pixel written is in the buffer.
        withUnsafeMutablePixels { pixels in
            guard let base = pixels.baseAddress, !area.isEmpty else { return }
            let first = base + 3 * (area.minY * width + area.minX)
            for y in 0..<area.height {
                let row = first + 3 * y * width
                if ink.alpha == 255 && y > 0 {
                    row.update(from: first, count: 3 * area.width)
                    continue
                }
                for x in 0..<area.width { ink.blend(onto: row + 3 * x, coverage: 255) }
            }
        }
    }

    /// Covers a rectangle with a colour; pixels that it covers in part get that part (exactly).
    ///
    /// - Parameter opacity: clamped to 0...1.
    public mutating func fill(_ rect: PixelRect, _ colour: Colour, opacity: Double = 1) {
        let area = PixelBounds(covering: rect).intersection(clip)
        let width = width
        func overlap(_ index: Int, _ low: Double, _ high: Double) -> Double {
            min(Double(index + 1), high) - max(Double(index), low)
        }
        // `area` is within the canvas, so that every pixel written is in the buffer.
        withUnsafeMutablePixels { pixels in
            guard let base = pixels.baseAddress else { return }
            for y in area.minY..<area.maxY {
                let share = opacity * overlap(y, rect.y, rect.maxY)
                for x in area.minX..<area.maxX {
                    let ink = Ink(colour, opacity: share * overlap(x, rect.x, rect.maxX))
                    ink.blend(onto: base + 3 * (y * width + x), coverage: 255)
                }
            }
        }
    }

    /// Draws the outline of a rectangle, the line's middle on its edge, with square corners.
    ///
    /// With odd widths, edges at half pixels give crisp lines.
    public mutating func stroke(
        _ rect: PixelRect, _ colour: Colour, width: Double = 1, opacity: Double = 1
    ) {
        let half = width / 2
        let outer = PixelRect(
            x: rect.x - half, y: rect.y - half, width: rect.width + width,
            height: rect.height + width)
        let inner = max(rect.height - width, 0)
        let sides = [
            PixelRect(x: outer.x, y: outer.y, width: outer.width, height: width),
            PixelRect(x: outer.x, y: outer.maxY - width, width: outer.width, height: width),
            PixelRect(x: outer.x, y: outer.y + width, width: width, height: inner),
            PixelRect(x: outer.maxX - width, y: outer.y + width, width: width, height: inner),
        ]
        for side in sides { fill(side, colour, opacity: opacity) }
    }
}
