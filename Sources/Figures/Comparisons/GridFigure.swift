public import Colours
import Fonts
import Geometry
import NeuralNetworks
public import Planes
import Points
public import Raster
import Text

/// A grid of pictures of the plane, one for each candidate, with the same axes and colours.
///
/// It can be used from several threads at once.
public struct GridFigure: Sendable {
    private let scene: Scene
    private let points: ShownPoints
    private let columns: [String]
    private let rows: [String]
    private let layout: GridLayout
    private let style: FigureStyle
    private let header: GridHeader
    private let palette: FramePalette?
    private let captions: GridCaptions
    private let bestMeaning: String

    /// A grid with headings above its columns and beside its rows.
    ///
    /// - Parameters:
    ///   - bound: the size that the picture fits into, if its panels are not too small then.
    ///   - accuracyName: the name of the accuracy in the captions: `test accuracy`.
    ///   - bestMeaning: what the best network is, written below the grid: `the most accurate`.
    ///   - longestNote: the longest that will be drawn; the header keeps room for it.
    public init(
        scene: Scene, columns: [String], rows: [String], accuracyName: String, bestMeaning: String,
        longestNote: String, bound: PictureSize, look: Look, lettering: Lettering
    ) {
        (self.scene, self.bestMeaning) = (scene, bestMeaning)
        points = ShownPoints(scene.points, scene.markers)
        self.columns = columns
        self.rows = rows
        style = FigureStyle(
            scene.classes, look: look,
            scale: GridLayout.scale(columns: columns.count, rows: rows.count, bound: bound),
            lettering: lettering)
        palette = FramePalette(style.plane)
        var headerHeight = 0.0
        while true {
            let layout = GridLayout(
                columns: columns.count, rows: rows.count, window: scene.window, bound: bound,
                headerHeight: headerHeight)
            let captions = GridCaptions(
                accuracyName: accuracyName, width: layout.panel(row: 0, column: 0).width,
                style: style)
            let header = GridHeader(
                GridHeader.Texts(
                    title: scene.title, note: longestNote, explanation: captions.key),
                width: layout.headerWidth, style: style)
            // Below a higher header many rows are lower, since a picture has a greatest height.
            guard header.height > headerHeight else {
                (self.layout, self.captions, self.header) = (layout, captions, header)
                break
            }
            headerHeight = header.height
        }
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
    private static let smallPrint = 10 / 11.5

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
        var canvas = Canvas(size: size, colour: style.look.background)
        header.draw(note: note, explanation: captions.key, x: layout.minX, on: &canvas)
        layout.drawHeadings(columns: columns, rows: rows, style: style, on: &canvas)
        if panels.contains(where: \.isBest) {
            layout.drawFootnote(ofBest: bestMeaning, style: style, on: &canvas)
        }
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
        "step \(step.grouped) of \(last.grouped)"
    }
}

extension GridFigure {
    private func draw(_ panel: GridPanel, row: Int, column: Int, on canvas: inout Canvas) {
        let rect = layout.panel(row: row, column: column)
        let transform = PlaneTransform(window: scene.window, rect: rect)
        switch panel.content {
        case .network(let network, _, _):
            let style = style.plane.scaled(by: lineFactor(for: rect))
            let plane = DecisionPlane.painted(
                network, window: scene.window, rect: rect, style: style)
            plane.draw(on: &canvas, style: style)
            let shown = (panel.points.map { ShownPoints($0, scene.markers) } ?? points)
                .judged { network.predictedClass(at: $0.position) }
            layer(shown, style).draw(on: &canvas, plane: plane)
            captions.draw(panel, plane.summary, above: rect, on: &canvas)
        case .nothing:
            layout.drawEmpty(rect, style: self.style, on: &canvas)
        }
        layout.drawFrame(rect, isBest: panel.isBest, look: style.look, on: &canvas)
        Axes(transform: transform, names: scene.axisNames, style: style)
            .drawShared(
                sides: layout.sides(
                    row: row, column: column, columns: columns.count, rows: rows.count),
                on: &canvas)
    }

    /// Lines and markers as a multiple of those in a whole picture of 960 x 720, whose plot is
    /// about 560 pixels wide.
    private func lineFactor(for rect: PixelRect) -> Double {
        min(1, max(0.45, rect.width / (480 * layout.scale)))
    }

    private func layer(_ points: ShownPoints, _ style: PlaneStyle) -> PointLayer {
        let count = points.shown.count
        let size = count > 1200 ? 2.0 : count > 300 ? 2.8 : 3.6
        return PointLayer(points, style: style, radius: max(1, size * style.scale))
    }
}
