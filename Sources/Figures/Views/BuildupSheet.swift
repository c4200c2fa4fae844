import Analysis
import Colours
import Fonts
import Geometry
import NeuralNetworks
import Planes
import Raster
import Text

/// The function as the units of the last hidden layer are added one by one.
struct BuildupSheet {
    let sheet: ViewSheet
    /// The units in the order of another picture; nil: by their own shares.
    let order: [Int]?

    private var scale: Double { sheet.scale }
    private var look: Look { sheet.look }
    private var hasText: Bool { sheet.hasText }
    private var lettering: Lettering { sheet.lettering }

    /// A unit, or all that are left, and the sum up to it.
    private struct Step {
        /// The longest first.
        var titles: [String]
        var share: String
        var added: [Int]
        var sum: [Int]
    }

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let buildup = Buildup(sheet.network, in: sheet.scene.window, order: order)
        let window = sheet.scene.window
        let aspect = min(max(window.height / window.width, 1 / 3.0), 3)
        let area = sheet.layout.plot
        let most = min(Self.most, Self.maximumCount(in: area, aspect: aspect, scale: scale))
        let count = max(1, min(buildup.terms.count, most))
        let grid = TileGrid(
            [count], in: area, aspect: 2 * aspect, minimum: Self.minimumWidth * scale,
            largest: .infinity, words: (hasText ? Self.words : Self.sign) * scale, heading: 0,
            gap: Self.sign * scale)
        let tiles = grid.groups.flatMap(\.tiles)
        let steps = steps(buildup, count: tiles.count)
        let painter = BuildupPainter(buildup, window: window, style: sheet.style.plane)
        for (tile, step) in zip(tiles, steps) {
            draw(step, of: buildup.terms.count, with: painter, in: tile, on: &canvas)
        }
        if steps.isEmpty, let tile = tiles.first { painter.drawWhole(in: tile, on: &canvas) }
        sheet.drawHeader(
            [
                Readout(
                    label: "units of the last hidden layer",
                    value: buildup.terms.count.grouped + silent(buildup)),
                Readout(
                    label: "boundaries",
                    value: sheet.network.isPiecewiseLinear ? "exact" : "sampled"),
            ], on: &canvas)
        drawColumn(below: tiles.last?.maxY, on: &canvas)
        return canvas
    }

    private static let minimumWidth = 90.0
    /// The heights of the words above and below a pair, and of the sign between its pictures.
    private static let words = 50.0
    /// The room for a sign between two pictures.
    private static let sign = 20.0
    /// The six largest units by themselves, and all others as one.
    private static let most = 7

    /// The maximum number of pairs of pictures that fit into an area.
    private static func maximumCount(in area: PixelRect, aspect: Double, scale: Double) -> Int {
        let (width, gap) = (minimumWidth * scale, sign * scale)
        let columns = max(1, Int((area.width + gap) / (width + gap)))
        let rows = max(1, Int(area.height / (2 * aspect * width + words * scale + gap)))
        return columns * rows
    }

    private func silent(_ buildup: Buildup) -> String {
        let all = sheet.network.hiddenLayers.last?.unitCount ?? 0
        let silent = all - buildup.terms.count
        return silent > 0 ? ", \(silent) more add nothing" : ""
    }

    private func steps(_ buildup: Buildup, count: Int) -> [Step] {
        let terms = buildup.terms
        let layer = sheet.network.hiddenLayers.count
        let single = terms.count <= count ? terms.count : count - 1
        var steps: [Step] = terms.prefix(single).enumerated().map { index, term in
            Step(
                titles: ["\(UnitName(layer: layer, index: term.unit))"],
                share: Self.text(term.share), added: [term.unit],
                sum: terms.prefix(index + 1).map(\.unit))
        }
        if single < terms.count {
            let rest = terms.dropFirst(single)
            steps.append(
                Step(
                    titles: ["\(rest.count.grouped) others", rest.count.grouped],
                    share: Self.text(rest.reduce(0) { $0 + $1.share }),
                    added: rest.map(\.unit), sum: terms.map(\.unit)))
        }
        return steps
    }

    /// A share above 0 is not said to be 0.
    private static func text(_ share: Double) -> String {
        share < 0.0005 ? "< 0.1 %" : share.percent
    }

    private func draw(
        _ step: Step, of count: Int, with painter: BuildupPainter, in tile: PixelRect,
        on canvas: inout Canvas
    ) {
        let height = (tile.height / 2).rounded(.down)
        let top = tile.y + (hasText ? 18 * scale : 0)
        let room =
            tile.width - lettering.width(step.share, size: sheet.style.text.label) - 8 * scale
        let title = step.titles.first {
            lettering.width($0, size: sheet.style.text.caption) <= room
        }
        lettering.draw(
            title ?? step.titles[step.titles.count - 1], on: &canvas,
            at: PixelPoint(tile.x, tile.y + 12 * scale), size: sheet.style.text.caption,
            colour: look.ink,
            anchor: .start, limit: room)
        lettering.draw(
            step.share, on: &canvas, at: PixelPoint(tile.maxX, tile.y + 12 * scale),
            size: sheet.style.text.label, colour: look.faintInk, anchor: .end)
        let alone = PixelRect(x: tile.x, y: top.rounded(), width: tile.width, height: height)
        let sum = PixelRect(
            x: tile.x, y: (alone.maxY + Self.sign * scale).rounded(), width: tile.width,
            height: height)
        painter.draw(alone: step.added, in: alone, on: &canvas)
        painter.draw(sumOf: step.sum, in: sum, on: &canvas)
        let isWhole = step.sum.count == count
        lettering.draw(
            isWhole ? "the function" : "sum of \(step.sum.count.grouped)", on: &canvas,
            at: PixelPoint(tile.x, sum.maxY + 13 * scale), size: sheet.style.text.label,
            colour: isWhole ? look.ink : look.faintInk, anchor: .start, limit: tile.width)
        let isFirst = step.sum.count == step.added.count
        if !isFirst {
            draw(
                "+", at: PixelPoint(tile.x - Self.sign / 2 * scale, alone.y + height / 2),
                on: &canvas)
        }
        draw(
            "=", at: PixelPoint(tile.x + tile.width / 2, alone.maxY + Self.sign / 2 * scale),
            on: &canvas)
    }

    /// A sign with its middle at a place.
    private func draw(_ sign: String, at middle: PixelPoint, on canvas: inout Canvas) {
        let size = sheet.style.text.value
        lettering.draw(
            sign, on: &canvas, at: PixelPoint(middle.x, middle.y + 0.36 * size), size: size,
            colour: look.ink, anchor: .middle)
    }

    private func drawColumn(below end: Double?, on canvas: inout Canvas) {
        let end = end.map { $0 + Self.words * scale }
        guard var column = sheet.column(on: &canvas, below: end) else { return }
        column.line(
            "decision boundary", look.boundary, width: DecisionPlane.boundaryWidth * scale,
            on: &canvas)
        column.space(8)
        column.paragraph(
            "The logits are a sum over the units of the last hidden layer. Above: what a unit "
                + "adds by itself, in the colour of the class that it speaks for, grey where it is "
                + "nothing. Below: the sum so far, with the bias.", on: &canvas)
        column.paragraph(
            "Share: the mean magnitude of the unit's activation in the window times the spread of "
                + "its weights, as a part of all.", on: &canvas)
        column.margins(sheet, on: &canvas)
    }
}
