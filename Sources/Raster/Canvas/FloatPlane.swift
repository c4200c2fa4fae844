public import Geometry
import Kernels

/// A number and a label for each pixel of a rectangle, such as the margin at the pixel's centre and
/// the class that wins there.
public struct FloatPlane: Sendable {
    /// The pixels that have a number and a label.
    public let bounds: PixelBounds
    /// The numbers, rows from the top without padding: the pixel in column `x` of row `y` has
    /// index `(y - bounds.minY) * bounds.width + x - bounds.minX`.
    public internal(set) var values: [Float]
    /// The labels, in the same order.
    public internal(set) var labels: [UInt8]
    private var scratch = FillScratch()

    /// A plane with the same number and label everywhere.
    public init(_ bounds: PixelBounds, repeating value: Float = 0, label: UInt8 = 0) {
        self.bounds = bounds
        values = Array(repeating: value, count: bounds.width * bounds.height)
        labels = Array(repeating: label, count: values.count)
    }
}

extension FloatPlane {
    /// The number of the pixel in column `x` of row `y` of the picture, within `bounds`.
    public subscript(x: Int, y: Int) -> Float {
        get { values[index(x, y)] }
        set { values[index(x, y)] = newValue }
    }

    /// The label of the pixel in column `x` of row `y` of the picture, within `bounds`.
    public func label(_ x: Int, _ y: Int) -> UInt8 { labels[index(x, y)] }

    /// Gives numbers and labels to the pixels of row `y`, from `bounds.minX` on.
    public mutating func setRow(
        _ y: Int, _ row: (_ column: Int) -> (value: Float, label: UInt8)
    ) {
        let first = index(bounds.minX, y)
        for column in 0..<bounds.width {
            (values[first + column], labels[first + column]) = row(column)
        }
    }

    private func index(_ x: Int, _ y: Int) -> Int {
        precondition(bounds.contains(x: x, y: y), "outside of the plane")
        return (y - bounds.minY) * bounds.width + x - bounds.minX
    }

    /// Polygons are dilated by so much along both axes, in pixels.
    ///
    /// Those that share an edge then leave no pixel out between them, although their crossings of
    /// a row are rounded differently. Crossings are rounded by less than 1e-11 of a pixel, so there
    /// is room for vertices that a subdivision has rounded; and 1e-6 is far below what can be seen.
    private static let dilation = 1e-6

    /// Writes an affine function and a label into every pixel whose centre is in a convex polygon.
    ///
    /// Polygons that share edges leave no pixel between them, and a pixel on a shared edge is
    /// written by both. Values are computed in Double and rounded once, except for the run of up to
    /// 16 pixels that shares a start. A polygon with a coordinate that is not a number, or beyond
    /// 1e12 pixels, is omitted.
    ///
    /// - Parameters:
    ///   - ring: the vertices in the plane, in either direction.
    ///   - transform: where the plane lies in the picture.
    ///   - form: the function, of the plane.
    /// - Complexity: O(pixels written + vertices * rows); memory is allocated only for a polygon
    ///   with more vertices than those before.
    public mutating func fill(
        _ ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform,
        with form: AffineForm, label: UInt8 = 0
    ) {
        fill(
            ring, through: transform, with: form, label: label, instructionSet: facet_kernels_best()
        )
    }

    /// The same by kernels of an instruction set that this machine has; all give the same bits.
    @inline(__always)
    mutating func fill(
        _ ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform,
        with form: AffineForm, label: UInt8, instructionSet: facet_kernels_set
    ) {
        guard !bounds.isEmpty else { return }
        let form = transform.pixelForm(form)
        let corner = PixelPoint(Double(bounds.minX) + 0.5, Double(bounds.minY) + 0.5)
        let gradient = facet_gradient(
            start: form.a * corner.x + form.b * corner.y + form.c, by_column: form.a,
            by_row: form.b)
        scratch.withOutline(ring, through: transform) { outline in
            values.withUnsafeMutableBufferPointer { values in
                labels.withUnsafeMutableBufferPointer { labels in
                    var plane = facet_plane(
                        values: values.baseAddress, labels: labels.baseAddress,
                        min_x: bounds.minX, min_y: bounds.minY, width: bounds.width,
                        height: bounds.height, dilation: Self.dilation)
                    var outline = outline
                    facet_plane_fill(instructionSet, &plane, &outline, gradient, label)
                }
            }
        }
    }

    /// Writes a number and a label into the pixels of a convex polygon at which it is in front of
    /// another surface.
    ///
    /// - Parameters:
    ///   - ring: the vertices in the plane, in either direction.
    ///   - nearness: how near the polygon is, as a function of the plane.
    ///   - surface: holds how near the surface is, for the same pixels.
    public mutating func fill(
        _ ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform, with value: Float,
        label: UInt8, nearness: AffineForm, inFrontOf surface: FloatPlane
    ) {
        precondition(surface.bounds == bounds)
        // Not a number where the polygon is not, which is in front of nothing.
        var patch = FloatPlane(touched(by: ring, through: transform), repeating: .nan)
        patch.fill(ring, through: transform, with: nearness)
        for y in patch.bounds.minY..<patch.bounds.maxY {
            for x in patch.bounds.minX..<patch.bounds.maxX where patch[x, y] >= surface[x, y] {
                let place = index(x, y)
                (values[place], labels[place]) = (value, label)
            }
        }
    }

    /// The plane's pixels that a polygon may touch.
    private func touched(
        by ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform
    ) -> PixelBounds {
        var (low, high) = (PixelPoint(.infinity, .infinity), PixelPoint(-.infinity, -.infinity))
        for corner in ring {
            let pixel = transform.pixel(corner)
            low = PixelPoint(min(low.x, pixel.x), min(low.y, pixel.y))
            high = PixelPoint(max(high.x, pixel.x), max(high.y, pixel.y))
        }
        let rect = PixelRect(
            x: low.x - 1, y: low.y - 1, width: high.x - low.x + 2, height: high.y - low.y + 2)
        return PixelBounds(covering: rect).intersection(bounds)
    }

    /// As above, for a polygon that is a value.
    public mutating func fill(
        _ polygon: ConvexPolygon, through transform: PlaneTransform, with form: AffineForm,
        label: UInt8 = 0
    ) {
        polygon.vertices.withUnsafeBufferPointer {
            fill($0, through: transform, with: form, label: label)
        }
    }
}
