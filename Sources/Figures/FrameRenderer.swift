import Analysis
public import Colours
import Fonts
import Geometry
import Points
import Raster
public import Training

/// Draws the frames of a run.
///
/// It can be used from several threads at once.
public struct FrameRenderer: Sendable {
    private let scene: Scene
    private let size: PictureSize
    private let look: Look
    private let lastStep: Int
    private let layout: FrameLayout
    private let classes: [ClassStyle]
    private let tones: ToneScale
    private let palette: FramePalette?
    private let lettering: Lettering

    /// A renderer for all frames of a run.
    ///
    /// - Parameters:
    ///   - lastStep: the last step that the run may reach: the end of the curves' axis.
    ///   - lettering: `.invisible` for pictures that are compared between machines, whose fonts
    ///     differ.
    public init(
        scene: Scene, size: PictureSize, look: Look, lastStep: Int, lettering: Lettering
    ) {
        self.scene = scene
        self.size = size
        self.look = look
        self.lastStep = lastStep
        layout = FrameLayout(size: size, window: scene.window)
        classes = scene.classes.enumerated().map {
            ClassStyle($0.element, index: $0.offset, look: look)
        }
        // One class still has a far side: a logit above 0 stands for class 1.
        let colours = classes.map(\.fill)
        let runs = PlaneTones.runs(
            classes: colours + (colours.count < 2 ? [Palette.colour(1)] : []), look: look)
        tones = PlaneTones.scale(runs, look: look)
        palette = FramePalette(classes: classes, tones: runs, look: look)
        self.lettering = lettering
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
        var canvas = Canvas(size: size, colour: look.background)
        let plane = DecisionPlane.painted(
            snapshot.network, window: scene.window, rect: layout.plot, look: look,
            scale: layout.scale)
        plane.draw(on: &canvas, tones: tones)
        let points = PointLayer(
            scene.points, classes: classes, look: look, plotWidth: layout.plot.width,
            scale: layout.scale)
        canvas.clipped(to: plane.bounds) { points.draw(on: &$0, transform: plane.transform) }
        Axes(transform: plane.transform, names: scene.axisNames, look: look, scale: layout.scale)
            .draw(
                on: &canvas, lettering: layout.titleBaseline == nil ? .invisible : lettering)
        drawHeader(Readout.all(snapshot.record, plane: plane.summary), on: &canvas)
        drawSidebar(snapshot, history, on: &canvas)
        return (canvas, plane.summary)
    }

    private func drawHeader(_ readouts: [Readout], on canvas: inout Canvas) {
        guard let baseline = layout.titleBaseline, let row = layout.readouts else { return }
        var titleEnd = row.maxX
        if layout.sidebar == nil {
            // The classes have at most the right half of the title's line.
            let half = PixelRect(x: row.x + row.width / 2, y: 0, width: row.width / 2, height: 0)
            titleEnd = legend(in: half).drawLine(
                endingAt: PixelPoint(row.maxX, baseline.y), on: &canvas, lettering: lettering)
        }
        Header(
            title: scene.title,
            readouts: Readout.fitting(readouts, width: row.width / layout.scale), layout: layout,
            look: look
        ).draw(on: &canvas, titleEnd: titleEnd, lettering: lettering)
    }

    private func legend(in rect: PixelRect) -> Legend {
        Legend(
            rect: rect, classes: classes,
            keys: scene.points.test.isEmpty ? .training : .trainingAndTest, look: look,
            scale: layout.scale)
    }

    private func drawSidebar(
        _ snapshot: Snapshot, _ history: RunHistory, on canvas: inout Canvas
    ) {
        guard let rect = layout.sidebar else { return }
        let scale = layout.scale
        let below = legend(in: rect).draw(
            network: snapshot.network.label, on: &canvas, lettering: lettering)
        let left = rect.x + 34 * scale
        let width = rect.maxX - left
        let top = max(below + 26 * scale, rect.y + rect.height * 0.27)
        let height = (rect.maxY - top - 48 * scale) / 2
        guard height > 40 * scale else { return }
        let charts = RunCharts(
            history, lossRect: PixelRect(x: left, y: top, width: width, height: height),
            accuracyRect: PixelRect(
                x: left, y: top + height + 48 * scale, width: width, height: height),
            lastStep: lastStep, decades: 5, look: look, scale: scale)
        charts.loss.draw(on: &canvas, lettering: lettering)
        charts.accuracy.draw(on: &canvas, lettering: lettering)
        lettering.draw(
            "step", on: &canvas, at: PixelPoint(left + width / 2, rect.maxY + 38 * scale),
            size: 13 * scale, colour: look.ink, anchor: .middle)
    }
}
