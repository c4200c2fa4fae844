import Analysis
public import Colours
import Curves
import Fonts
import Geometry
public import NeuralNetworks
public import Planes
public import Raster
import Text

/// What a grid of curves shows of a candidate.
public struct CurveGridPanel: Sendable {
    /// What to show.
    public enum Content: Sendable {
        /// A network; of one that diverged the last state before.
        case network(Network, divergedAfter: Int?)
        /// Nothing is known about it yet.
        case nothing
    }

    /// What to show.
    public var content: Content
    /// Whether it is marked as the best of all.
    public var isBest: Bool

    /// A panel, all given.
    public init(content: Content, isBest: Bool) {
        self.content = content
        self.isBest = isBest
    }
}

/// A grid of curves, one for each candidate, over the same target and with the same axes.
///
/// It can be used from several threads at once.
public struct CurveGrid: Sendable {
    private let scene: CurveScene
    private let target: CurveTarget
    private let columns: [String]
    private let rows: [String]
    private let layout: GridLayout
    private let style: FigureStyle
    private let header: GridHeader
    private let palette: FramePalette
    private let bestMeaning: String

    /// A grid with headings above its columns and beside its rows.
    ///
    /// - Parameters:
    ///   - bound: the size that the picture fits into, if its panels are not too small then.
    ///   - bestMeaning: what the best network is, written below the grid: `the smallest error`.
    ///   - longestNote: the longest that will be drawn; the header keeps room for it.
    public init(
        scene: CurveScene, columns: [String], rows: [String], bestMeaning: String,
        longestNote: String,
        bound: PictureSize, look: Look, lettering: Lettering
    ) {
        (self.scene, self.bestMeaning) = (scene, bestMeaning)
        self.columns = columns
        self.rows = rows
        target = CurveTarget(scene.data, over: scene.interval)
        let scale = GridLayout.scale(columns: columns.count, rows: rows.count, bound: bound)
        style = FigureStyle([], look: look, scale: scale, lettering: lettering)
        palette = FramePalette(CurveStyle(look: look, scale: scale))
        var headerHeight = 0.0
        while true {
            let layout = GridLayout(
                columns: columns.count, rows: rows.count, window: Self.shape, bound: bound,
                headerHeight: headerHeight)
            let header = GridHeader(
                GridHeader.Texts(
                    title: scene.title, note: longestNote,
                    explanation: Self.explanation(target)),
                width: layout.headerWidth, style: style)
            guard header.height > headerHeight else {
                (self.layout, self.header) = (layout, header)
                break
            }
            headerHeight = header.height
        }
    }

    /// Panels have these proportions.
    private static let shape = Box(unchecked: (0, 4, 0, 3))

    private static func explanation(_ target: CurveTarget) -> String {
        [
            target.line == nil ? "dots: samples" : "pale: target",
            "dark: network and its kinks", "numbers: largest error, pieces",
        ].joined(separator: "; ")
    }
}

extension CurveGrid {
    /// The size of the picture.
    public var size: PictureSize { layout.size }

    /// The width at which the captions' letters are as large as small print on a page, in the
    /// pixels of a page.
    public var legibleWidth: Int {
        // A page shows letters of 11.5 units 10 pixels large.
        Int((Double(size.width) * 10 / 11.5 / layout.scale).rounded(.up))
    }

    /// Where the plot of a panel is in the picture.
    public func place(row: Int, column: Int) -> PixelBounds {
        PixelBounds(covering: layout.panel(row: row, column: column))
    }

    /// Draws panels, row by row; as many as the grid has places.
    ///
    /// - Parameter note: the text right of the title, or below it: `step 120 of 3,200`.
    public func draw(_ panels: [CurveGridPanel], note: String) -> Picture {
        let canvas = canvas(panels, note: note)
        return palette.picture(of: canvas) ?? canvas.picture
    }

    /// Draws the panels of a step, as `draw(_:note:)`.
    public func draw(_ panels: [CurveGridPanel], step: Int, of last: Int) -> Picture {
        draw(panels, note: GridFigure.note(step: step, of: last))
    }

    /// The pixels of a grid in all their colours.
    func canvas(_ panels: [CurveGridPanel], note: String) -> Canvas {
        var canvas = Canvas(size: size, colour: style.look.background)
        header.draw(
            note: note, explanation: Self.explanation(target), x: layout.minX, on: &canvas)
        layout.drawHeadings(columns: columns, rows: rows, style: style, on: &canvas)
        if panels.contains(where: \.isBest) {
            layout.drawFootnote(ofBest: bestMeaning, style: style, on: &canvas)
        }
        for (index, panel) in panels.prefix(columns.count * rows.count).enumerated() {
            draw(panel, row: index / columns.count, column: index % columns.count, on: &canvas)
        }
        return canvas
    }

    private func draw(_ panel: CurveGridPanel, row: Int, column: Int, on canvas: inout Canvas) {
        let rect = layout.panel(row: row, column: column)
        let transform = PlaneTransform(window: target.window, rect: rect)
        let curveStyle = CurveStyle(look: style.look, scale: style.scale)
        let painter = CurvePainter(transform: transform, style: curveStyle)
        switch panel.content {
        case .network(let network, let divergedAfter):
            if style.look.ground != style.look.background { canvas.fill(rect, style.look.ground) }
            if let line = target.line { painter.drawTarget(line, on: &canvas) }
            if target.line == nil { painter.drawSamples(scene.data, on: &canvas) }
            let curve = NetworkCurve(network, over: scene.data.interval)
            painter.draw(curve, on: &canvas)
            drawCaption(
                curve, isBest: panel.isBest, divergedAfter: divergedAfter, above: rect, on: &canvas)
        case .nothing:
            layout.drawEmpty(rect, style: style, on: &canvas)
        }
        layout.drawFrame(rect, isBest: panel.isBest, look: style.look, on: &canvas)
        Axes(transform: transform, names: scene.axisNames, style: style)
            .drawShared(
                sides: layout.sides(
                    row: row, column: column, columns: columns.count, rows: rows.count),
                on: &canvas)
    }

    private func drawCaption(
        _ curve: NetworkCurve, isBest: Bool, divergedAfter: Int?, above rect: PixelRect,
        on canvas: inout Canvas
    ) {
        let (look, lettering, size) = (style.look, style.lettering, style.text.caption)
        let place = PixelPoint(rect.x, rect.y - 6 * style.scale)
        if let step = divergedAfter {
            return lettering.draw(
                "diverged after step \(step.grouped)", on: &canvas, at: place, size: size,
                colour: look.testCurve, anchor: .start, limit: rect.width)
        }
        let fit = CurveFit(
            of: curve, to: scene.data, reference: target.reference ?? scene.data.training)
        let error = fit.largest.rounded(3, .digits)
        if isBest {
            lettering.drawBest(
                error, on: &canvas, at: place, size: size, colour: look.ink, room: rect.width / 2)
        } else {
            lettering.draw(
                error, on: &canvas, at: place, size: size, colour: look.ink, anchor: .start)
        }
        let pieces =
            curve.network.isPiecewiseLinear ? curve.pieces.count.counted("piece") : "smooth"
        let shown = isBest ? error + Lettering.bestMark : error
        let room = rect.width - lettering.boldWidth(shown, size: size) - 10 * style.scale
        guard lettering.width(pieces, size: size) <= room else { return }
        lettering.draw(
            pieces, on: &canvas, at: PixelPoint(rect.maxX, place.y), size: size,
            colour: look.faintInk, anchor: .end)
    }
}
