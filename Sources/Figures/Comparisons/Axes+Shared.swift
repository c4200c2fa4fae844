import Fonts
import Geometry
import Planes
import Raster

extension Axes {
    /// Which sides of a plot that shares its axes with its neighbours have numbers.
    struct Sides {
        var hasNumbersBelow: Bool
        var hasNumbersBeside: Bool
    }

    /// Draws the ticks of one plot of a grid, and numbers where they are its outermost.
    func drawShared(sides: Sides, on canvas: inout Canvas) {
        guard lettering.isVisible else { return }
        if sides.hasNumbersBelow { drawBelow(on: &canvas) }
        if sides.hasNumbersBeside { drawBeside(on: &canvas) }
    }

    private func drawBelow(on canvas: inout Canvas) {
        let window = transform.window
        // The neighbours' numbers begin half a gap away.
        let beyond = 6 * scale
        let shared = SharedTicks(
            from: window.minX, to: window.maxX,
            room: SharedTicks.Room(
                length: rect.width, usual: 34 * scale, size: style.text.fine),
            fits: { texts, size, distance in
                let widest = texts.map { lettering.width($0, size: size) }.max() ?? 0
                return widest + 8 * scale <= distance
            },
            isInside: { text, size, share in
                let half = lettering.width(text, size: size) / 2
                let x = share * rect.width
                return x - half >= -beyond && x + half <= rect.width + beyond
            })
        for tick in shared.ticks {
            let x = transform.pixel(Point(tick.value, window.minY)).x
            mark(&canvas, x: x - 0.5 * scale, y: rect.maxY, width: scale, height: 4 * scale)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(x, rect.maxY + gap + 7 * scale),
                size: shared.size, colour: look.faintInk, anchor: .middle)
        }
    }

    private func drawBeside(on canvas: inout Canvas) {
        let window = transform.window
        let room = 34 * scale
        let shared = SharedTicks(
            from: window.minY, to: window.maxY,
            room: SharedTicks.Room(
                length: rect.height, usual: 40 * scale, size: style.text.fine),
            fits: { texts, size, distance in
                let widest = texts.map { lettering.width($0, size: size) }.max() ?? 0
                return widest <= room && size * 1.25 <= distance
            },
            isInside: { _, _, _ in true })
        for tick in shared.ticks {
            let y = transform.pixel(Point(window.minX, tick.value)).y
            mark(
                &canvas, x: rect.x - 4 * scale, y: y - 0.5 * scale, width: 4 * scale,
                height: scale)
            lettering.draw(
                tick.text, on: &canvas,
                at: PixelPoint(rect.x - 7 * scale, y + 0.36 * shared.size),
                size: shared.size, colour: look.faintInk, anchor: .end, limit: room)
        }
    }
}
