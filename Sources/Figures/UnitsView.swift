import Analysis
import Colours
import Fonts
import Geometry
import NeuralNetworks
import Raster

/// A contact sheet of the hidden units: each one's activation over the window.
struct UnitsView {
    let sheet: ViewSheet
    /// Nil for a smooth network.
    let lines: CreaseLines?

    private var network: Network { sheet.network }
    /// A picture too small for a header has no words at all.
    private var lettering: Lettering { hasText ? sheet.lettering : .invisible }
    private var hasText: Bool { sheet.layout.titleBaseline != nil }
    private var ink: LayerInk { LayerInk(look: sheet.look) }

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let scale = sheet.scale
        let (layers, rangeLines) = layers()
        var firstUnit = 0
        for (index, layer) in layers.enumerated() {
            let hidden = network.layers[index]
            let left = hidden.unitCount - layer.tiles.count
            let heading =
                "layer \(index + 1): \(hidden.unitCount) \(hidden.activation) units"
                + (left > 0 ? ", \(left) of them left out" : "")
            lettering.draw(
                heading, on: &canvas, at: layer.headingBaseline, size: 12.5 * scale,
                colour: ink.text(index), anchor: .start, limit: sheet.layout.plot.width)
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
        drawColumn(on: &canvas)
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
            aspect: min(max(window.height / window.width, 1 / 3.0), 3), least: 44 * scale,
            largest: 190 * scale, words: hasText ? (15 + 11 * lines.rawValue) * scale : 0,
            heading: hasText ? 26 * scale : 0, gap: Self.gap * scale)
        return grid.groups.enumerated().map { layer, group in
            let maps = UnitMaps(network, layer: layer, units: Array(group.tiles.indices))
            let extents = group.tiles.isEmpty ? [] : maps.extents(in: window)
            return Layer(
                headingBaseline: group.headingBaseline, tiles: group.tiles, maps: maps,
                ranges: extents.map(UnitRange.init))
        }
    }

    /// Whether a range is no wider than a tile and half the gap beside it.
    private func fits(_ range: String, below tile: PixelRect) -> Bool {
        lettering.width(range, size: Self.rangeSize * sheet.scale)
            <= tile.width + Self.gap / 2 * sheet.scale
    }

    private static let gap = 8.0

    private static let rangeSize = 9.5

    private func drawTiles(
        _ layer: Layer, _ index: Int, firstUnit: Int, _ rangeLines: RangeLines,
        on canvas: inout Canvas
    ) {
        guard let tile = layer.tiles.first else { return }
        let values = sampled(layer.maps, tile)
        let columns = Int(tile.width)
        for (unit, tile) in layer.tiles.enumerated() {
            let extent = layer.ranges[unit].extent
            let size = max(abs(extent.low), abs(extent.high))
            for (pixel, value) in values[unit].enumerated() {
                let (x, y) = (Int(tile.x) + pixel % columns, Int(tile.y) + pixel / columns)
                guard canvas.bounds.contains(x: x, y: y) else { continue }
                canvas[x, y] = colour(size > 0 ? value / size : 0, layer: index)
            }
            drawLine(lines?.segments[firstUnit + unit] ?? [], in: tile, on: &canvas)
            canvas.stroke(tile.insetToPixels(), sheet.look.frame, width: 1)
            drawWords(
                UnitName(layer: index + 1, index: unit).description,
                texts(layer.ranges[unit], rangeLines, below: tile) ?? [], below: tile, on: &canvas)
        }
    }

    /// For each unit its activation at the middles of a tile's pixels.
    private func sampled(_ maps: UnitMaps, _ tile: PixelRect) -> [[Double]] {
        let transform = PlaneTransform(
            window: sheet.scene.window,
            rect: PixelRect(x: 0, y: 0, width: tile.width, height: tile.height))
        let (columns, rows) = (Int(tile.width), Int(tile.height))
        var values = Array(
            repeating: Array(repeating: 0.0, count: columns * rows),
            count: maps.network.outputCount)
        for pixel in 0..<columns * rows {
            let place = PixelPoint(Double(pixel % columns) + 0.5, Double(pixel / columns) + 0.5)
            for (unit, value) in maps.network.logits(at: transform.plane(place)).enumerated() {
                values[unit][pixel] = value
            }
        }
        return values
    }

    /// The colour of a share of the unit's largest magnitude: the layer's above 0, grey below.
    private func colour(_ share: Double, layer: Int) -> Colour {
        let deep = share >= 0 ? ink.colour(layer) : sheet.look.faintInk
        return sheet.look.neutral.mixed(with: deep, share: abs(share))
    }

    private func drawLine(_ segments: [Segment], in tile: PixelRect, on canvas: inout Canvas) {
        let transform = PlaneTransform(window: sheet.scene.window, rect: tile)
        var coverage = Coverage(PixelBounds(covering: tile))
        for segment in segments {
            coverage.stroke(
                from: transform.pixel(segment.start), to: transform.pixel(segment.end),
                width: 1.1 * sheet.scale)
        }
        canvas.blend(coverage, sheet.look.ink, opacity: 0.75)
    }

    private func drawWords(
        _ name: String, _ range: [String], below tile: PixelRect, on canvas: inout Canvas
    ) {
        let scale = sheet.scale
        lettering.draw(
            name, on: &canvas, at: PixelPoint(tile.x, tile.maxY + 12 * scale), size: 11 * scale,
            colour: sheet.look.ink, anchor: .start, limit: tile.width)
        for (index, line) in range.enumerated() {
            lettering.draw(
                line, on: &canvas,
                at: PixelPoint(tile.x, tile.maxY + (24 + 11 * Double(index)) * scale),
                size: Self.rangeSize * scale, colour: sheet.look.faintInk, anchor: .start)
        }
    }

    private func drawColumn(on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas, hasLegend: false) else { return }
        let units = sheet.units.window
        let sides = [
            (sheet.scene.axisNames.x, units.minX, units.maxX),
            (sheet.scene.axisNames.y, units.minY, units.maxY),
        ]
        for (name, low, high) in sides {
            column.heading(
                "\(name): \(NumberText.short(low)) … \(NumberText.short(high))", on: &canvas)
        }
        column.space(8)
        column.paragraph(
            "Each tile is the window; its colour is the unit's activation, from 0 to the largest "
                + "magnitude that it has there.", on: &canvas)
        for layer in network.hiddenLayers.indices.prefix(8) {
            column.bar(
                "layer \(layer + 1)", marks: [(0, "least"), (0.5, "0"), (1, "most")], on: &canvas
            ) { colour(2 * $0 - 1, layer: layer) }
        }
        if lines != nil {
            column.line(
                "where the unit switches", sheet.look.ink, width: 1.1 * sheet.scale, on: &canvas)
        }
    }
}
