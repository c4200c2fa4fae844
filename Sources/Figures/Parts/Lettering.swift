import Colours
public import Fonts
import Geometry
import Raster

/// The fonts of figures, or none at all for pictures that are compared without text.
///
/// Loaded once and shared by all figures of a run.
public struct Lettering: Sendable {
    private let fonts: (regular: Font, bold: Font)?

    /// DejaVu Sans in two weights.
    ///
    /// - Throws: `FontError` if there is no font to write with.
    public init() throws(FontError) {
        fonts = (try Font(.regular), try Font(.bold))
    }

    private init(fonts: (regular: Font, bold: Font)?) {
        self.fonts = fonts
    }

    /// Writes nothing.
    public static let invisible = Lettering(fonts: nil)

    var isVisible: Bool { fonts != nil }

    func width(_ text: String, size: Double) -> Double {
        fonts?.regular.measure(text, size: size).width ?? 0
    }

    /// Writes a line; text wider than `limit` ends in an ellipsis.
    func draw(
        _ text: String, on canvas: inout Canvas, at place: PixelPoint, size: Double,
        colour: Colour, anchor: TextStyle.Anchor, limit: Double = .infinity
    ) {
        guard let font = fonts?.regular else { return }
        write(text, font, on: &canvas, at: place, size, colour, anchor, limit)
    }

    /// Writes a line in bold from its start.
    func drawBold(
        _ text: String, on canvas: inout Canvas, at place: PixelPoint, size: Double,
        colour: Colour, limit: Double = .infinity
    ) {
        guard let font = fonts?.bold else { return }
        write(text, font, on: &canvas, at: place, size, colour, .start, limit)
    }

    /// Writes a title in bold from its start: on one line or, where that is longer than `limit`, in
    /// smaller letters on two lines about the same place, of which each may end in an ellipsis.
    func drawTitle(
        _ text: String, on canvas: inout Canvas, at place: PixelPoint, size: Double,
        colour: Colour, limit: Double
    ) {
        guard boldWidth(text, size: size) > limit else {
            return drawBold(text, on: &canvas, at: place, size: size, colour: colour, limit: limit)
        }
        let small = Self.smallTitle * size
        let lines = boldLines(text, size: small, width: limit, limit: 2)
        let rises = lines.count > 1 ? [0.62, -0.16] : [0.2]
        for (line, rise) in zip(lines, rises) {
            drawBold(
                line, on: &canvas, at: PixelPoint(place.x, place.y - rise * size), size: small,
                colour: colour, limit: limit)
        }
    }

    /// The size of a title on two lines, as a share of its size on one.
    private static let smallTitle = 0.72

    /// Writes a line that runs upwards, its middle at `place`.
    func drawUpwards(
        _ text: String, on canvas: inout Canvas, at place: PixelPoint, size: Double,
        colour: Colour, limit: Double
    ) {
        guard let font = fonts?.regular else { return }
        let style = TextStyle(
            font, size: size, colour: colour, anchor: .middle, direction: .upwards)
        canvas.draw(Self.shortened(text, font, size: size, limit: limit), at: place, style)
    }

    /// The text in lines no wider than `width`, broken between words; if there are more than
    /// `limit`, the last one has all the rest.
    func lines(_ text: String, size: Double, width: Double, limit: Int = .max) -> [String] {
        Self.lines(text, width: width, limit: limit) { self.width($0, size: size) }
    }

    /// The width of a line in bold.
    func boldWidth(_ text: String, size: Double) -> Double {
        fonts?.bold.measure(text, size: size).width ?? 0
    }

    /// The text in bold lines; if there are more than `limit`, the last one has all the rest.
    func boldLines(_ text: String, size: Double, width: Double, limit: Int) -> [String] {
        Self.lines(text, width: width, limit: limit) { boldWidth($0, size: size) }
    }

    private static func lines(
        _ text: String, width: Double, limit: Int, measure: (String) -> Double
    ) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = (lines.last.map { $0 + " " } ?? "") + word
            if lines.isEmpty || (lines.count < limit && measure(longer) > width) {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = longer
            }
        }
        return lines
    }

    private func write(
        _ text: String, _ font: Font, on canvas: inout Canvas, at place: PixelPoint,
        _ size: Double, _ colour: Colour, _ anchor: TextStyle.Anchor, _ limit: Double
    ) {
        let style = TextStyle(font, size: size, colour: colour, anchor: anchor)
        canvas.draw(Self.shortened(text, font, size: size, limit: limit), at: place, style)
    }

    private static func shortened(
        _ text: String, _ font: Font, size: Double, limit: Double
    ) -> String {
        guard limit.isFinite, font.measure(text, size: size).width > limit else { return text }
        var kept = Substring(text)
        while !kept.isEmpty {
            kept.removeLast()
            let candidate = kept + "…"
            if font.measure(String(candidate), size: size).width <= limit {
                return String(candidate)
            }
        }
        return ""
    }
}
