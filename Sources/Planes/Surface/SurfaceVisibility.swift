import Geometry
import NeuralNetworks
import RealFunctions

/// Heights on a grid, by which it is found how much of the decision boundary a camera sees.
struct SurfaceVisibility {
    private let window: Box
    private let columns: Int
    private let rows: Int
    /// At the nodes, row by row, within the clamp.
    private let heights: [Double]
    /// Where the boundary crosses the grid's lines.
    let boundary: [Point]
    private let clamp: Double

    /// The grid's squares along the longer side of the window.
    private static let squareCount = 96

    init(of network: Network, in window: Box, height: SurfaceHeight, clamp: Double) {
        self.window = window
        self.clamp = clamp
        let side = max(window.width, window.height) / Double(Self.squareCount)
        columns = max(2, Int((window.width / side).rounded())) + 1
        rows = max(2, Int((window.height / side).rounded())) + 1
        var grid = BoundaryGrid(window: window, columns: columns, rows: rows)
        for row in 0..<rows {
            for column in 0..<columns {
                let logits = network.logits(at: grid.node(column, row))
                grid.append(height: height.value(logits), winner: Network.winner(of: logits))
            }
        }
        boundary = grid.crossings(isSigned: height.isSigned)
        heights = grid.heights.map { min(max($0, -clamp), clamp) }
    }

    /// The camera that sees most of the boundary; of equal ones the first.
    func best(of cameras: [SurfaceCamera], heightScale: Double) -> SurfaceCamera {
        guard cameras.count > 1, !boundary.isEmpty else { return cameras[0] }
        let shares = cameras.map { share(seenBy: $0, heightScale: heightScale) }
        let index = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) }
        return cameras[index ?? 0]
    }

    /// The share of the boundary that a camera sees, from 0 to 1.
    func share(seenBy camera: SurfaceCamera, heightScale: Double) -> Double {
        guard !boundary.isEmpty else { return 1 }
        let projection = SurfaceProjection(camera, heightScale: heightScale)
        let rise = projection.rise / heightScale
        let seen = boundary.count { isSeen($0, along: projection.eye, rise: rise) }
        return Double(seen) / Double(boundary.count)
    }

    /// Whether nothing stands between a place at height 0 and the eye.
    ///
    /// - Parameter rise: the height by which the way to the eye rises with each unit of the plane.
    private func isSeen(_ place: Point, along eye: Vector, rise: Double) -> Bool {
        let step = window.width / Double(columns - 1)
        // A grid does not know heights exactly.
        let margin = 0.02 * clamp
        var distance = step
        while distance * rise < clamp {
            let point = place + eye * distance
            guard window.contains(point) else { return true }
            if height(at: point) > distance * rise + margin { return false }
            distance += step
        }
        return true
    }

    /// The height between the nodes, by bilinear interpolation.
    private func height(at point: Point) -> Double {
        let x = (point.x - window.minX) / window.width * Double(columns - 1)
        let y = (point.y - window.minY) / window.height * Double(rows - 1)
        let (column, row) = (min(Int(x), columns - 2), min(Int(y), rows - 2))
        let (u, v) = (x - Double(column), y - Double(row))
        let first = row * columns + column
        let lower = heights[first] * (1 - u) + heights[first + 1] * u
        let upper = heights[first + columns] * (1 - u) + heights[first + columns + 1] * u
        return lower * (1 - v) + upper * v
    }
}

/// The nodes of a grid with their heights and classes.
private struct BoundaryGrid {
    let window: Box
    let columns: Int
    let rows: Int
    private(set) var heights: [Double] = []
    private var winners: [Int] = []

    init(window: Box, columns: Int, rows: Int) {
        self.window = window
        self.columns = columns
        self.rows = rows
    }

    mutating func append(height: Double, winner: Int) {
        heights.append(height)
        winners.append(winner)
    }

    func node(_ column: Int, _ row: Int) -> Point {
        Point(
            window.minX + window.width * Double(column) / Double(columns - 1),
            window.minY + window.height * Double(row) / Double(rows - 1))
    }

    /// Where another class wins at the next node.
    ///
    /// - Parameter isSigned: whether the height is 0 there and changes its sign.
    func crossings(isSigned: Bool) -> [Point] {
        var found: [Point] = []
        for row in 0..<rows {
            for column in 0..<columns {
                for (right, up) in [(1, 0), (0, 1)]
                where column + right < columns && row + up < rows {
                    let (first, second) = (
                        row * columns + column, (row + up) * columns + column + right
                    )
                    guard winners[first] != winners[second] else { continue }
                    let (start, end) = (node(column, row), node(column + right, row + up))
                    let share =
                        isSigned && heights[first] != heights[second]
                        ? heights[first] / (heights[first] - heights[second]) : 0.5
                    found.append(start + (end - start) * share)
                }
            }
        }
        return found
    }
}
