import Colours
import Fonts
import Geometry
import Planes
import Raster

/// The frame of a plot with ticks and numbers along its lower and left sides.
struct Axes {
    let transform: PlaneTransform
    let names: Scene.AxisNames
    let style: FigureStyle
    /// What has to be said about what the window does not show.
    var note: String?

    var look: Look { style.look }
    var scale: Double { style.scale }
    var lettering: Lettering { style.lettering }
    var rect: PixelRect { transform.rect }
    /// From the frame to the numbers.
    var gap: Double { 9 * scale }

    func draw(on canvas: inout Canvas) {
        canvas.stroke(rect.insetToPixels(), look.frame, width: max(1, scale.rounded()))
        guard lettering.isVisible else { return }
        drawHorizontal(on: &canvas)
        drawVertical(on: &canvas)
    }

    /// Draws the numbers and the name below.
    func drawHorizontal(on canvas: inout Canvas) {
        let size = style.text.number
        for tick in horizontalTicks(size: size, room: 62 * scale) {
            let x = transform.pixel(Point(tick.value, transform.window.minY)).x
            mark(&canvas, x: x - 0.5 * scale, y: rect.maxY, width: scale, height: 4 * scale)
            // Long numbers at the ends stay within the picture.
            let half = lettering.width(tick.text, size: size) / 2 + 3
            let middle = max(half, min(x, Double(canvas.width) - half))
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(middle, rect.maxY + gap + 8 * scale),
                size: size, colour: look.faintInk, anchor: .middle)
        }
        lettering.draw(
            names.x, on: &canvas,
            at: PixelPoint(rect.x + rect.width / 2, rect.maxY + 38 * scale), size: style.text.name,
            colour: look.ink, anchor: .middle, limit: rect.width)
        if let note { draw(note, on: &canvas) }
    }

    /// Writes a note beside the name of the x axis, in two lines if it is long.
    private func draw(_ note: String, on canvas: inout Canvas) {
        let size = style.text.label
        let name = lettering.width(names.x, size: style.text.name)
        let room = (rect.width - name) / 2 - 12 * scale
        let lines = lettering.lines(note, size: size, width: room, limit: 2)
        guard lines.allSatisfy({ lettering.width($0, size: size) <= room }) else {
            // Below the name, past the end of a narrow plot.
            return lettering.draw(
                note, on: &canvas, at: PixelPoint(rect.x, rect.maxY + 52 * scale), size: size,
                colour: look.faintInk, anchor: .start,
                limit: Double(canvas.width) - rect.x - 4 * scale)
        }
        let first = lines.count > 1 ? 34.0 : 38
        for (index, line) in lines.enumerated() {
            lettering.draw(
                line, on: &canvas,
                at: PixelPoint(rect.maxX, rect.maxY + (first + 14 * Double(index)) * scale),
                size: size, colour: look.faintInk, anchor: .end, limit: room)
        }
    }

    /// As many ticks as their numbers leave room for.
    private func horizontalTicks(size: Double, room: Double) -> [Ticks.Tick] {
        for limit in stride(from: max(2, Int(rect.width / room)), through: 1, by: -1) {
            let window = transform.window
            let ticks = Ticks(from: window.minX, to: window.maxX, limit: limit).ticks
            let widest = ticks.map { lettering.width($0.text, size: size) }.max() ?? 0
            let room = rect.width / Double(max(ticks.count, 1))
            if widest + 12 * scale <= room || limit == 1 { return ticks }
        }
        return []
    }

    private static func verticalTicks(
        _ window: Box, height: Double, scale: Double, limit: Int = .max
    ) -> [Ticks.Tick] {
        let usual = max(2, min(limit, Int(height / (46 * scale))))
        // One number alone is no scale.
        let sets = (usual...usual + 3).map {
            Ticks(from: window.minY, to: window.maxY, limit: $0).ticks
        }
        return sets.first { $0.count > 1 } ?? sets[0]
    }

    /// The room that the numbers and the name beside a plot need, in a picture of 960 x 720: the
    /// usual 72, more where numbers are long.
    static func room(
        beside window: Box, height: Double, limit: Int = .max, lettering: Lettering, scale: Double
    ) -> Double {
        let ticks = verticalTicks(window, height: height, scale: scale, limit: limit)
        let widest = ticks.map { lettering.width($0.text, size: 12 * scale) }.max() ?? 0
        return max(72, min(widest / scale + 46, 160))
    }

    /// Draws the numbers, at most about `limit`, and the name beside.
    func drawVertical(limit: Int = .max, on canvas: inout Canvas) {
        let ticks = Self.verticalTicks(
            transform.window, height: rect.height, scale: scale, limit: limit)
        var size = style.text.number
        var widest = ticks.map { lettering.width($0.text, size: size) }.max() ?? 0
        let room = rect.x - gap - 3 * scale
        if widest > room {
            size *= max(0.7, room / widest)
            widest = ticks.map { lettering.width($0.text, size: size) }.max() ?? 0
        }
        for tick in ticks {
            let y = transform.pixel(Point(transform.window.minX, tick.value)).y
            mark(
                &canvas, x: rect.x - 4 * scale, y: y - 0.5 * scale, width: 4 * scale, height: scale)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(rect.x - gap, y + 4.3 * scale), size: size,
                colour: look.faintInk, anchor: .end)
        }
        let middle = rect.x - gap - widest - 10 * scale
        if middle >= 14 * scale {
            lettering.drawUpwards(
                names.y, on: &canvas, at: PixelPoint(middle, rect.y + rect.height / 2),
                size: style.text.name, colour: look.ink, limit: rect.height)
        } else {
            // Long numbers leave no room next to them.
            lettering.draw(
                names.y, on: &canvas, at: PixelPoint(rect.x, rect.y - 5 * scale),
                size: style.text.number,
                colour: look.ink, anchor: .start, limit: rect.width)
        }
    }

    func mark(
        _ canvas: inout Canvas, x: Double, y: Double, width: Double, height: Double
    ) {
        canvas.fill(PixelRect(x: x, y: y, width: width, height: height), look.frame)
    }
}
