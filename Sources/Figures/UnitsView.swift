import Colours
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

    func draw() -> Canvas? {
        guard var canvas = sheet.canvas() else { return nil }
        let scale = sheet.scale
        let counts = network.hiddenLayers.map(\.unitCount)
        let window = sheet.scene.window
        let grid = TileGrid(
            counts, in: sheet.layout.plot,
            aspect: min(max(window.height / window.width, 1 / 3.0), 3), least: 44 * scale,
            largest: 190 * scale, words: hasText ? 26 * scale : 0,
            heading: hasText ? 21 * scale : 0, gap: 8 * scale)
        var shown = 0
        var firstUnit = 0
        for (layer, group) in grid.groups.enumerated() {
            let units = Array(group.tiles.indices)
            let left = counts[layer] - units.count
            let heading =
                "layer \(layer + 1): \(counts[layer]) \(network.layers[layer].activation) units"
                + (left > 0 ? ", \(left) of them left out" : "")
            lettering.draw(
                heading, on: &canvas, at: group.headingBaseline, size: 12.5 * scale,
                colour: ink.text(layer), anchor: .start, limit: sheet.layout.plot.width)
            let maps = UnitMaps(network, layer: layer, units: units)
            let extents = units.isEmpty ? [] : maps.extents(in: window)
            drawTiles(group.tiles, maps, extents, layer: layer, firstUnit: firstUnit, on: &canvas)
            shown += units.count
            firstUnit += counts[layer]
        }
        sheet.drawHeader(
            [
                Readout(label: "hidden units shown", value: "\(shown) of \(firstUnit)"),
                Readout(label: "ranges", value: lines == nil ? "sampled" : "exact"),
            ], on: &canvas, titleEnd: Double(sheet.size.width) - 22 * scale)
        drawColumn(on: &canvas)
        return canvas
    }

    private func drawTiles(
        _ tiles: [PixelRect], _ maps: UnitMaps, _ extents: [UnitMaps.Extent], layer: Int,
        firstUnit: Int, on canvas: inout Canvas
    ) {
        guard let tile = tiles.first else { return }
        let values = sampled(maps, tile)
        let columns = Int(tile.width)
        for (unit, tile) in tiles.enumerated() {
            let extent = extents[unit]
            let size = max(abs(extent.low), abs(extent.high))
            for (pixel, value) in values[unit].enumerated() {
                let (x, y) = (Int(tile.x) + pixel % columns, Int(tile.y) + pixel / columns)
                guard canvas.bounds.contains(x: x, y: y) else { continue }
                canvas[x, y] = colour(size > 0 ? value / size : 0, layer: layer)
            }
            drawLine(lines?.segments[firstUnit + unit] ?? [], in: tile, on: &canvas)
            canvas.stroke(tile.insetToPixels(), sheet.look.frame, width: 1)
            drawWords(
                UnitName(layer: layer + 1, index: unit).description, extent, below: tile,
                on: &canvas)
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
        _ name: String, _ extent: UnitMaps.Extent, below tile: PixelRect, on canvas: inout Canvas
    ) {
        let scale = sheet.scale
        lettering.draw(
            name, on: &canvas, at: PixelPoint(tile.x, tile.maxY + 12 * scale), size: 11 * scale,
            colour: sheet.look.ink, anchor: .start, limit: tile.width)
        let room = tile.width + 5 * scale
        let texts = [3, 2, 1].map { range(extent, digits: $0) }
        let fitting = texts.first { lettering.width($0, size: 9.5 * scale) <= room }
        lettering.draw(
            fitting ?? texts[2], on: &canvas, at: PixelPoint(tile.x, tile.maxY + 24 * scale),
            size: 9.5 * scale,
            colour: sheet.look.faintInk, anchor: .start, limit: room)
    }

    private func range(_ extent: UnitMaps.Extent, digits: Int) -> String {
        func text(_ value: Double) -> String { NumberText.short(value, digits: digits) }
        return extent.low == extent.high
            ? "always \(text(extent.low))" : "\(text(extent.low)) … \(text(extent.high))"
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
