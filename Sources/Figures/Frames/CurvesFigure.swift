public import Colours
import Fonts
import Geometry
public import Planes
import Raster
import Training

/// A picture of a run's curves: loss and accuracy against the step.
public struct CurvesFigure: Sendable {
    private let title: String
    private let size: PictureSize
    private let style: FigureStyle

    /// A figure of this size.
    public init(title: String, size: PictureSize, look: Look, lettering: Lettering) {
        self.title = title
        self.size = size
        style = FigureStyle([], look: look, scale: size.scale * 1.25, lettering: lettering)
    }

    /// Draws the whole history, from step 0 to its last row; of a run that learns a curve, which
    /// has no accuracy, the loss alone.
    public func draw(_ history: RunHistory) -> Picture {
        var canvas = Canvas(size: size, colour: style.look.background)
        let scale = style.scale
        let left = 64 * scale
        let width = Double(size.width) - left - 24 * scale
        style.lettering.drawTitle(
            title, on: &canvas, at: PixelPoint(22 * scale, 38 * scale), size: 20 * scale,
            colour: style.look.ink, limit: Double(size.width) - 44 * scale)
        for chart in charts(history, left: left, width: width) { chart.draw(on: &canvas) }
        style.lettering.draw(
            "step", on: &canvas,
            at: PixelPoint(left + width / 2, Double(size.height) - 10 * scale),
            size: style.text.number, colour: style.look.ink, anchor: .middle)
        return canvas.picture
    }

    private func charts(_ history: RunHistory, left: Double, width: Double) -> [Chart] {
        let scale = style.scale
        let (top, gap) = (84 * scale, 56 * scale)
        let room = Double(size.height) - top - 44 * scale
        let lastStep = history.records.last?.step ?? 0
        if let record = history.records.first, record.training.accuracy == nil {
            let rect = PixelRect(x: left, y: top, width: width, height: room)
            return [
                RunCharts.loss(history, rect: rect, lastStep: lastStep, decades: 1, style: style)
            ]
        }
        let height = (room - gap) / 2
        let charts = RunCharts(
            history, lossRect: PixelRect(x: left, y: top, width: width, height: height),
            accuracyRect: PixelRect(x: left, y: top + height + gap, width: width, height: height),
            lastStep: lastStep, decades: 1, style: style)
        return [charts.loss, charts.accuracy]
    }
}
