import Geometry

/// The places of a run's two charts in the column with the legend.
struct ChartPlaces {
    let loss: PixelRect
    let accuracy: PixelRect
    /// Where the legend has to stay.
    let legend: PixelRect

    /// Left of a chart for its numbers, above it for its title, and below it.
    private static let (numbers, title, steps) = (34.0, 22.0, 48.0)
    private static let legendWidth = 228.0
    private static let gap = 34.0
    private static let leastHeight = 40.0

    /// Where the legend of a column is.
    ///
    /// - Parameter column: in pixels.
    static func legend(in column: PixelRect, scale: Double) -> PixelRect {
        var legend = column
        if isRow(column) { legend.width = min(column.width / 3, legendWidth * scale) }
        return legend
    }

    /// Whether a column is so low that the charts lie side by side, and the legend beside them.
    private static func isRow(_ column: PixelRect) -> Bool { column.width > 2.2 * column.height }

    /// Nil if the charts would be too low.
    ///
    /// - Parameter legendEnd: where the legend ends; charts one above the other begin below it.
    init?(in column: PixelRect, legendEnd: Double, isBelow: Bool, scale: Double) {
        legend = Self.legend(in: column, scale: scale)
        let numbers = Self.numbers * scale
        if Self.isRow(column) {
            let left = legend.maxX + (Self.gap + Self.numbers) * scale
            let top = column.y + Self.title * scale
            let width = (column.maxX - left - (Self.gap * scale + numbers)) / 2
            loss = PixelRect(x: left, y: top, width: width, height: column.maxY - top)
            accuracy = PixelRect(
                x: loss.maxX + Self.gap * scale + numbers, y: top, width: width,
                height: loss.height)
        } else {
            let left = column.x + numbers
            let least = isBelow ? 0 : column.y + column.height * 0.27
            let top = max(legendEnd + 26 * scale, least)
            let height = (column.maxY - top - Self.steps * scale) / 2
            loss = PixelRect(x: left, y: top, width: column.maxX - left, height: height)
            accuracy = PixelRect(
                x: left, y: top + height + Self.steps * scale, width: loss.width, height: height)
        }
        guard loss.height > Self.leastHeight * scale, loss.width > 0 else { return nil }
    }

    /// Where the name of the steps' axis is, once below charts that share it.
    var stepNames: [PixelRect] { loss.y == accuracy.y ? [loss, accuracy] : [accuracy] }
}
