public import Geometry

extension NetworkSamples {
    /// The winner and its margin at a place of the picture, by bilinear interpolation.
    public func decision(at pixel: PixelPoint) -> (winner: Int, margin: Double) {
        let cell = Cell(pixel, self)
        var winner = 0
        var best = -Double.infinity
        var second = -Double.infinity
        for index in 0..<classCount {
            let logit = interpolated(index, cell)
            if logit > best {
                second = best
                best = logit
                winner = index
            } else {
                second = max(second, logit)
            }
        }
        return (winner, best - second)
    }

    /// How far the logit of `winner` is above the largest other one (negative where it is below).
    public func margin(of winner: Int, at pixel: PixelPoint) -> Double {
        let cell = Cell(pixel, self)
        var second = -Double.infinity
        for index in 0..<classCount where index != winner {
            second = max(second, interpolated(index, cell))
        }
        return interpolated(winner, cell) - second
    }

    /// The cell of the grid around a place, and where in the cell the place is.
    private struct Cell {
        let node: Int
        let shareX: Double
        let shareY: Double

        init(_ pixel: PixelPoint, _ grid: NetworkSamples) {
            let x = max(0, (pixel.x - grid.origin.x) / grid.spacing)
            let y = max(0, (pixel.y - grid.origin.y) / grid.spacing)
            let column = min(Int(x), grid.columns - 2)
            let row = min(Int(y), grid.rows - 2)
            node = row * grid.columns + column
            shareX = x - Double(column)
            shareY = y - Double(row)
        }
    }

    private func interpolated(_ index: Int, _ cell: Cell) -> Double {
        let first = index * rows * columns + cell.node
        let top = values[first] + (values[first + 1] - values[first]) * cell.shareX
        let below = first + columns
        let bottom = values[below] + (values[below + 1] - values[below]) * cell.shareX
        return top + (bottom - top) * cell.shareY
    }
}
