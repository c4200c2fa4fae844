import Analysis
import Colours
import Fonts
import Geometry
import NeuralNetworks
import Planes
import Raster
import Text

/// A contact sheet of the hidden units: each one's activation over the window.
struct UnitsSheet {
    let sheet: ViewSheet
    /// Nil for a smooth network.
    private let lines: CreaseLines?
    private let painter: UnitPainter

    /// Of each layer the ranges of its units in another picture; nil: their own.
    private let given: [[UnitMaps.Extent]]?

    init(sheet: ViewSheet, extents: [[UnitMaps.Extent]]? = nil) {
        given = extents
        let window = sheet.scene.window
        self.sheet = sheet
        lines = CreaseLines(of: sheet.network, in: window)
        painter = UnitPainter(lines, window: window, style: sheet.style.plane)
    }

    private var network: Network { sheet.network }
    private var lettering: Lettering { sheet.lettering }
    private var hasText: Bool { sheet.hasText }

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let scale = sheet.scale
        let (layers, rangeLines) = layers()
        var firstUnit = 0
        for (index, layer) in layers.enumerated() {
            let hidden = network.layers[index]
            let left = hidden.unitCount - layer.tiles.count
            let heading =
                "layer \(index + 1): \(hidden.unitCount.grouped) \(hidden.activation) units"
                + (left > 0 ? ", \(left) of them left out" : "")
            lettering.draw(
                heading, on: &canvas, at: layer.headingBaseline, size: sheet.style.text.legend,
                colour: painter.ink.text(index), anchor: .start, limit: sheet.layout.plot.width)
            drawTiles(layer, index, firstUnit: firstUnit, rangeLines, on: &canvas)
            firstUnit += hidden.unitCount
        }
        let shown = layers.reduce(0) { $0 + $1.tiles.count }
        sheet.drawHeader(
            [
                Readout(label: "hidden units shown", value: "\(shown) of \(firstUnit)"),
                Readout(
                    label: "ranges",
                    value: rangeLines == .none
                        ? "no room" : lines == nil ? "sampled" : "exact"),
            ], on: &canvas, titleEnd: Double(sheet.size.width) - 22 * scale)
        drawColumn(below: layers.last?.tiles.last?.maxY, on: &canvas)
        return canvas
    }

    /// The tiles of a layer, and what is below each.
    private struct Layer {
        let headingBaseline: PixelPoint
        let tiles: [PixelRect]
        let maps: UnitMaps
        let ranges: [UnitRange]
    }

    /// How the ranges are below their tiles.
    private enum RangeLines: Double {
        /// Two lines would be wider than a tile.
        case none = 0
        case one = 1
        case two = 2
    }

    /// The layers' tiles, with room for ranges of a line each, or of two where they are too long.
    private func layers() -> (layers: [Layer], rangeLines: RangeLines) {
        guard hasText else { return (layers(.none), .none) }
        for lines in [RangeLines.one, .two] {
            let layers = layers(lines)
            // Units matter more than their ranges.
            guard layers.reduce(0, { $0 + $1.tiles.count }) == network.hiddenUnitCount else {
                continue
            }
            let areShort = layers.allSatisfy { layer in
                zip(layer.tiles, layer.ranges).allSatisfy { tile, range in
                    texts(range, lines, below: tile)?.allSatisfy { fits($0, below: tile) }
                        ?? false
                }
            }
            if areShort { return (layers, lines) }
        }
        return (layers(.none), .none)
    }

    private func texts(
        _ range: UnitRange, _ lines: RangeLines, below tile: PixelRect
    ) -> [String]? {
        func fits(_ text: String) -> Bool { self.fits(text, below: tile) }
        return switch lines {
        case .none: []
        case .one: range.line(where: fits).map { [$0] }
        case .two: range.line(where: fits).map { [$0] } ?? range.lines(where: fits)
        }
    }

    private func layers(_ lines: RangeLines) -> [Layer] {
        let (scale, window) = (sheet.scale, sheet.scene.window)
        let grid = TileGrid(
            network.hiddenLayers.map(\.unitCount), in: sheet.layout.plot,
            aspect: min(max(window.height / window.width, 1 / 3.0), 3), minimum: 44 * scale,
            largest: .infinity, words: hasText ? (15 + 11 * lines.rawValue) * scale : 0,
            heading: hasText ? 26 * scale : 0, gap: Self.gap * scale)
        return grid.groups.enumerated().map { layer, group in
            let maps = UnitMaps(network, layer: layer, units: Array(group.tiles.indices))
            let extents =
                group.tiles.isEmpty
                ? []
                : given.map { Array($0[layer].prefix(group.tiles.count)) }
                    ?? maps.extents(in: window)
            return Layer(
                headingBaseline: group.headingBaseline, tiles: group.tiles, maps: maps,
                ranges: extents.map(UnitRange.init))
        }
    }

    /// Whether a range is no wider than a tile and half the gap beside it.
    private func fits(_ range: String, below tile: PixelRect) -> Bool {
        lettering.width(range, size: sheet.style.text.finest)
            <= tile.width + Self.gap / 2 * sheet.scale
    }

    private static let gap = 8.0

    private func drawTiles(
        _ layer: Layer, _ index: Int, firstUnit: Int, _ rangeLines: RangeLines,
        on canvas: inout Canvas
    ) {
        painter.draw(
            UnitPainter.Layer(
                index: index, firstUnit: firstUnit, maps: layer.maps,
                extents: layer.ranges.map(\.extent)), in: layer.tiles, on: &canvas)
        for (unit, tile) in layer.tiles.enumerated() {
            drawWords(
                UnitName(layer: index + 1, index: unit).description,
                texts(layer.ranges[unit], rangeLines, below: tile) ?? [], below: tile, on: &canvas)
        }
    }

    private func drawWords(
        _ name: String, _ range: [String], below tile: PixelRect, on canvas: inout Canvas
    ) {
        let scale = sheet.scale
        lettering.draw(
            name, on: &canvas, at: PixelPoint(tile.x, tile.maxY + 12 * scale),
            size: sheet.style.text.label,
            colour: sheet.look.ink, anchor: .start, limit: tile.width)
        for (index, line) in range.enumerated() {
            lettering.draw(
                line, on: &canvas,
                at: PixelPoint(tile.x, tile.maxY + (24 + 11 * Double(index)) * scale),
                size: sheet.style.text.finest, colour: sheet.look.faintInk, anchor: .start)
        }
    }

    private func drawColumn(below end: Double?, on canvas: inout Canvas) {
        let end = end.map { $0 + 44 * sheet.scale }
        guard var column = sheet.column(on: &canvas, hasLegend: false, below: end) else { return }
        let units = sheet.units.window
        let sides = [
            (sheet.scene.axisNames.x, units.minX, units.maxX),
            (sheet.scene.axisNames.y, units.minY, units.maxY),
        ]
        for (name, low, high) in sides {
            column.heading(
                "\(name): \(low.rounded(3, .digits)) … \(high.rounded(3, .digits))", on: &canvas)
        }
        column.space(8)
        column.paragraph(
            "Each tile is the window; its colour is the unit's activation, from 0 to the largest "
                + "magnitude that it has there.", on: &canvas)
        for layer in network.hiddenLayers.indices.prefix(8) {
            column.bar(
                "layer \(layer + 1)", marks: [(0, "least"), (0.5, "0"), (1, "most")], on: &canvas
            ) { painter.colour(2 * $0 - 1, layer: layer) }
        }
        if lines != nil {
            column.line(
                "where the unit switches", sheet.look.ink,
                width: UnitPainter.lineWidth * sheet.scale,
                on: &canvas)
        }
    }
}
