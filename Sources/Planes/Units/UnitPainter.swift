package import Analysis
package import Colours
package import Geometry
import NeuralNetworks
package import Raster

/// Draws the activation of each hidden unit over the window, a tile per unit.
package struct UnitPainter {
    /// The colours of layers.
    package let ink: LayerInk
    /// Nil for a smooth network.
    private let lines: CreaseLines?
    private let window: Box
    private let style: PlaneStyle

    /// The width of the line where a unit switches, in a picture of 960 x 720.
    package static let lineWidth = 1.1

    /// A painter of a window; `lines` are those of all hidden units.
    package init(_ lines: CreaseLines?, window: Box, style: PlaneStyle) {
        ink = LayerInk(look: style.look)
        self.lines = lines
        self.window = window
        self.style = style
    }
}

extension UnitPainter {
    /// The units of a layer that are shown.
    package struct Layer {
        /// From 0.
        let index: Int
        /// The index of its first unit through all layers.
        let firstUnit: Int
        let maps: UnitMaps
        /// One for each unit that is shown.
        let extents: [UnitMaps.Extent]

        /// The first units of a layer, with what is known of their activations.
        package init(
            index: Int, firstUnit: Int, maps: UnitMaps, extents: [UnitMaps.Extent]
        ) {
            self.index = index
            self.firstUnit = firstUnit
            self.maps = maps
            self.extents = extents
        }
    }

    /// Draws each unit into its tile, all of one size and of whole pixels.
    package func draw(_ layer: Layer, in tiles: [PixelRect], on canvas: inout Canvas) {
        guard let tile = tiles.first else { return }
        let samples = samples(of: layer.maps, on: tile)
        for (unit, tile) in tiles.enumerated() {
            let extent = layer.extents[unit]
            let size = max(abs(extent.low), abs(extent.high))
            let output = samples.outputs.lowerBound + unit
            for row in 0..<samples.rows {
                for column in 0..<samples.columns {
                    let (x, y) = (Int(tile.x) + column, Int(tile.y) + row)
                    guard canvas.bounds.contains(x: x, y: y) else { continue }
                    let value = samples.value(output, column: column, row: row)
                    canvas[x, y] = colour(size > 0 ? value / size : 0, layer: layer.index)
                }
            }
            drawLine(lines?.segments[layer.firstUnit + unit] ?? [], in: tile, on: &canvas)
            canvas.stroke(tile.insetToPixels(), style.look.frame, width: 1)
        }
    }

    /// The colour of a share of the unit's largest magnitude: the layer's above 0, grey below.
    package func colour(_ share: Double, layer: Int) -> Colour {
        let deep = share >= 0 ? ink.colour(layer) : style.look.faintInk
        return style.look.neutral.mixed(with: deep, share: abs(share))
    }

    /// The activation of each unit at the middles of a tile's pixels.
    private func samples(of maps: UnitMaps, on tile: PixelRect) -> NetworkSamples {
        let rect = PixelRect(x: 0, y: 0, width: tile.width, height: tile.height)
        return NetworkSamples(
            maps.network, pixelsOf: PlaneTransform(window: window, rect: rect), .double)
    }

    private func drawLine(_ segments: [Segment], in tile: PixelRect, on canvas: inout Canvas) {
        let transform = PlaneTransform(window: window, rect: tile)
        var coverage = Coverage(PixelBounds(covering: tile))
        for segment in segments {
            coverage.stroke(
                from: transform.pixel(segment.start), to: transform.pixel(segment.end),
                width: Self.lineWidth * style.scale)
        }
        canvas.blend(coverage, style.look.ink, opacity: 0.75)
    }
}
