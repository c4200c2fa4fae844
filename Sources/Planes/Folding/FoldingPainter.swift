package import Analysis
package import Geometry
import NeuralNetworks
package import Raster

/// Draws how the layers up to a hidden one fold the window.
///
/// Regions are drawn one over the other, so that the picture is darker where sheets lie over one
/// another; of a smooth network a grid of straight lines is drawn as the layers bend it.
package struct FoldingPainter: Sendable {
    private let projection: LayerProjection
    /// In the data's units.
    private let window: Box
    private let style: PlaneStyle

    /// A painter of a window, through the layer of `projection`.
    package init(_ projection: LayerProjection, window: Box, style: PlaneStyle) {
        self.projection = projection
        self.window = window
        self.style = style
    }

    /// Draws within the plot that `transform` leads to from the plane of the two components.
    package func draw(on canvas: inout Canvas, transform: PlaneTransform) {
        canvas.clipped(to: PixelBounds(covering: transform.rect)) { canvas in
            if let regions = projection.foldedRegions(of: window) {
                drawRegions(regions, on: &canvas, transform: transform)
            } else {
                drawGrid(on: &canvas, transform: transform)
            }
        }
    }

    private func drawRegions(
        _ regions: [[Point]], on canvas: inout Canvas, transform: PlaneTransform
    ) {
        let polygons = regions.map { region in region.map { transform.pixel($0) } }
        for polygon in polygons { canvas.fill(polygon, style.look.ink, opacity: 0.07) }
        var lines = Coverage(PixelBounds(covering: transform.rect))
        let isDense = polygons.count > 1500
        let width = (isDense ? 0.5 : 0.8) * style.scale
        for polygon in polygons {
            for (start, end) in zip(polygon, polygon.dropFirst() + polygon.prefix(1)) {
                lines.stroke(from: start, to: end, width: width)
            }
        }
        canvas.blend(lines, style.look.ink, opacity: isDense ? 0.22 : 0.35)
    }

    private func drawGrid(on canvas: inout Canvas, transform: PlaneTransform) {
        let (lineCount, stepCount) = (24, 160)
        var lines = Coverage(PixelBounds(covering: transform.rect))
        for line in 0...lineCount {
            for isAlongX in [true, false] {
                let across = Double(line) / Double(lineCount)
                let places = (0...stepCount).map { step in
                    let along = Double(step) / Double(stepCount)
                    let (x, y) = isAlongX ? (along, across) : (across, along)
                    let image = projection.network.logits(
                        at: Point(window.minX + window.width * x, window.minY + window.height * y))
                    return transform.pixel(Point(image[0], image[1]))
                }
                lines.stroke(places, width: 0.8 * style.scale)
            }
        }
        canvas.blend(lines, style.look.ink, opacity: 0.35)
    }
}
