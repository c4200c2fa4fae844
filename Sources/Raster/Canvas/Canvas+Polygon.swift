public import Colours
public import Geometry

extension Canvas {
    /// Covers a convex polygon with a colour; pixels that it covers in part get that part
    /// (exactly, by area).
    ///
    /// Of two polygons that share an edge each lets the ground through there.
    ///
    /// - Parameter opacity: clamped to 0...1.
    public mutating func fill(_ polygon: [PixelPoint], _ colour: Colour, opacity: Double = 1) {
        let (width, clip) = (width, clip)
        let opacity = min(opacity, 1)
        // `forEachArea` stays within `clip`, which is within the canvas.
        withUnsafeMutablePixels { pixels in
            guard let base = pixels.baseAddress else { return }
            forEachArea(count: polygon.count, vertex: { polygon[$0] }, in: clip) { x, y, area in
                let ink = Ink(colour, opacity: area * opacity)
                ink.blend(onto: base + 3 * (y * width + x), coverage: 255)
            }
        }
    }

    /// Covers a convex polygon of the plane with a colour.
    public mutating func fill(
        _ polygon: ConvexPolygon, through transform: PlaneTransform, _ colour: Colour,
        opacity: Double = 1
    ) {
        fill(polygon.vertices.map(transform.pixel), colour, opacity: opacity)
    }
}
