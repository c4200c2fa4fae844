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

    /// Draws the whole history, from step 0 to its last row.
    public func draw(_ history: RunHistory) -> Picture {
        var canvas = Canvas(size: size, colour: style.look.background)
        let scale = style.scale
        let left = 64 * scale
        let width = Double(size.width) - left - 24 * scale
        let top = 84 * scale
        let gap = 56 * scale
        let height = (Double(size.height) - top - gap - 44 * scale) / 2
        let charts = RunCharts(
            history, lossRect: PixelRect(x: left, y: top, width: width, height: height),
            accuracyRect: PixelRect(x: left, y: top + height + gap, width: width, height: height),
            lastStep: history.records.last?.step ?? 0, decades: 1, style: style)
        style.lettering.drawBold(
            title, on: &canvas, at: PixelPoint(22 * scale, 38 * scale), size: 20 * scale,
            colour: style.look.ink, limit: Double(size.width) - 44 * scale)
        charts.loss.draw(on: &canvas)
        charts.accuracy.draw(on: &canvas)
        style.lettering.draw(
            "step", on: &canvas,
            at: PixelPoint(left + width / 2, Double(size.height) - 10 * scale),
            size: style.text.number, colour: style.look.ink, anchor: .middle)
        return canvas.picture
    }
}
