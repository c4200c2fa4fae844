public import Geometry

/// A number for each pixel of a rectangle, such as a network's output at the pixel's centre.
public struct FloatPlane: Sendable {
    /// The pixels that have a number.
    public let bounds: PixelBounds
    /// The numbers, rows from the top without padding: the pixel in column `x` of row `y` has
    /// index `(y - bounds.minY) * bounds.width + x - bounds.minX`.
    public internal(set) var values: [Float]
    private var spans: PolygonSpans

    /// A plane with the same number everywhere.
    public init(_ bounds: PixelBounds, repeating value: Float = 0) {
        self.bounds = bounds
        values = Array(repeating: value, count: bounds.width * bounds.height)
        spans = PolygonSpans(bounds)
    }
}

extension FloatPlane {
    /// The number of the pixel in column `x` of row `y` of the picture, within `bounds`.
    public subscript(x: Int, y: Int) -> Float {
        get { values[index(x, y)] }
        set { values[index(x, y)] = newValue }
    }

    private func index(_ x: Int, _ y: Int) -> Int {
        precondition(bounds.contains(x: x, y: y), "outside of the plane")
        return (y - bounds.minY) * bounds.width + x - bounds.minX
    }

    /// Writes an affine function into every pixel whose centre lies in a convex polygon.
    ///
    /// Polygons that share edges leave no pixel between them: each is dilated by 1e-6 of a pixel,
    /// and a pixel on a shared edge is written by both. Values are computed in Double and rounded
    /// once, but for the run of up to 8 pixels that shares a start.
    ///
    /// - Parameters:
    ///   - ring: the vertices in the plane, in either direction.
    ///   - transform: where the plane lies in the picture.
    ///   - form: the function, of the plane.
    /// - Complexity: O(pixels written + vertices * rows); nothing is allocated.
    public mutating func fill(
        _ ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform, with form: AffineForm
    ) {
        let form = transform.pixelForm(form)
        let bounds = bounds
        let corner = PixelPoint(Double(bounds.minX) + 0.5, Double(bounds.minY) + 0.5)
        let start = form.a * corner.x + form.b * corner.y + form.c
        values.withUnsafeMutableBufferPointer { values in
            guard let base = values.baseAddress else { return }
            spans.scan(count: ring.count) {
                transform.pixel(ring[$0])
            } _: { row, columns in
                // Rows and columns are within `bounds`, so that each run lies in the buffer.
                let first = start + form.b * Double(row) + form.a * Double(columns.lowerBound)
                writeRun(
                    base + row * bounds.width + columns.lowerBound, count: columns.count,
                    start: first, step: form.a)
            }
        }
    }

    /// As above, for a polygon that is a value.
    public mutating func fill(
        _ polygon: ConvexPolygon, through transform: PlaneTransform, with form: AffineForm
    ) {
        polygon.vertices.withUnsafeBufferPointer { fill($0, through: transform, with: form) }
    }
}

/// Writes `start + i * step` to `target[i]` for `i` below `count`, which the caller has room for.
@inline(__always)
func writeRun(_ target: UnsafeMutablePointer<Float>, count: Int, start: Double, step: Double) {
    let raw = UnsafeMutableRawPointer(target)
    let slope = Float(step)
    func store<Lanes: SIMD>(_ lanes: Lanes, at index: Int) where Lanes.Scalar == Float {
        let values = Float(start + Double(index) * step) + lanes * slope
        raw.storeBytes(of: values, toByteOffset: 4 * index, as: Lanes.self)
    }
    let eight = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)
    let four = SIMD4<Float>(0, 1, 2, 3)
    var index = 0
    while index + 8 <= count {
        store(eight, at: index)
        index += 8
    }
    // The last store overlaps the one before rather than running over the end.
    switch count {
    case 8...: if index < count { store(eight, at: count - 8) }
    case 4...:
        store(four, at: 0)
        store(four, at: count - 4)
    default:
        while index < count {
            target[index] = Float(start + Double(index) * step)
            index += 1
        }
    }
}
