import Analysis
public import Colours
import Curves
import Fonts
import Geometry
import NeuralNetworks
public import Planes
import Raster
public import Training

/// Draws the frames of a run that learns a curve.
///
/// It can be used from several threads at once.
public struct CurveFrameRenderer: Sendable {
    private let scene: CurveScene
    private let isOfFilm: Bool
    private let readouts: CurveReadouts
    let target: CurveTarget
    /// `data.reference`.
    private let reference: CurveSamples
    private let layout: CurveFrameLayout
    let panels: CurvePanels
    private let style: FigureStyle
    private let palette: FramePalette
    /// What is the same in all frames: the target, the samples and the axes.
    private let ground: Canvas

    /// A renderer for all frames of a run.
    ///
    /// - Parameters:
    ///   - lastStep: the last step that the run may reach: the end of the loss's axis.
    ///   - lastEpoch: the number of epochs up to that step.
    ///   - hasKinks: whether the networks are piecewise linear: there is room for a tick for each
    ///     kink.
    ///   - isOfFilm: whether the axis of the errors stays the same as the errors fall, with a scale
    ///     of square roots.
    ///   - lettering: `.invisible` for pictures that are compared between machines, whose fonts
    ///     differ.
    public init(
        scene: CurveScene, size: PictureSize, look: Look, lastStep: Int, lastEpoch: Double,
        hasKinks: Bool = true, isOfFilm: Bool = false, lettering: Lettering
    ) {
        self.scene = scene
        self.isOfFilm = isOfFilm
        readouts = CurveReadouts(lastStep: lastStep, lastEpoch: lastEpoch)
        target = CurveTarget(scene.data, over: scene.interval)
        reference = target.reference ?? scene.data.training
        layout = CurveFrameLayout(size: size, target: target, lettering: lettering)
        let hasText = layout.frame.titleBaseline != nil
        panels = CurvePanels(
            in: layout.frame.plot, captionHeight: (hasText ? 27 : 5) * layout.frame.scale,
            scale: layout.frame.scale, showsKinks: hasKinks)
        style = FigureStyle(
            [], look: look, scale: layout.frame.scale,
            lettering: hasText ? lettering : .invisible)
        palette = FramePalette(CurveStyle(look: look, scale: layout.frame.scale))
        let plot = CurvePlot(
            target: target, panels: panels, names: scene.axisNames, style: style)
        var ground = Canvas(size: size, colour: look.background)
        plot.drawGround(on: &ground)
        self.ground = ground
    }

    /// Draws the state of a run; `history` reaches up to the snapshot's step.
    public func frame(_ snapshot: Snapshot, history: RunHistory) -> CurveFrame {
        let (canvas, curve, fit) = drawn(snapshot, history: history)
        return CurveFrame(
            picture: palette.picture(of: canvas) ?? canvas.picture, curve: curve, fit: fit)
    }

    /// The pixels of a frame in all their colours, and what was found out on the way.
    func drawn(
        _ snapshot: Snapshot, history: RunHistory
    ) -> (canvas: Canvas, curve: NetworkCurve, fit: CurveFit) {
        let curve = NetworkCurve(snapshot.network, over: scene.interval)
        let fit = CurveFit(of: curve, to: scene.data, reference: reference)
        var canvas = ground
        CurvePlot(target: target, panels: panels, names: scene.axisNames, style: style)
            .draw(curve, fit, reach: isOfFilm ? history.errorReach : nil, on: &canvas)
        drawHeader(snapshot, curve, fit, on: &canvas)
        drawSidebar(snapshot, curve, history, on: &canvas)
        return (canvas, curve, fit)
    }

    private func drawHeader(
        _ snapshot: Snapshot, _ curve: NetworkCurve, _ fit: CurveFit, on canvas: inout Canvas
    ) {
        guard let baseline = layout.frame.titleBaseline, let row = layout.frame.readouts else {
            return
        }
        var titleEnd = row.maxX
        if layout.charts == nil {
            let title = style.lettering.boldWidth(scene.title, size: style.text.title)
            let limit = row.x + min(title + 16 * style.scale, row.width * 0.62)
            titleEnd = keys(curve).drawLine(
                endingAt: PixelPoint(row.maxX, baseline.y), limit: limit, on: &canvas)
        }
        Header(
            title: scene.title,
            readouts: readouts.all(snapshot.record, curve: curve, fit: fit),
            layout: layout.frame, style: style
        ).draw(on: &canvas, titleEnd: titleEnd)
    }

    private func keys(_ curve: NetworkCurve) -> CurveKeys {
        CurveKeys(
            target, hasKinks: curve.network.isPiecewiseLinear, hasTicks: panels.kinks != nil,
            style: style)
    }

    private func drawSidebar(
        _ snapshot: Snapshot, _ curve: NetworkCurve, _ history: RunHistory,
        on canvas: inout Canvas
    ) {
        guard let rect = layout.charts else { return }
        let scale = style.scale
        style.lettering.draw(
            snapshot.network.label, on: &canvas, at: PixelPoint(rect.x, rect.y + 10 * scale),
            size: style.text.legend, colour: style.look.ink, anchor: .start, limit: rect.width)
        let below = keys(curve).drawColumn(
            from: PixelPoint(rect.x, rect.y + 32 * scale), width: rect.width, on: &canvas)
        // Right of the keys, or below them beside the lower two plots.
        let left = rect.x + (layout.isBelow ? 250 : 34) * scale
        let width = rect.maxX - left
        let top =
            layout.isBelow
            ? rect.y + 10 * scale : max(below + 30 * scale, panels.error?.y ?? panels.main.y)
        let height = (layout.isBelow ? rect.maxY : panels.last.maxY) - top
        guard height > 40 * scale else { return }
        let chart = RunCharts.loss(
            history, rect: PixelRect(x: left, y: top, width: width, height: height),
            lastStep: readouts.lastStep, decades: 2, isTight: true,
            style: style)
        chart.draw(on: &canvas)
        style.lettering.draw(
            "step", on: &canvas, at: PixelPoint(left + width / 2, top + height + 38 * scale),
            size: style.text.name, colour: style.look.ink, anchor: .middle)
    }
}
