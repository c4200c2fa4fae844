import Colours
import Fonts
import Geometry
import Planes
import Raster
import Text

/// The classes with their markers in rows, for pictures that have no column for them.
///
/// A name wider than a row is shortened; when the rows are full the rest is counted.
struct LegendRows: Sendable {
    /// A class, or the entry for the rest.
    struct Entry: Sendable {
        enum Content: Sendable {
            case `class`(ClassStyle)
            case more(Int)
        }

        let content: Content
        let row: Int
        /// From the left end of the rows.
        let x: Double
        let width: Double
    }

    let entries: [Entry]
    private let style: FigureStyle

    /// All classes, or as many as find room in `maximumRows` rows of `width` pixels.
    init(width: Double, style: FigureStyle) {
        self.style = style
        let (classes, scale, lettering) = (style.classes, style.scale, style.lettering)
        let size = style.text.legend
        let widths = classes.map {
            min(width, Self.markerUnits * scale + lettering.width($0.name, size: size))
        }
        entries =
            (0...classes.count).reversed().lazy.compactMap { shown in
                let rest = classes.count - shown
                let end = lettering.width(Self.more(rest), size: size)
                let places = Self.places(
                    widths.prefix(shown) + (rest > 0 ? [end] : []), width: width,
                    gap: Self.gapUnits * scale)
                guard places.last.map({ $0.row < Self.maximumRows }) ?? true else { return nil }
                return places.enumerated().map { index, place in
                    Entry(
                        content: index < shown ? .class(classes[index]) : .more(rest),
                        row: place.row, x: place.x,
                        width: index < shown ? widths[index] : end)
                }
            }.first ?? []
    }

    private static let markerUnits = 18.0
    private static let gapUnits = 14.0
    private static let maximumRows = 4

    private static func more(_ count: Int) -> String { "and \(count.grouped) more" }

    /// Line by line, as words are.
    private static func places(
        _ widths: [Double], width: Double, gap: Double
    ) -> [(row: Int, x: Double)] {
        var (row, end) = (0, 0.0)
        return widths.map { length in
            if end > 0, end + gap + length > width { (row, end) = (row + 1, 0) }
            let x = end > 0 ? end + gap : 0
            end = x + length
            return (row, x)
        }
    }
}

extension LegendRows {
    var rowCount: Int { (entries.last?.row ?? -1) + 1 }

    /// The right end of the longest row.
    var width: Double { entries.map { $0.x + $0.width }.max() ?? 0 }

    /// Draws the rows, the first with its baseline at `start`, the next `rowHeight` below.
    func draw(
        at start: PixelPoint, rowHeight: Double, on canvas: inout Canvas
    ) {
        let (look, scale, lettering) = (style.look, style.scale, style.lettering)
        let size = style.text.legend
        for entry in entries {
            let x = start.x + entry.x
            let y = start.y + Double(entry.row) * rowHeight
            switch entry.content {
            case .class(let item):
                canvas.draw(
                    item.marker(radius: 4.6 * scale, isTest: false, look: look),
                    at: PixelPoint(x + 6 * scale, y - 4.5 * scale))
                let indent = Self.markerUnits * scale
                lettering.draw(
                    item.name, on: &canvas, at: PixelPoint(x + indent, y), size: size,
                    colour: look.ink, anchor: .start, limit: entry.width - indent + 0.01)
            case .more(let count):
                lettering.draw(
                    Self.more(count), on: &canvas, at: PixelPoint(x, y), size: size,
                    colour: look.faintInk, anchor: .start)
            }
        }
    }
}
