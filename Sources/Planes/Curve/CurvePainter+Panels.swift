package import Analysis
import Geometry
package import Raster

extension CurvePainter {
    /// Fills what is between a curve of errors and 0, or draws a bar for each error where nothing
    /// is known between them.
    ///
    /// - Parameter places: rising; `errors` are those there.
    package func drawErrors(
        _ errors: [Double], at places: [Double], isKnownBetween: Bool, on canvas: inout Canvas
    ) {
        guard isKnownBetween else { return drawBars(errors, at: places, on: &canvas) }
        let rect = transform.rect
        let x = places.map { transform.pixel(Point($0, 0)).x }
        let columns = ColumnRanges(x: x, values: errors, in: rect)
        canvas.clipped(to: PixelBounds(covering: rect)) { canvas in
            for (index, range) in columns.ranges.enumerated() where range.high > range.low {
                let top = transform.pixel(Point(0, range.high)).y
                let bottom = transform.pixel(Point(0, range.low)).y
                canvas.fill(
                    PixelRect(
                        x: Double(columns.firstColumn + index), y: top, width: 1,
                        height: bottom - top), style.band)
            }
        }
    }

    private func drawBars(
        _ errors: [Double], at places: [Double], on canvas: inout Canvas
    ) {
        var coverage = Coverage(PixelBounds(covering: transform.rect))
        let room = transform.rect.width / Double(max(errors.count, 1))
        let width = max(1, min(3 * style.scale, 0.5 * room))
        for (x, error) in zip(places, errors) {
            coverage.stroke(
                from: transform.pixel(Point(x, 0)), to: transform.pixel(Point(x, error)),
                width: width)
        }
        canvas.blend(coverage, style.band)
    }

    /// Draws the shares of units as thin lines, the largest ones above; nothing where a unit is
    /// off.
    package func draw(_ shares: UnitShares, on canvas: inout Canvas) {
        let bounds = PixelBounds(covering: transform.rect)
        let count = shares.largest.count
        var coverage = Coverage(bounds)
        for (rank, share) in shares.largest.enumerated().reversed() {
            coverage.clear()
            for (start, end) in zip(share.line, share.line.dropFirst())
            where start.y != 0 || end.y != 0 {
                coverage.stroke(
                    from: transform.pixel(start), to: transform.pixel(end),
                    width: style.shareWidth)
            }
            canvas.blend(coverage, style.share(rank, of: count))
        }
    }
}
