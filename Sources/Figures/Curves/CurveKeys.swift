import Colours
import Curves
import Fonts
import Geometry
import Naming
import Planes
import Raster

/// The names of what a curve's plot shows, with pieces of their lines and dots.
struct CurveKeys {
    /// Something that a plot shows.
    struct Item {
        let name: String
        let colour: Colour
        let kind: Kind

        /// For keys in one line.
        var shortName: String {
            switch kind {
            case .kinks: "network"
            case .line: name
            case .dot: name == "samples" ? name : "training"
            case .ring: "test"
            case .ticks: "kinks"
            }
        }

        var isSamples: Bool {
            switch kind {
            case .dot, .ring: true
            case .line, .kinks, .ticks: false
            }
        }

        var isTicks: Bool {
            if case .ticks = kind { true } else { false }
        }
    }

    /// How it is drawn.
    enum Kind {
        case line(width: Double)
        /// A line with a dot on it.
        case kinks(width: Double)
        case dot
        case ring
        /// Ticks that hang from a plot.
        case ticks
    }

    let items: [Item]
    private let dotRadius: Double
    let style: FigureStyle

    /// - Parameter hasTicks: whether there is room for a tick for each kink.
    init(_ target: CurveTarget, hasKinks: Bool, hasTicks: Bool, style: FigureStyle) {
        self.style = style
        let curve = CurveStyle(
            look: style.look, scale: style.scale, isNamed: target.named != nil,
            samplesAreLine: target.samplesAreLine)
        dotRadius = target.samplesAreLine ? curve.lineOfSamplesWidth / 2 : 2.6 * style.scale
        var items: [Item] = []
        if target.line != nil {
            items.append(
                Item(
                    name: target.named?.form.name ?? "target", colour: curve.target,
                    kind: .line(width: curve.targetWidth)))
        }
        if let data = target.data {
            items.append(
                Item(
                    name: data.test == nil ? "samples" : "training samples",
                    colour: curve.training, kind: .dot))
        }
        if target.data?.test != nil {
            items.append(Item(name: "test samples", colour: curve.test, kind: .ring))
        }
        items.append(
            Item(
                name: hasKinks ? "network and its kinks" : "network", colour: curve.network,
                kind: hasKinks
                    ? .kinks(width: curve.networkWidth) : .line(width: curve.networkWidth)))
        if hasKinks, hasTicks {
            items.append(Item(name: "one tick per kink", colour: curve.network, kind: .ticks))
        }
        self.items = items
    }

    private var scale: Double { style.scale }

    /// Draws one below the other from the top, and returns where the room below begins.
    func drawColumn(from top: PixelPoint, width: Double, on canvas: inout Canvas) -> Double {
        var y = top.y
        for item in items {
            draw(item, from: PixelPoint(top.x, y), on: &canvas)
            style.lettering.draw(
                item.name, on: &canvas, at: PixelPoint(top.x + 34 * scale, y),
                size: style.text.legend, colour: style.look.ink, anchor: .start,
                limit: width - 34 * scale)
            y += 20 * scale
        }
        return y
    }

    /// Draws in one line that ends at `end`, and returns where it begins.
    ///
    /// It has as many as there is room for right of `limit`; the ticks are omitted first, then the
    /// samples.
    func drawLine(endingAt end: PixelPoint, limit: Double, on canvas: inout Canvas) -> Double {
        let size = style.text.number
        func width(_ item: Item) -> Double {
            style.lettering.width(item.shortName, size: size) + 30 * scale
        }
        func length(_ items: [Item]) -> Double {
            items.reduce(-14 * scale) { $0 + width($1) + 14 * scale }
        }
        var kept = items
        while end.x - length(kept) < limit, !kept.isEmpty {
            kept.remove(
                at: kept.firstIndex { $0.isTicks } ?? kept.firstIndex { $0.isSamples } ?? 0)
        }
        var x = end.x
        for item in kept.reversed() {
            let name = item.shortName
            let start = x - width(item)
            draw(item, from: PixelPoint(start, end.y), on: &canvas)
            style.lettering.draw(
                name, on: &canvas, at: PixelPoint(start + 30 * scale, end.y), size: size,
                colour: style.look.ink, anchor: .start)
            x = start - 14 * scale
        }
        return x
    }

    private func draw(_ item: Item, from start: PixelPoint, on canvas: inout Canvas) {
        let middle = PixelPoint(start.x + 13 * scale, start.y - 4.5 * scale)
        switch item.kind {
        case .dot:
            canvas.draw(
                Marker(.disc, radius: dotRadius, body: .filled(item.colour)), at: middle)
        case .ticks:
            for offset in [-5.0, 0, 5] {
                canvas.fill(
                    PixelRect(
                        x: middle.x + (offset - 0.6) * scale, y: middle.y - 3 * scale,
                        width: 1.2 * scale, height: 6 * scale), item.colour)
            }
        case .ring:
            canvas.draw(
                Marker(
                    .disc, radius: 3.2 * scale,
                    body: .ring(item.colour, width: 1.1 * scale, interior: style.look.background)),
                at: middle)
        case .line(let width), .kinks(let width):
            // Round ends stay within the key.
            let reach = min(9 * scale, 13 * scale - width / 2)
            var coverage = Coverage(
                PixelBounds(
                    covering: PixelRect(
                        x: start.x - 2, y: middle.y - 9 * scale, width: 30 * scale,
                        height: 18 * scale)))
            coverage.stroke(
                from: PixelPoint(middle.x - reach, middle.y),
                to: PixelPoint(middle.x + reach, middle.y), width: width)
            if case .kinks = item.kind {
                coverage.stroke(from: middle, to: middle, width: 6.6 * scale)
            }
            canvas.blend(coverage, item.colour)
        }
    }
}
