public import Colours
import Fonts
import Geometry
import LinearRegions
import NeuralNetworks
import Points
public import Raster

/// A grid of pictures of the plane, one for each candidate, with the same axes and colours.
///
/// It can be used from several threads at once.
public struct GridFigure: Sendable {
    private let scene: Scene
    private let columns: [String]
    private let rows: [String]
    private let look: Look
    private let layout: GridLayout
    private let header: GridHeader
    private let classes: [ClassStyle]
    private let tones: ToneScale
    private let palette: FramePalette?
    private let lettering: Lettering
    private let captions: GridCaptions

    /// A grid with headings above its columns and beside its rows.
    ///
    /// - Parameters:
    ///   - bound: the size that the picture fits into, if its panels are not too small then.
    ///   - accuracyName: the name of the accuracy in the captions: `test accuracy`.
    ///   - longestNote: the longest that will be drawn; the header keeps room for it.
    public init(
        scene: Scene, columns: [String], rows: [String], accuracyName: String, longestNote: String,
        bound: PictureSize, look: Look, lettering: Lettering
    ) {
        self.scene = scene
        self.columns = columns
        self.rows = rows
        self.look = look
        self.lettering = lettering
        classes = scene.classes.enumerated().map {
            ClassStyle($0.element, index: $0.offset, look: look)
        }
        var headerHeight = 0.0
        while true {
            let layout = GridLayout(
                columns: columns.count, rows: rows.count, window: scene.window, bound: bound,
                headerHeight: headerHeight)
            let captions = GridCaptions(
                accuracyName: accuracyName, width: layout.panel(row: 0, column: 0).width,
                scale: layout.scale, look: look, lettering: lettering)
            let header = GridHeader(
                GridHeader.Texts(
                    title: scene.title, note: longestNote, explanation: captions.key(hasBest: true)),
                classes: classes, width: layout.headerWidth, scale: layout.scale, look: look,
                lettering: lettering)
            // Below a higher header many rows are lower, since a picture has a greatest height.
            guard header.height > headerHeight else {
                (self.layout, self.captions, self.header) = (layout, captions, header)
                break
            }
            headerHeight = header.height
        }
        let colours = classes.map(\.fill)
        let runs = PlaneTones.runs(
            classes: colours + (colours.count < 2 ? [Palette.colour(1)] : []), look: look)
        tones = PlaneTones.scale(runs, look: look)
        palette = FramePalette(classes: classes, tones: runs, look: look)
    }
}

extension GridFigure {
    /// The size of the picture.
    public var size: PictureSize { layout.size }

    /// The width at which the captions' letters are as large as small print on a page, in the
    /// pixels of a page.
    public var legibleWidth: Int {
        Int((Double(size.width) * Self.smallPrint / layout.scale).rounded(.up))
    }

    /// A page shows it 10 pixels large.
    private static let smallPrint = 10 / GridCaptions.textUnits

    /// Where the plane of a panel is in the picture.
    public func place(row: Int, column: Int) -> PixelBounds {
        PixelBounds(covering: layout.panel(row: row, column: column))
    }

    /// Draws panels, row by row; as many as the grid has places.
    ///
    /// - Parameter note: the text right of the title, or below it: `step 120 of 3,200`.
    public func draw(_ panels: [GridPanel], note: String) -> Picture {
        let canvas = canvas(panels, note: note)
        return palette?.picture(of: canvas) ?? canvas.picture
    }

    /// The pixels of a grid in all their colours.
    func canvas(_ panels: [GridPanel], note: String) -> Canvas {
        var canvas = Canvas(size: size, colour: look.background)
        header.draw(
            note: note,
            explanation: captions.key(hasBest: panels.contains(where: \.isBest)),
            x: layout.minX, on: &canvas)
        drawHeadings(on: &canvas)
        for (index, panel) in panels.enumerated() {
            draw(panel, row: index / columns.count, column: index % columns.count, on: &canvas)
        }
        return canvas
    }

    /// Draws the panels of a step, as `draw(_:note:)`.
    public func draw(_ panels: [GridPanel], step: Int, of last: Int) -> Picture {
        draw(panels, note: Self.note(step: step, of: last))
    }

    /// What `draw(_:step:of:)` writes beside the title.
    public static func note(step: Int, of last: Int) -> String {
        "step \(NumberText.grouped(step)) of \(NumberText.grouped(last))"
    }
}

extension GridFigure {
    private func drawHeadings(on canvas: inout Canvas) {
        let scale = layout.scale
        for (column, heading) in columns.enumerated() {
            let rect = layout.panel(row: 0, column: column)
            lettering.draw(
                heading, on: &canvas, at: PixelPoint(rect.x, layout.headingBaseline),
                size: 13 * scale, colour: look.ink, anchor: .start, limit: rect.width)
        }
        for (row, heading) in rows.enumerated() {
            let rect = layout.panel(row: row, column: 0)
            lettering.drawUpwards(
                heading, on: &canvas,
                at: PixelPoint(layout.rowHeadingX, rect.y + rect.height / 2), size: 13 * scale,
                colour: look.ink, limit: layout.rowHeadingLimit)
        }
    }

    private func draw(_ panel: GridPanel, row: Int, column: Int, on canvas: inout Canvas) {
        let rect = layout.panel(row: row, column: column)
        let transform = PlaneTransform(window: scene.window, rect: rect)
        switch panel.content {
        case .network(let network, _, _):
            let plane = DecisionPlane.painted(
                network, window: scene.window, rect: rect, look: look,
                scale: lineScale(for: rect))
            plane.draw(on: &canvas, tones: tones)
            canvas.clipped(to: plane.bounds) { drawPoints(on: &$0, transform: transform) }
            captions.draw(panel, plane.summary, above: rect, on: &canvas)
        case .nothing:
            canvas.fill(rect, look.grid, opacity: 0.5)
            lettering.draw(
                "not finished", on: &canvas,
                at: PixelPoint(rect.x + rect.width / 2, rect.y + rect.height / 2),
                size: 11.5 * layout.scale, colour: look.faintInk, anchor: .middle,
                limit: rect.width)
        }
        drawFrame(panel, rect, on: &canvas)
        Axes(transform: transform, names: scene.axisNames, look: look, scale: layout.scale)
            .drawShared(
                sides: Axes.Sides(
                    hasNumbersBelow: row == rows.count - 1, hasNumbersBeside: column == 0),
                on: &canvas, lettering: lettering)
    }

    private func drawFrame(_ panel: GridPanel, _ rect: PixelRect, on canvas: inout Canvas) {
        let width = panel.isBest ? (3 * layout.scale).rounded() : max(1, layout.scale.rounded())
        let around = PixelRect(
            x: rect.x - width / 2, y: rect.y - width / 2, width: rect.width + width,
            height: rect.height + width)
        canvas.stroke(around, panel.isBest ? look.ink : look.frame, width: width)
    }

    /// Lines and markers as a multiple of those in a whole picture of 960 x 720, whose plot is
    /// about 560 pixels wide.
    private func lineScale(for rect: PixelRect) -> Double {
        layout.scale * min(1, max(0.45, rect.width / (480 * layout.scale)))
    }

    private func drawPoints(on canvas: inout Canvas, transform: PlaneTransform) {
        let count = scene.points.training.count + scene.points.test.count
        let size = count > 4000 ? 1.4 : count > 1200 ? 2.0 : count > 300 ? 2.8 : 3.6
        let radius = max(1, size * lineScale(for: transform.rect))
        let halos = classes.map { $0.halo(radius: radius, look: look) }
        for point in scene.points.test + scene.points.training {
            canvas.draw(halos[point.label], at: transform.pixel(point.position))
        }
        for (points, isTest) in [(scene.points.test, true), (scene.points.training, false)] {
            let markers = classes.map { $0.marker(radius: radius, isTest: isTest, look: look) }
            for point in points {
                canvas.draw(markers[point.label], at: transform.pixel(point.position))
            }
        }
    }
}
