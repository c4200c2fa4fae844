import Colours
import Fonts
import Geometry
import Planes
import Raster

/// What is above a grid: its title, a note, the classes, and what the numbers are; in as many
/// lines as they need.
struct GridHeader: Sendable {
    /// The texts at their longest, so that the header of all frames has one height.
    struct Texts: Sendable {
        var title: String
        var note: String
        var explanation: String
    }

    private let width: Double
    private let style: FigureStyle
    private let titleLines: [String]
    private let notePlace: NotePlace
    private let legend: LegendRows
    private let legendPlace: LegendPlace
    private let explanationLineCount: Int

    private enum NotePlace {
        case besideTitle
        case belowTitle
    }

    private enum LegendPlace {
        case besideExplanation
        case aboveExplanation
    }

    /// A header that is `width` pixels wide.
    init(
        _ texts: Texts, width: Double, style: FigureStyle
    ) {
        self.width = width
        self.style = style
        let (scale, lettering) = (style.scale, style.lettering)
        titleLines = lettering.boldLines(
            texts.title, size: style.text.title, width: width, limit: 3)
        let note = lettering.width(texts.note, size: style.text.name)
        let title = titleLines.map { lettering.boldWidth($0, size: style.text.title) }
        notePlace =
            title.count < 2 && (title.first ?? 0) + Self.gapUnits * scale + note <= width
            ? .besideTitle : .belowTitle
        legend = LegendRows(width: width, style: style)
        let size = style.text.caption
        let explanation = lettering.lines(texts.explanation, size: size, width: width)
        let length = lettering.width(texts.explanation, size: size)
        legendPlace =
            legend.rowCount < 2 && length + Self.gapUnits * scale + legend.width <= width
            ? .besideExplanation : .aboveExplanation
        explanationLineCount = explanation.count
    }

    private static let gapUnits = 24.0
}

extension GridHeader {
    private var scale: Double { style.scale }
    private var look: Look { style.look }
    private var lettering: Lettering { style.lettering }

    private static let topUnits = 38.0
    private static let titleLineUnits = 26.0
    private static let lineUnits = 22.0
    private static let explanationLineUnits = 17.0
    /// From the last baseline to the panels' headings.
    private static let bottomUnits = 46.0

    private var noteBaseline: Double {
        let lines = Double(max(0, titleLines.count - 1))
        let title = Self.topUnits + lines * Self.titleLineUnits
        return title + (notePlace == .belowTitle ? Self.lineUnits : 0)
    }

    private var legendBaseline: Double { noteBaseline + Self.lineUnits }

    private var explanationBaseline: Double {
        let rows = legendPlace == .aboveExplanation ? legend.rowCount : 0
        return legendBaseline + Double(rows) * Self.lineUnits
    }

    /// From the picture's top to the headings of the grid, in pixels.
    var height: Double {
        let lines = Double(max(0, explanationLineCount - 1))
        return (explanationBaseline + lines * Self.explanationLineUnits + Self.bottomUnits)
            * scale
    }

    /// Draws all of it; its left end is at `x`.
    func draw(note: String, explanation: String, x: Double, on canvas: inout Canvas) {
        for (index, line) in titleLines.enumerated() {
            let y = (Self.topUnits + Double(index) * Self.titleLineUnits) * scale
            lettering.drawBold(
                line, on: &canvas, at: PixelPoint(x, y), size: style.text.title,
                colour: look.ink, limit: width)
        }
        drawNote(note, x: x, on: &canvas)
        let isBeside = legendPlace == .besideExplanation
        legend.draw(
            at: PixelPoint(x + (isBeside ? width - legend.width : 0), legendBaseline * scale),
            rowHeight: Self.lineUnits * scale, on: &canvas)
        let size = style.text.caption
        for (index, line) in lettering.lines(explanation, size: size, width: width).enumerated() {
            let y = explanationBaseline + Double(index) * Self.explanationLineUnits
            lettering.draw(
                line, on: &canvas, at: PixelPoint(x, y * scale), size: size,
                colour: look.faintInk, anchor: .start, limit: width)
        }
    }

    private func drawNote(_ note: String, x: Double, on canvas: inout Canvas) {
        let isBeside = notePlace == .besideTitle
        lettering.draw(
            note, on: &canvas,
            at: PixelPoint(isBeside ? x + width : x, noteBaseline * scale),
            size: style.text.name, colour: look.ink, anchor: isBeside ? .end : .start,
            limit: width)
    }
}
