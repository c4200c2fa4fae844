public import Colours
public import Geometry

/// A picture of tiles: polygons of one colour each that do not overlap, anti-aliased without
/// seams.
///
/// Each pixel gathers the colours of its tiles weighted by the exact areas that they cover, in
/// sRGB. Where the areas add up to 1 nothing of the ground is seen, however many tiles meet.
public struct Mosaic: Sendable {
    /// The pixels that may have tiles.
    public let bounds: PixelBounds
    /// Red, green, blue (0 to 255) and the area (0 to 1), each weighted by area.
    private var sums: [SIMD4<Float>]

    /// A mosaic without tiles.
    public init(_ bounds: PixelBounds) {
        self.bounds = bounds
        sums = Array(repeating: .zero, count: bounds.width * bounds.height)
    }
}

extension Mosaic {
    /// Lays a tile: a convex polygon of the plane, its vertices in either direction.
    public mutating func fill(
        _ ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform, _ colour: Colour
    ) {
        let bounds = bounds
        let ink = SIMD4<Float>(
            Float(colour.red), Float(colour.green), Float(colour.blue), 1)
        sums.withUnsafeMutableBufferPointer { sums in
            // `forEachArea` stays within `bounds`, which `sums` covers.
            forEachArea(count: ring.count, vertex: { transform.pixel(ring[$0]) }, in: bounds) {
                x, y, area in
                sums[(y - bounds.minY) * bounds.width + x - bounds.minX] += ink * Float(area)
            }
        }
    }

    /// Lays a tile that is a value.
    public mutating func fill(
        _ polygon: ConvexPolygon, through transform: PlaneTransform, _ colour: Colour
    ) {
        polygon.vertices.withUnsafeBufferPointer { fill($0, through: transform, colour) }
    }

    /// Takes all tiles away, and keeps the memory.
    public mutating func clear() {
        sums.withUnsafeMutableBufferPointer { $0.update(repeating: .zero) }
    }
}

extension Canvas {
    /// Lays a mosaic on; what its tiles leave free of a pixel stays.
    public mutating func draw(_ mosaic: Mosaic) {
        mosaic.draw(on: &self)
    }
}

extension Mosaic {
    fileprivate func draw(on canvas: inout Canvas) {
        let area = bounds.intersection(canvas.clip)
        let width = canvas.width
        // `area` is within both the canvas and the mosaic.
        canvas.withUnsafeMutablePixels { pixels in
            for y in area.minY..<area.maxY {
                for x in area.minX..<area.maxX {
                    let sum = sums[(y - bounds.minY) * bounds.width + x - bounds.minX]
                    let rest = max(1 - sum.w, 0)
                    // Overlapping tiles, which are a mistake, must not overflow.
                    let scale = sum.w > 1 ? 1 / sum.w : 1
                    let offset = 3 * (y * width + x)
                    for channel in 0..<3 {
                        let value = sum[channel] * scale + Float(pixels[offset + channel]) * rest
                        pixels[offset + channel] = UInt8(min(value, 255) + 0.5)
                    }
                }
            }
        }
    }
}
