package import Geometry

/// The decision boundary of a network that is sampled on a grid: marching squares over the
/// winners, with the crossings of the grid's edges found by bisection.
package struct SampledBoundary: Sendable {
    /// In the picture.
    package private(set) var segments: [(start: PixelPoint, end: PixelPoint)] = []

    /// The boundary between the nodes of `grid`.
    package init(_ grid: NetworkSamples) {
        let winners = (0..<grid.rows).map { row in
            (0..<grid.columns).map { grid.winner(column: $0, row: row) }
        }
        var above = Self.crossings(grid, row: 0, winners)
        for row in 0..<grid.rows - 1 {
            let below = Self.crossings(grid, row: row + 1, winners)
            var left = Self.verticalCrossing(grid, column: 0, row: row, winners)
            for column in 0..<grid.columns - 1 {
                let right = Self.verticalCrossing(grid, column: column + 1, row: row, winners)
                join(
                    [above[column], right, below[column], left],
                    isSaddle: winners[row][column] == winners[row + 1][column + 1])
                left = right
            }
            above = below
        }
    }

    /// Joins the crossings of a cell's four edges, which go around the cell.
    private mutating func join(_ crossings: [PixelPoint?], isSaddle: Bool) {
        let found = crossings.compactMap { $0 }
        switch found.count {
        case 2: segments.append((found[0], found[1]))
        case 4 where isSaddle:
            // The upper left and lower right corners belong together, across the middle.
            segments.append((found[0], found[1]))
            segments.append((found[2], found[3]))
        case 3, 4:
            let count = Double(found.count)
            let middle = PixelPoint(
                found.reduce(0) { $0 + $1.x } / count, found.reduce(0) { $0 + $1.y } / count)
            for point in found { segments.append((point, middle)) }
        default: break
        }
    }

    private static func crossings(
        _ grid: NetworkSamples, row: Int, _ winners: [[Int]]
    ) -> [PixelPoint?] {
        (0..<grid.columns - 1).map { column in
            let pair = (winners[row][column], winners[row][column + 1])
            guard pair.0 != pair.1 else { return nil }
            return grid.crossing(
                from: grid.pixel(column: column, row: row),
                to: grid.pixel(column: column + 1, row: row), winners: pair)
        }
    }

    private static func verticalCrossing(
        _ grid: NetworkSamples, column: Int, row: Int, _ winners: [[Int]]
    ) -> PixelPoint? {
        let pair = (winners[row][column], winners[row + 1][column])
        guard pair.0 != pair.1 else { return nil }
        return grid.crossing(
            from: grid.pixel(column: column, row: row),
            to: grid.pixel(column: column, row: row + 1), winners: pair)
    }
}
