package import Geometry

/// The lowest and the highest place that a line has in each column of pixels, from 0 on.
package struct ColumnRanges: Sendable {
    /// The first column.
    package let firstColumn: Int
    /// Of each column, upwards; both 0 where the line is not.
    package private(set) var ranges: [(low: Double, high: Double)]

    /// The ranges of a line through values at rising x, together with 0.
    ///
    /// - Parameters:
    ///   - x: where the values are, in pixels.
    ///   - rect: the columns.
    package init(x: [Double], values: [Double], in rect: PixelRect) {
        firstColumn = Int(rect.x)
        ranges = Array(repeating: (0, 0), count: max(0, Int(rect.width)))
        for index in x.indices.dropLast() {
            add(x[index] - rect.x, values[index], x[index + 1] - rect.x, values[index + 1])
        }
    }

    private mutating func add(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
        guard x0.isFinite, x1.isFinite, y0.isFinite, y1.isFinite, x1 >= x0, x1 >= 0 else { return }
        let first = max(0, Int(x0))
        let last = min(ranges.count - 1, Int(min(x1, Double(ranges.count))))
        guard first <= last else { return }
        for column in first...last {
            let left = max(x0, Double(column))
            let right = min(x1, Double(column + 1))
            func value(_ x: Double) -> Double {
                x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y0
            }
            // The range of a straight part is that of its ends.
            for end in [value(left), value(right)] {
                ranges[column].low = min(ranges[column].low, end)
                ranges[column].high = max(ranges[column].high, end)
            }
        }
    }
}
