import Geometry

/// Calls `body(x, y, area)` for the pixels of `bounds` that a polygon covers at least in part,
/// with the exact share that is covered.
///
/// `vertex` gives its vertices in pixels, in either direction.
@inline(__always)
func forEachArea(
    count: Int, vertex: (Int) -> PixelPoint, in bounds: PixelBounds,
    _ body: (_ x: Int, _ y: Int, _ area: Double) -> Void
) {
    guard count > 2, !bounds.isEmpty, let (low, high) = verticalExtent(count, vertex) else {
        return
    }
    let firstRow = max(pixelFloor(low), bounds.minY)
    let endRow = min(pixelCeiling(high), bounds.maxY)
    guard firstRow < endRow else { return }
    let origin = Double(bounds.minX)
    func local(_ index: Int) -> PixelPoint {
        let place = vertex(index)
        return PixelPoint(place.x - origin, place.y)
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: bounds.width + 2) { scratch in
        var areas = AreaRow(scratch, width: bounds.width)
        for y in firstRow..<endRow {
            var start = local(count - 1)
            for index in 0..<count {
                let end = local(index)
                areas.add(from: start, to: end, top: Double(y))
                start = end
            }
            areas.drain { column, area in body(bounds.minX + column, y, area) }
        }
    }
}

/// The least and the greatest y of a polygon; nil if a coordinate is not a number or beyond
/// 1e12 pixels, where crossings could not be computed.
@inline(__always)
private func verticalExtent(
    _ count: Int, _ vertex: (Int) -> PixelPoint
) -> (low: Double, high: Double)? {
    var (low, high, size) = (Double.infinity, -Double.infinity, 0.0)
    for index in 0..<count {
        let place = vertex(index)
        low = min(low, place.y)
        high = max(high, place.y)
        // A sum, since it keeps NaN.
        size += abs(place.x) + abs(place.y)
    }
    return size < 1e12 ? (low, high) : nil
}
