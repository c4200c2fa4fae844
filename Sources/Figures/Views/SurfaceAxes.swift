import Colours
import Fonts
import Geometry
import Planes
import Raster

/// The frame of the box around a surface with its ticks, numbers and names.
struct SurfaceAxes {
    let projection: SurfaceProjection
    /// Where places of the projection lie in the picture.
    let transform: PlaneTransform
    /// The window as it is drawn, about the origin.
    let window: Box
    /// The window in the data's units.
    let data: Box
    let levels: (floor: Double, top: Double)
    let names: (x: String, y: String, height: String)
    let style: FigureStyle

    private var look: Look { style.look }
    private var scale: Double { style.scale }
    private var lettering: Lettering { style.lettering }
    private var size: Double { style.text.number }

    private func pixel(_ point: Point, _ height: Double) -> PixelPoint {
        transform.pixel(projection.place(point, height: height))
    }

    /// The corner of the window nearest to the eye.
    private var front: Point {
        Point(
            projection.eye.dx < 0 ? window.minX : window.maxX,
            projection.eye.dy < 0 ? window.minY : window.maxY)
    }

    private func opposite(_ corner: Point) -> Point { Point(-corner.x, -corner.y) }

    /// The two corners beside the front one, the left one first.
    private var sides: (left: Point, right: Point) {
        let others = [Point(front.x, -front.y), Point(-front.x, front.y)]
        let isOrdered = pixel(others[0], 0).x <= pixel(others[1], 0).x
        return isOrdered ? (others[0], others[1]) : (others[1], others[0])
    }

    /// What is behind the surface: the box's far edges.
    func drawBehind(on canvas: inout Canvas) {
        let back = opposite(front)
        for corner in [sides.left, sides.right] {
            for level in [levels.floor, 0, levels.top] {
                line(pixel(corner, level), pixel(back, level), look.grid, on: &canvas)
            }
            line(pixel(corner, levels.floor), pixel(corner, levels.top), look.grid, on: &canvas)
        }
        line(pixel(back, levels.floor), pixel(back, levels.top), look.grid, on: &canvas)
    }

    /// What comes before it: the floor's near edges, with numbers, and the axis of heights.
    func drawBefore(on canvas: inout Canvas) {
        for corner in [sides.left, sides.right] {
            line(pixel(front, levels.floor), pixel(corner, levels.floor), look.frame, on: &canvas)
            drawEdge(from: front, to: corner, on: &canvas)
        }
        drawHeights(on: &canvas)
    }

    /// The ticks and the name of one of the floor's near edges.
    private func drawEdge(from start: Point, to end: Point, on canvas: inout Canvas) {
        let isX = start.y == end.y
        let (low, high) =
            isX
            ? (data.minX, data.maxX) : (data.minY, data.maxY)
        let (first, last) = (pixel(start, levels.floor), pixel(end, levels.floor))
        let length = Vector(last.x - first.x, last.y - first.y).length
        guard length > 40 * scale else { return }
        // Away from the window, in the picture.
        let away = outward(isX: isX)
        let ticks = ticks(low, high, length: length, first: first, last: last)
        var reach = 0.0
        for tick in ticks {
            let share = (tick.value - low) / (high - low)
            let place =
                isX
                ? Point(window.minX + window.width * share, start.y)
                : Point(start.x, window.minY + window.height * share)
            let foot = pixel(place, levels.floor)
            line(
                foot, PixelPoint(foot.x + away.dx * 5 * scale, foot.y + away.dy * 5 * scale),
                look.frame, on: &canvas)
            let width = lettering.width(tick.text, size: size)
            reach = max(reach, width)
            write(
                tick.text, width: width, at: foot, away: away, distance: 9 * scale, look.faintInk,
                on: &canvas)
        }
        let middle = PixelPoint((first.x + last.x) / 2, (first.y + last.y) / 2)
        let name = isX ? names.x : names.y
        let distance = (22 + 8) * scale + reach * abs(away.dx)
        write(
            name, width: lettering.width(name, size: style.text.name), at: middle, away: away,
            distance: distance, look.ink, size: style.text.name, on: &canvas)
    }

    /// The direction in the picture that leads away from the window across a near edge.
    private func outward(isX: Bool) -> Vector {
        let step = isX ? Point(0, front.y < 0 ? -1 : 1) : Point(front.x < 0 ? -1 : 1, 0)
        let (origin, end) = (pixel(.origin, 0), pixel(step, 0))
        let away = Vector(end.x - origin.x, end.y - origin.y)
        return away * (1 / max(away.length, 1e-9))
    }

    /// As many ticks as their numbers leave room for.
    private func ticks(
        _ low: Double, _ high: Double, length: Double, first: PixelPoint, last: PixelPoint
    ) -> [Ticks.Tick] {
        for limit in stride(from: max(2, Int(length / (44 * scale))), through: 1, by: -1) {
            let ticks = Ticks(from: low, to: high, limit: limit).ticks
            let widest = ticks.map { lettering.width($0.text, size: size) }.max() ?? 0
            let gaps = Double(max(ticks.count - 1, 1))
            let across = abs(last.x - first.x) / gaps
            let down = abs(last.y - first.y) / gaps
            if across >= widest + 8 * scale || down >= size * 1.3 || limit == 1 { return ticks }
        }
        return []
    }

    /// Writes words beside a place, beyond it in the direction `away`.
    private func write(
        _ text: String, width: Double, at foot: PixelPoint, away: Vector, distance: Double,
        _ colour: Colour, size: Double? = nil, on canvas: inout Canvas
    ) {
        let size = size ?? self.size
        // The middle of the words is so far away that their box keeps the distance.
        let reach = distance + abs(away.dx) * width / 2 + abs(away.dy) * size * 0.4
        let middle = PixelPoint(foot.x + away.dx * reach, foot.y + away.dy * reach)
        lettering.draw(
            text, on: &canvas, at: PixelPoint(middle.x, middle.y + size * 0.36), size: size,
            colour: colour, anchor: .middle)
    }

    private func drawHeights(on canvas: inout Canvas) {
        let corner = sides.left
        let (foot, head) = (pixel(corner, levels.floor), pixel(corner, levels.top))
        guard foot.y - head.y > 24 * scale else { return }
        line(foot, head, look.frame, on: &canvas)
        let room = max(2, Int((foot.y - head.y) / (26 * scale)))
        for tick in Ticks(from: levels.floor, to: levels.top, limit: min(room, 6)).ticks {
            let place = pixel(corner, tick.value)
            line(
                PixelPoint(place.x - 5 * scale, place.y), place, look.frame, on: &canvas)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(place.x - 9 * scale, place.y + 4.3 * scale),
                size: size, colour: look.faintInk, anchor: .end)
        }
        lettering.draw(
            names.height, on: &canvas, at: PixelPoint(foot.x + 6 * scale, head.y - 12 * scale),
            size: style.text.name, colour: look.ink, anchor: .end)
    }

    private func line(
        _ start: PixelPoint, _ end: PixelPoint, _ colour: Colour, on canvas: inout Canvas
    ) {
        let left = min(start.x, end.x) - 3
        let top = min(start.y, end.y) - 3
        var coverage = Coverage(
            PixelBounds(
                covering: PixelRect(
                    x: left, y: top, width: abs(end.x - start.x) + 6,
                    height: abs(end.y - start.y) + 6)
            ).intersection(canvas.bounds))
        coverage.stroke(from: start, to: end, width: max(1, scale))
        canvas.blend(coverage, colour)
    }
}
