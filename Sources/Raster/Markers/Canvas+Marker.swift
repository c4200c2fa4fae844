public import Geometry
import Kernels

extension Canvas {
    /// Draws a marker with its centre at `centre`, anywhere between pixels.
    ///
    /// A pixel whose centre is `d` outside of an outline is covered by `clamp(1/2 - d, 0, 1)`.
    public mutating func draw(_ marker: Marker, at centre: PixelPoint) {
        let reach = marker.reach
        let area = PixelBounds(
            covering: PixelRect(
                x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach)
        ).intersection(clip)
        guard !area.isEmpty else { return }
        let stride = 3 * width
        marker.withKernel { kernel in
            withUnsafeMutablePixels { pixels in
                // `area` is within the canvas.
                var target = facet_area(
                    pixels: pixels.baseAddress, stride: stride, min_x: area.minX,
                    min_y: area.minY, max_x: area.maxX, max_y: area.maxY)
                facet_marker_draw(facet_kernels_best(), &kernel, centre.x, centre.y, &target)
            }
        }
    }
}

extension Marker {
    /// Calls `body` with the marker as the kernels see it.
    fileprivate func withKernel(_ body: (inout facet_marker) -> Void) {
        outline.edges.withUnsafeBufferPointer { edges in
            layers.withUnsafeBufferPointer { layers in
                var kernel = facet_marker(
                    edges: edges.baseAddress, edge_count: edges.count, radius: outline.radius,
                    layers: layers.baseAddress, layer_count: layers.count)
                body(&kernel)
            }
        }
    }
}
