import Fonts
import Geometry
import Planes
import Raster

/// A number above the plot with its name.
struct Readout {
    var label: String
    var value: String
    /// The widest values that any frame of the run may have, so that frames do not jump.
    var widest: [String] = []
    /// Where there is no room for all, those of the lowest rank are omitted first, and of the same
    /// rank the last ones.
    var rank = 0
}

/// The title of a picture and the line of numbers below it.
struct Header {
    let title: String
    let readouts: [Readout]
    let layout: FrameLayout
    let style: FigureStyle

    private static let gapUnits = 26.0

    /// Draws both, the title up to `titleEnd`; nothing where the layout has no room for letters.
    func draw(on canvas: inout Canvas, titleEnd: Double) {
        guard let baseline = layout.titleBaseline, let row = layout.readouts else { return }
        let (lettering, text, scale) = (style.lettering, style.text, style.scale)
        lettering.drawBold(
            title, on: &canvas, at: baseline, size: text.title, colour: style.look.ink,
            limit: titleEnd - row.x)
        for place in places(in: row) {
            lettering.draw(
                place.readout.label, on: &canvas, at: PixelPoint(place.x, row.y + 11 * scale),
                size: text.label, colour: style.look.faintInk, anchor: .start)
            lettering.draw(
                place.readout.value, on: &canvas, at: PixelPoint(place.x, row.y + 30 * scale),
                size: text.value, colour: style.look.ink, anchor: .start)
        }
    }

    /// The readouts for which there is room, each with its left end and as wide as its widest text.
    func places(in row: PixelRect) -> [(readout: Readout, x: Double, width: Double)] {
        let gap = Self.gapUnits * style.scale
        var kept = readouts.map { (readout: $0, width: width($0)) }
        func end() -> Double {
            kept.reduce(0) { $0 + $1.width } + gap * Double(max(0, kept.count - 1))
        }
        while end() > row.width, let lowest = kept.map({ $0.readout.rank }).min(),
            let index = kept.lastIndex(where: { $0.readout.rank == lowest })
        {
            kept.remove(at: index)
        }
        var x = row.x
        return kept.map { item in
            defer { x += item.width + gap }
            return (item.readout, x, item.width)
        }
    }

    private func width(_ readout: Readout) -> Double {
        let values = ([readout.value] + readout.widest).map {
            style.lettering.width($0, size: style.text.value)
        }
        return max(
            style.lettering.width(readout.label, size: style.text.label), values.max() ?? 0)
    }
}
