import Colours
import Fonts
import Geometry
import Planes
import Raster

/// Words, keys and scales beside a plot, or below it, in columns that are filled from the top; what
/// finds no room is omitted.
struct SideColumn {
    /// The column at hand.
    private(set) var rect: PixelRect
    let style: FigureStyle
    /// The baseline of the next line.
    var y: Double
    /// Where the room for columns ends.
    private let end: Double

    /// The least width of one of several columns in a picture of 960 x 720.
    private static let width = 228.0
    private static let gap = 34.0

    init(rect: PixelRect, style: FigureStyle) {
        end = rect.maxX
        self.rect = rect
        let scale = style.scale
        let (width, gap) = (Self.width * scale, Self.gap * scale)
        let count = max(1, ((rect.width + gap) / (width + gap)).rounded(.down))
        self.rect.width = (rect.width - (count - 1) * gap) / count
        self.style = style
        y = rect.y + 10 * scale
    }

    var look: Look { style.look }
    var scale: Double { style.scale }
    var lettering: Lettering { style.lettering }
    private var row: Double { 20 * scale }

    /// Whether there is room for so much below the next baseline, in this column or in the next
    /// one, which is begun then.
    mutating func hasRoom(_ height: Double) -> Bool {
        if y + height <= rect.maxY { return true }
        let next = rect.maxX + Self.gap * scale
        guard next + rect.width <= end + 1 else { return false }
        rect.x = next
        y = rect.y + 10 * scale
        return y + height <= rect.maxY
    }

    /// How many lines have room in this column and in those after it.
    var rowsLeft: Int {
        let gap = Self.gap * scale
        let others = max(0, ((end + 1 - rect.maxX) / (rect.width + gap)).rounded(.down))
        let here = max(0, (rect.maxY - y) / row).rounded(.down)
        let each = max(0, (rect.height - 10 * scale) / row).rounded(.down)
        return Int(here + others * each)
    }

    mutating func space(_ units: Double) { y += units * scale }

    mutating func heading(_ text: String, on canvas: inout Canvas) {
        guard hasRoom(0) else { return }
        lettering.draw(
            text, on: &canvas, at: PixelPoint(rect.x, y), size: style.text.legend, colour: look.ink,
            anchor: .start, limit: rect.width)
        y += row
    }

    /// Words in as many lines as they need.
    mutating func paragraph(_ text: String, on canvas: inout Canvas) {
        let size = style.text.caption
        let count = lettering.lines(text, size: size, width: rect.width).count
        guard hasRoom(Double(count - 1) * 16 * scale) else { return }
        for line in lettering.lines(text, size: size, width: rect.width) {
            guard hasRoom(0) else { return }
            lettering.draw(
                line, on: &canvas, at: PixelPoint(rect.x, y), size: size, colour: look.faintInk,
                anchor: .start, limit: rect.width)
            y += 16 * scale
        }
        y += 6 * scale
    }

    /// A piece of line, on a ground of its own if it has one, another line along its middle, and
    /// what it stands for.
    mutating func line(
        _ text: String, _ colour: Colour, width: Double, ground: Colour? = nil,
        core: (colour: Colour, width: Double)? = nil, dashes: Dashes? = nil, on canvas: inout Canvas
    ) {
        guard hasRoom(0) else { return }
        let middle = y - 4.5 * scale
        if let ground {
            canvas.fill(
                PixelRect(
                    x: rect.x, y: (middle - 5.5 * scale).rounded(), width: 26 * scale,
                    height: (11 * scale).rounded()), ground)
        }
        for (colour, width) in [(colour, width)] + (core.map { [$0] } ?? []) {
            var coverage = Coverage(
                PixelBounds(
                    covering: PixelRect(
                        x: rect.x - 4, y: middle - 8 * scale, width: 40 * scale,
                        height: 16 * scale)))
            let line = [
                PixelPoint(rect.x + 2 * scale, middle), PixelPoint(rect.x + 24 * scale, middle),
            ]
            if let dashes {
                coverage.stroke(line, width: width, dashes: dashes)
            } else {
                coverage.stroke(from: line[0], to: line[1], width: width)
            }
            canvas.blend(coverage, colour)
        }
        words(text, on: &canvas)
    }

    /// A patch of colour and what it stands for.
    mutating func patch(_ text: String, _ colour: Colour, on canvas: inout Canvas) {
        guard hasRoom(0) else { return }
        let patch = PixelRect(
            x: rect.x.rounded(), y: (y - 10 * scale).rounded(), width: (24 * scale).rounded(),
            height: (11 * scale).rounded())
        canvas.fill(patch, colour)
        canvas.stroke(patch.insetToPixels(), look.frame, width: 1)
        words(text, on: &canvas)
    }

    /// A marker and what it stands for.
    mutating func symbol(_ marker: Marker, _ text: String, on canvas: inout Canvas) {
        guard hasRoom(0) else { return }
        canvas.draw(marker, at: PixelPoint(rect.x + 13 * scale, y - 4.5 * scale))
        words(text, on: &canvas)
    }

    /// The longest of several texts that has room beside a key; the last one where none has.
    func fitting(_ texts: String...) -> String {
        let room = rect.width - 34 * scale
        return texts.first { lettering.width($0, size: style.text.number) <= room } ?? texts.last
            ?? ""
    }

    private mutating func words(_ text: String, on canvas: inout Canvas) {
        let start = rect.x + 34 * scale
        lettering.draw(
            text, on: &canvas, at: PixelPoint(start, y), size: style.text.number, colour: look.ink,
            anchor: .start, limit: rect.maxX - start)
        y += row
    }
}
