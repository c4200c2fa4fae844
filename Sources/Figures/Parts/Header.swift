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
        lettering.drawTitle(
            title, on: &canvas, at: baseline, size: layout.isCompact ? text.value : text.title,
            colour: style.look.ink,
            limit: titleEnd - row.x)
        let places = places(in: row)
        let drop = layout.isCompact ? 0 : 19 * scale
        for place in places {
            let label = PixelPoint(place.x, row.y + 11 * scale)
            lettering.draw(
                self.label(of: place.readout), on: &canvas, at: label, size: text.label,
                colour: style.look.faintInk, anchor: .start)
            lettering.draw(
                place.readout.value, on: &canvas,
                at: PixelPoint(place.x + valueIndent(place.readout), label.y + drop),
                size: valueSize, colour: style.look.ink, anchor: .start)
        }
        let left = readouts.count - places.count
        guard left > 0 else { return }
        let end = places.last.map { $0.x + $0.width + gap } ?? row.x
        lettering.draw(
            Self.more(left), on: &canvas, at: PixelPoint(end, row.y + 11 * scale + drop),
            size: text.label, colour: style.look.faintInk, anchor: .start, limit: row.maxX - end)
    }

    /// What is said about readouts without room.
    private static func more(_ count: Int) -> String { "and \(count) more" }

    private var gap: Double { (layout.isCompact ? 12 : Self.gapUnits) * style.scale }
    private var valueSize: Double { layout.isCompact ? style.text.label : style.text.value }

    /// How far right of its label's start a value begins.
    private func valueIndent(_ readout: Readout) -> Double {
        guard layout.isCompact else { return 0 }
        return style.lettering.width(label(of: readout), size: style.text.label) + 4 * style.scale
    }

    /// What stands with a value; beside it, only the name and not what it is measured at.
    private func label(of readout: Readout) -> String {
        layout.isCompact ? String(readout.label.prefix { $0 != "," }) : readout.label
    }

    /// The readouts for which there is room, each with its left end and as wide as its widest text.
    func places(in row: PixelRect) -> [(readout: Readout, x: Double, width: Double)] {
        let gap = gap
        var kept = readouts.map { (readout: $0, width: width($0)) }
        func end() -> Double {
            let left = readouts.count - kept.count
            let more =
                left > 0 ? style.lettering.width(Self.more(left), size: style.text.label) + gap : 0
            return kept.reduce(more) { $0 + $1.width } + gap * Double(max(0, kept.count - 1))
        }
        while kept.count > 1, end() > row.width, let lowest = kept.map({ $0.readout.rank }).min(),
            let index = kept.lastIndex(where: { $0.readout.rank == lowest })
        {
            kept.remove(at: index)
        }
        kept.removeAll { $0.width > row.width }
        var x = row.x
        return kept.map { item in
            defer { x += item.width + gap }
            return (item.readout, x, item.width)
        }
    }

    private func width(_ readout: Readout) -> Double {
        let values = ([readout.value] + readout.widest).map {
            style.lettering.width($0, size: valueSize)
        }
        let label = style.lettering.width(self.label(of: readout), size: style.text.label)
        return max(label, valueIndent(readout) + (values.max() ?? 0))
    }
}
