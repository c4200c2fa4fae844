import Analysis
public import Colours
import Fonts
import Geometry
import NeuralNetworks
public import Planes
import Points
import Raster
public import Training

/// Draws the frames of a run.
///
/// It can be used from several threads at once.
public struct FrameRenderer: Sendable {
    private let scene: Scene
    private let size: PictureSize
    private let lastStep: Int
    private let lastEpoch: Double
    private let layout: FrameLayout
    private let style: FigureStyle
    private let palette: FramePalette?
    private let points: ShownPoints
    private let note: String?

    /// A renderer for all frames of a run.
    ///
    /// - Parameters:
    ///   - lastStep: the last step that the run may reach: the end of the curves' axis.
    ///   - lastEpoch: the number of epochs up to that step.
    ///   - lettering: `.invisible` for pictures that are compared between machines, whose fonts
    ///     differ.
    public init(
        scene: Scene, size: PictureSize, look: Look, lastStep: Int, lastEpoch: Double,
        lettering: Lettering
    ) {
        self.scene = scene
        self.size = size
        self.lastStep = lastStep
        self.lastEpoch = lastEpoch
        points = ShownPoints(scene.points, scene.markers)
        note = scene.note(about: points)
        layout = FrameLayout(size: size, window: scene.window)
        style = FigureStyle(
            scene.classes, look: look, scale: layout.scale,
            lettering: layout.titleBaseline == nil ? .invisible : lettering)
        palette = FramePalette(style.plane)
    }

    /// Draws the state of a run; `history` reaches up to the snapshot's step.
    public func frame(_ snapshot: Snapshot, history: RunHistory) -> Frame {
        let (canvas, summary) = drawn(snapshot, history: history)
        return Frame(
            picture: palette?.picture(of: canvas) ?? canvas.picture,
            activationRegions: summary.activationRegions,
            boundaryLength: summary.boundaryLength(of: snapshot.network, in: scene.window))
    }

    /// The pixels of a frame in all their colours, and what was counted on the way.
    func drawn(
        _ snapshot: Snapshot, history: RunHistory
    ) -> (canvas: Canvas, summary: PlaneSummary) {
        var canvas = Canvas(size: size, colour: style.look.background)
        let plane = DecisionPlane.painted(
            snapshot.network, window: scene.window, rect: layout.plot, style: style.plane)
        plane.draw(on: &canvas, style: style.plane)
        PointLayer(
            points.judged { snapshot.network.predictedClass(at: $0.position) }, style: style.plane,
            plotWidth: layout.plot.width
        ).draw(on: &canvas, plane: plane)
        Axes(
            transform: plane.transform, names: scene.axisNames, style: style,
            note: note
        ).draw(on: &canvas)
        drawHeader(snapshot, plane.summary, on: &canvas)
        drawSidebar(snapshot, history, on: &canvas)
        return (canvas, plane.summary)
    }

    private func drawHeader(
        _ snapshot: Snapshot, _ summary: PlaneSummary, on canvas: inout Canvas
    ) {
        guard let baseline = layout.titleBaseline, let row = layout.readouts else { return }
        var titleEnd = row.maxX
        if layout.sidebar == nil {
            // The classes have at most the right half of the title's line.
            let half = PixelRect(x: row.x + row.width / 2, y: 0, width: row.width / 2, height: 0)
            titleEnd = legend(in: half).drawLine(
                endingAt: PixelPoint(row.maxX, baseline.y), on: &canvas)
        }
        let readouts = FrameReadouts(lastStep: lastStep, lastEpoch: lastEpoch)
            .all(snapshot.record, plane: summary)
        Header(title: scene.title, readouts: readouts, layout: layout, style: style)
            .draw(on: &canvas, titleEnd: titleEnd)
    }

    private func legend(in rect: PixelRect) -> Legend {
        Legend(rect: rect, keys: Legend.Keys(scene.points), style: style)
    }

    private func drawSidebar(
        _ snapshot: Snapshot, _ history: RunHistory, on canvas: inout Canvas
    ) {
        guard let rect = layout.sidebar else { return }
        let scale = style.scale
        let below = legend(in: rect).draw(network: snapshot.network.label, on: &canvas)
        let left = rect.x + 34 * scale
        let width = rect.maxX - left
        let top = max(below + 26 * scale, rect.y + rect.height * 0.27)
        let height = (rect.maxY - top - 48 * scale) / 2
        guard height > 40 * scale else { return }
        let charts = RunCharts(
            history, lossRect: PixelRect(x: left, y: top, width: width, height: height),
            accuracyRect: PixelRect(
                x: left, y: top + height + 48 * scale, width: width, height: height),
            lastStep: lastStep, decades: 5, style: style)
        charts.loss.draw(on: &canvas)
        charts.accuracy.draw(on: &canvas)
        style.lettering.draw(
            "step", on: &canvas, at: PixelPoint(left + width / 2, rect.maxY + 38 * scale),
            size: style.text.name, colour: style.look.ink, anchor: .middle)
    }
}
