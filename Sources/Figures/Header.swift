import Colours
import Fonts
import Geometry
import Raster

/// The title of a picture and the line of numbers below it.
struct Header {
    let title: String
    let readouts: [Readout]
    let layout: FrameLayout
    let look: Look

    /// Draws both, the title up to `titleEnd`; nothing where the layout has no room for letters.
    func draw(on canvas: inout Canvas, titleEnd: Double, lettering: Lettering) {
        guard let baseline = layout.titleBaseline, let row = layout.readouts else { return }
        let scale = layout.scale
        lettering.drawBold(
            title, on: &canvas, at: baseline, size: 21 * scale, colour: look.ink,
            limit: titleEnd - row.x)
        var x = row.x
        for readout in readouts {
            lettering.draw(
                readout.label, on: &canvas, at: PixelPoint(x, row.y + 11 * scale),
                size: 11 * scale, colour: look.faintInk, anchor: .start)
            lettering.draw(
                readout.value, on: &canvas, at: PixelPoint(x, row.y + 30 * scale),
                size: 15.5 * scale, colour: look.ink, anchor: .start)
            x += readout.room * scale
        }
    }
}
