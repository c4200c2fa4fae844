public import Geometry

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
        let lanes = SIMD4<Float>(0.5, 1.5, 2.5, 3.5)
        let width = width
        // `area` is within the canvas; columns of a group of four that are beyond it are left out.
        withUnsafeMutablePixels { pixels in
            guard let base = pixels.baseAddress else { return }
            for y in area.minY..<area.maxY {
                var x = area.minX
                while x < area.maxX {
                    let distances = marker.outline.distances(
                        x: lanes + Float(Double(x) - centre.x), y: Float(Double(y) + 0.5 - centre.y)
                    )
                    for lane in 0..<min(4, area.maxX - x) {
                        let pixel = base + 3 * (y * width + x + lane)
                        for layer in marker.layers {
                            layer.blend(onto: pixel, distance: distances[lane])
                        }
                    }
                    x += 4
                }
            }
        }
    }
}
