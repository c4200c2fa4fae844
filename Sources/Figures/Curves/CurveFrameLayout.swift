import Colours
import Fonts
import Geometry
import Planes

/// The places of the parts of a curve's frame.
struct CurveFrameLayout {
    /// The title, the numbers and the plots.
    let frame: FrameLayout
    /// The keys and the chart of the loss; nil where there is no room.
    let charts: PixelRect?
    /// Whether these are below the plots, as in a picture that is higher than wide, and not beside
    /// them.
    let isBelow: Bool

    init(size: PictureSize, target: CurveTarget, lettering: Lettering) {
        let usual = FrameLayout(size: size, window: nil)
        let axisRoom = Axes.room(
            beside: target.window, height: usual.plot.height * 0.55, limit: CurvePlot.tickLimit,
            lettering: lettering, scale: usual.scale)
        let (width, height, scale) = (Double(size.width), Double(size.height), usual.scale)
        isBelow = usual.titleBaseline != nil && height > 1.2 * width && height >= 900 * scale
        guard isBelow else {
            frame = FrameLayout(size: size, window: nil, axisRoom: axisRoom)
            charts = frame.sidebar
            return
        }
        let chartHeight = (0.2 * height).rounded()
        frame = FrameLayout(
            size: PictureSize(
                uncheckedWidth: size.width, height: size.height - Int(chartHeight)),
            window: nil, column: .spare, axisRoom: axisRoom)
        let top = frame.plot.maxY + 80 * scale
        charts = PixelRect(
            x: frame.plot.x, y: top, width: frame.plot.width, height: height - top - 50 * scale)
    }
}
