import Geometry

/// The pixel centres in a convex polygon, row by row; its memory serves polygon after polygon.
///
/// A polygon is dilated by `dilation` along both axes, so that polygons which share an edge leave
/// no pixel out between them, although their crossings of a row are rounded differently.
struct PolygonSpans: Sendable {
    /// In pixels.
    ///
    /// Crossings are rounded by less than 1e-11 of a pixel, so there is room for
    /// vertices that a subdivision has rounded; and 1e-6 is far below what can be seen.
    static let dilation = 1e-6

    let bounds: PixelBounds
    /// For each row of `bounds` where the polygon begins and ends.
    ///
    /// Of the last polygon are only the rows that it meets.
    private var spans: [SIMD2<Double>]
    /// The vertices of the last polygon.
    private var corners: [PixelPoint] = []

    init(_ bounds: PixelBounds) {
        self.bounds = bounds
        spans = Array(repeating: SIMD2(.infinity, -.infinity), count: bounds.height)
    }

    /// Calls `body(row, columns)` for each row that has pixel centres in the polygon; both count
    /// from the corner of `bounds`, and lie within them.
    @inline(__always)
    mutating func scan(
        count: Int, vertex: (Int) -> PixelPoint, _ body: (_ row: Int, _ columns: Range<Int>) -> Void
    ) {
        guard count > 2, !bounds.isEmpty else { return }
        if corners.count < count { corners = Array(repeating: PixelPoint(0, 0), count: 2 * count) }
        let bounds = bounds
        corners.withUnsafeMutableBufferPointer { corners in
            // `corners` has room for `count` vertices.
            for index in 0..<count { corners[index] = vertex(index) }
            guard let (low, high) = verticalExtent(count, { corners[$0] }) else { return }
            spans.withUnsafeMutableBufferPointer { spans in
                // `rows` is within the rows of `bounds`, of which there are `spans.count`; those of
                // an edge are within those of the polygon.
                let rows = bounds.rows(low, high)
                for row in rows { spans[row] = SIMD2(.infinity, -.infinity) }
                var start = corners[count - 1]
                for index in 0..<count {
                    let end = corners[index]
                    bounds.widen(spans, from: start, to: end)
                    start = end
                }
                let origin = Double(bounds.minX) + 0.5
                for row in rows {
                    let span = spans[row] - origin
                    let first = max(pixelCeiling(span.x), 0)
                    let end = min(pixelFloor(span.y), bounds.width - 1) + 1
                    if first < end { body(row, first..<end) }
                }
            }
        }
    }
}

/// The least and the greatest y of a polygon; nil when a coordinate is not a number or beyond
/// 1e12 pixels, where crossings could not be computed.
@inline(__always)
func verticalExtent(
    _ count: Int, _ vertex: (Int) -> PixelPoint
) -> (low: Double, high: Double)? {
    var (low, high, size) = (Double.infinity, -Double.infinity, 0.0)
    for index in 0..<count {
        let place = vertex(index)
        low = min(low, place.y)
        high = max(high, place.y)
        // A sum, since it keeps what is not a number.
        size += abs(place.x) + abs(place.y)
    }
    return size < 1e12 ? (low, high) : nil
}

extension PixelBounds {
    /// The rows, from `minY`, whose centres are between `low` and `high` after dilation.
    @inline(__always)
    fileprivate func rows(_ low: Double, _ high: Double) -> Range<Int> {
        let origin = Double(minY) + 0.5
        let first = max(pixelCeiling(low - PolygonSpans.dilation - origin), 0)
        let end = min(pixelFloor(high + PolygonSpans.dilation - origin), height - 1) + 1
        return first..<max(first, end)
    }

    /// Widens the spans of the rows that an edge meets.
    @inline(__always)
    fileprivate func widen(
        _ spans: UnsafeMutableBufferPointer<SIMD2<Double>>, from start: PixelPoint,
        to end: PixelPoint
    ) {
        // Upwards or downwards, an edge is crossed by the same arithmetic.
        let (top, bottom) = start.y <= end.y ? (start, end) : (end, start)
        let rows = rows(top.y, bottom.y)
        guard !rows.isEmpty else { return }
        let left = min(top.x, bottom.x) - PolygonSpans.dilation
        let right = max(top.x, bottom.x) + PolygonSpans.dilation
        let height = bottom.y - top.y
        guard height > 2 * PolygonSpans.dilation else {
            for row in rows {
                spans[row].x = min(spans[row].x, left)
                spans[row].y = max(spans[row].y, right)
            }
            return
        }
        let slope = (bottom.x - top.x) / height
        let room = PolygonSpans.dilation * (1 + abs(slope))
        for row in rows {
            let centre = Double(minY + row) + 0.5
            let x = top.x + (min(max(centre, top.y), bottom.y) - top.y) * slope
            spans[row].x = min(spans[row].x, max(x - room, left))
            spans[row].y = max(spans[row].y, min(x + room, right))
        }
    }
}
