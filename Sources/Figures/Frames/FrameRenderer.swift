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
    let layout: FrameLayout
    private let style: FigureStyle
    private let palette: FramePalette?
    private let points: ShownPoints
    private let note: String?
    private let isBare: Bool

    /// A renderer for all frames of a run.
    ///
    /// - Parameters:
    ///   - lastStep: the last step that the run may reach: the end of the curves' axis.
    ///   - lastEpoch: the number of epochs up to that step.
    ///   - isBare: whether frames show the plane alone, without axes and words.
    ///   - lettering: `.invisible` for pictures that are compared between machines, whose fonts
    ///     differ.
    public init(
        scene: Scene, size: PictureSize, look: Look, lastStep: Int, lastEpoch: Double,
        isBare: Bool = false, lettering: Lettering
    ) {
        self.scene = scene
        self.size = size
        self.lastStep = lastStep
        self.lastEpoch = lastEpoch
        points = ShownPoints(scene.points, scene.markers)
        note = scene.note(about: points)
        self.isBare = isBare
        layout =
            isBare
            ? FrameLayout(bare: scene.window, size: size) : .fitting(scene.window, in: size)
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
        let shown = points.judged { snapshot.network.predictedClass(at: $0.position) }
        PointLayer(shown, style: style.plane, plotWidth: layout.plot.width)
            .draw(on: &canvas, plane: plane)
        ClassNames.draw(
            in: plane.margins, taken: shown.boxes(plane.transform, scale: style.scale),
            style: style, on: &canvas)
        if !isBare {
            Axes(transform: plane.transform, names: scene.axisNames, style: style, note: note)
                .draw(on: &canvas)
        }
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
        // Beside charts it may take the whole height.
        let isBesideCharts = layout.sidebar.map { rect.maxX < $0.maxX } ?? false
        return Legend(
            rect: rect, keys: Legend.Keys(scene.points), style: style,
            share: isBesideCharts ? 1 : 0.5)
    }

    private func drawSidebar(
        _ snapshot: Snapshot, _ history: RunHistory, on canvas: inout Canvas
    ) {
        guard let column = layout.sidebar else { return }
        let scale = style.scale
        legend(in: ChartPlaces.legend(in: column, scale: scale))
            .draw(network: snapshot.network.label, on: &canvas)
        guard let places = chartPlaces else { return }
        let charts = RunCharts(
            history, lossRect: places.loss, accuracyRect: places.accuracy, lastStep: lastStep,
            decades: 5, style: style)
        charts.loss.draw(on: &canvas)
        charts.accuracy.draw(on: &canvas)
        for chart in places.stepNames {
            style.lettering.draw(
                "step", on: &canvas,
                at: PixelPoint(chart.x + chart.width / 2, column.maxY + 38 * scale),
                size: style.text.name, colour: style.look.ink, anchor: .middle)
        }
    }

    /// Where the charts are; nil without room for them.
    var chartPlaces: ChartPlaces? {
        layout.sidebar.flatMap { column in
            let legend = legend(in: ChartPlaces.legend(in: column, scale: style.scale))
            return ChartPlaces(
                in: column, legendEnd: legend.end, isBelow: column.y > layout.plot.maxY,
                scale: style.scale)
        }
    }
}
