public import Geometry

extension NetworkSamples {
    /// The winner and its margin at a place of the picture, by bilinear interpolation.
    public func decision(at pixel: PixelPoint) -> (winner: Int, margin: Double) {
        let square = Square(pixel, self)
        let (classCount, size) = (classCount, rows * columns)
        return values.withUnsafeBufferPointer { values in
            var winner = 0
            var best = -Double.infinity
            var second = -Double.infinity
            for index in 0..<classCount {
                let logit = square.interpolated(values, first: index * size)
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
    }

    /// How far the logit of `winner` is above the largest other one (negative where it is below).
    public func margin(of winner: Int, at pixel: PixelPoint) -> Double {
        let square = Square(pixel, self)
        let size = rows * columns
        return values.withUnsafeBufferPointer { values in
            var second = -Double.infinity
            for index in 0..<classCount where index != winner {
                second = max(second, square.interpolated(values, first: index * size))
            }
            return square.interpolated(values, first: winner * size) - second
        }
    }

    /// The square of the grid around a place, and where in the square the place is.
    private struct Square {
        /// The upper left node, below and to the right of which there are others.
        let node: Int
        let columns: Int
        let shareX: Double
        let shareY: Double

        @inline(__always)
        init(_ pixel: PixelPoint, _ grid: borrowing NetworkSamples) {
            let x = max(0, (pixel.x - grid.origin.x) / grid.spacing)
            let y = max(0, (pixel.y - grid.origin.y) / grid.spacing)
            let column = min(Int(x), grid.columns - 2)
            let row = min(Int(y), grid.rows - 2)
            columns = grid.columns
            node = row * columns + column
            shareX = x - Double(column)
            shareY = y - Double(row)
        }

        /// The value at the place; those of the grid begin at `first`.
        @inline(__always)
        func interpolated(_ values: UnsafeBufferPointer<Double>, first: Int) -> Double {
            let above = first + node
            let top = values[above] + (values[above + 1] - values[above]) * shareX
            let below = above + columns
            let bottom = values[below] + (values[below + 1] - values[below]) * shareX
            return top + (bottom - top) * shareY
        }
    }
}
