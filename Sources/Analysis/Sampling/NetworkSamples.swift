public import Geometry
public import NeuralNetworks

/// A network's logits at the nodes of a grid over a plot.
public struct NetworkSamples: Sendable {
    /// The nodes of a row.
    public let columns: Int
    /// The nodes of a column.
    public let rows: Int
    /// One logit stands for two: 0 and itself.
    public let classCount: Int
    /// Class by class, row by row from the top.
    public private(set) var values: [Double]
    private let origin: PixelPoint
    private let spacing: Double
    private let transform: PlaneTransform
    private let network: Network

    /// Samples `network` at every `spacing` pixels of the transform's rectangle, edges included.
    public init(_ network: Network, over transform: PlaneTransform, spacing: Double) {
        self.network = network
        self.transform = transform
        self.spacing = spacing
        origin = PixelPoint(transform.rect.x, transform.rect.y)
        columns = Int((transform.rect.width / spacing).rounded(.up)) + 1
        rows = Int((transform.rect.height / spacing).rounded(.up)) + 1
        classCount = network.classCount
        values = Array(repeating: 0, count: columns * rows * classCount)
        sample()
    }

    private mutating func sample() {
        var evaluator = NetworkEvaluator(network)
        let nodeCount = columns * rows
        let lanes = NetworkEvaluator.Lanes.scalarCount
        let firstClass = classCount - network.outputCount
        for start in stride(from: 0, to: nodeCount, by: lanes) {
            var x = NetworkEvaluator.Lanes.zero
            var y = NetworkEvaluator.Lanes.zero
            for lane in 0..<lanes {
                let node = min(start + lane, nodeCount - 1)
                let point = plane(column: node % columns, row: node / columns)
                x[lane] = point.x
                y[lane] = point.y
            }
            evaluator.logits(x: x, y: y) { logits in
                for output in 0..<network.outputCount {
                    let target = (firstClass + output) * nodeCount + start
                    for lane in 0..<min(lanes, nodeCount - start) {
                        values[target + lane] = logits[output][lane]
                    }
                }
            }
        }
    }

    /// The place of a node in the picture.
    public func pixel(column: Int, row: Int) -> PixelPoint {
        PixelPoint(origin.x + Double(column) * spacing, origin.y + Double(row) * spacing)
    }

    private func plane(column: Int, row: Int) -> Point {
        transform.plane(pixel(column: column, row: row))
    }

    /// The logit of a class at a node.
    public func value(_ index: Int, column: Int, row: Int) -> Double {
        values[(index * rows + row) * columns + column]
    }

    /// The class that wins at a node.
    public func winner(column: Int, row: Int) -> Int {
        var best = 0
        for index in 1..<classCount
        where value(index, column: column, row: row) > value(best, column: column, row: row) {
            best = index
        }
        return best
    }

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

    /// The place between two neighbouring nodes with different winners where those two tie, by
    /// bisection of the network itself to 1/1000 of a pixel.
    public func crossing(from start: PixelPoint, to end: PixelPoint, winners: (Int, Int))
        -> PixelPoint
    {
        var low = 0.0
        var high = 1.0
        func place(_ share: Double) -> PixelPoint {
            PixelPoint(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
        }
        for _ in 0..<12 {
            let middle = (low + high) / 2
            let logits = network.logits(at: transform.plane(place(middle)))
            let all = logits.count == 1 ? [0, logits[0]] : logits
            let difference = all[winners.0] - all[winners.1]
            if difference > 0 { low = middle } else { high = middle }
        }
        return place((low + high) / 2)
    }
}
