package import Analysis
package import Colours
import Geometry
package import Raster

extension CurvePainter {
    /// Fills what is between a curve of errors and 0.
    ///
    /// - Parameter places: rising; `errors` are those there.
    package func drawBand(
        _ errors: [Double], at places: [Double], _ colour: Colour, on canvas: inout Canvas
    ) {
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
                        height: bottom - top), colour)
            }
        }
    }

    /// Draws the shares of units as thin lines, the largest ones above.
    package func draw(_ shares: UnitShares, style: CurveStyle, on canvas: inout Canvas) {
        let bounds = PixelBounds(covering: transform.rect)
        let count = shares.largest.count
        var coverage = Coverage(bounds)
        for (rank, share) in shares.largest.enumerated().reversed() {
            coverage.clear()
            coverage.stroke(share.line.map(transform.pixel), width: style.shareWidth)
            canvas.blend(coverage, style.share(rank, of: count))
        }
    }
}
