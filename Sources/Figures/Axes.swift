import Colours
import Geometry
import Raster

/// The frame of a plot with ticks and numbers along its lower and left sides.
struct Axes {
    let transform: PlaneTransform
    let names: Scene.AxisNames
    let look: Look
    let scale: Double

    func draw(on canvas: inout Canvas, lettering: Lettering) {
        let rect = transform.rect
        canvas.stroke(rect.insetToPixels(), look.frame, width: max(1, scale.rounded()))
        guard lettering.isVisible else { return }
        let size = 12 * scale
        let gap = 9 * scale
        for tick in Ticks(
            from: transform.window.minX, to: transform.window.maxX,
            limit: max(2, Int(rect.width / (62 * scale)))
        ).ticks {
            let x = transform.pixel(Point(tick.value, transform.window.minY)).x
            mark(&canvas, x: x - 0.5 * scale, y: rect.maxY, width: scale, height: 4 * scale)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(x, rect.maxY + gap + 8 * scale), size: size,
                colour: look.faintInk, anchor: .middle)
        }
        var widest = 0.0
        for tick in Ticks(
            from: transform.window.minY, to: transform.window.maxY,
            limit: max(2, Int(rect.height / (46 * scale)))
        ).ticks {
            let y = transform.pixel(Point(transform.window.minX, tick.value)).y
            mark(
                &canvas, x: rect.x - 4 * scale, y: y - 0.5 * scale, width: 4 * scale, height: scale)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(rect.x - gap, y + 4.3 * scale), size: size,
                colour: look.faintInk, anchor: .end)
            widest = max(widest, lettering.width(tick.text, size: size))
        }
        lettering.draw(
            names.x, on: &canvas,
            at: PixelPoint(rect.x + rect.width / 2, rect.maxY + 38 * scale), size: 13 * scale,
            colour: look.ink, anchor: .middle)
        lettering.drawUpwards(
            names.y, on: &canvas,
            at: PixelPoint(
                max(16 * scale, rect.x - gap - widest - 12 * scale), rect.y + rect.height / 2),
            size: 13 * scale, colour: look.ink, limit: rect.height)
    }

    private func mark(
        _ canvas: inout Canvas, x: Double, y: Double, width: Double, height: Double
    ) {
        canvas.fill(PixelRect(x: x, y: y, width: width, height: height), look.frame)
    }
}

extension PixelRect {
    /// The rectangle whose outline, one pixel wide, runs along the outermost pixels.
    func insetToPixels() -> PixelRect {
        PixelRect(x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1)
    }
}
