import Geometry
import NeuralNetworks

/// What samples show about a network with a smooth activation; none of it is exact.
struct SampledReading: Sendable {
    /// The samples are in the middle of the cells of a grid with this number of columns and rows.
    static let gridSize = 512

    /// For each class the area of the cells in whose middle it wins.
    let areas: [Double]
    /// The length of the line on which the winner changes, linear between neighbouring samples.
    let boundaryLength: Double
    /// The largest singular value of the Jacobian, from differences of neighbouring samples.
    let steepest: Double

    init(_ network: Network, window: Box) {
        let grid = SampleLattice(network, window: window, size: Self.gridSize)
        areas = grid.areas
        boundaryLength = grid.boundaryLength
        steepest = grid.steepest
    }
}

/// The logits in the middle of the cells of a grid.
private struct SampleLattice {
    private let size: Int
    private let cell: Vector
    private let logits: [[Double]]
    private let winners: [Int]
    private let classCount: Int

    init(_ network: Network, window: Box, size: Int) {
        self.size = size
        cell = Vector(window.width / Double(size), window.height / Double(size))
        classCount = network.classCount
        let lanes = NetworkEvaluator.Lanes.scalarCount
        assert(size.isMultiple(of: lanes))
        var evaluator = NetworkEvaluator(network)
        var logits: [[Double]] = []
        logits.reserveCapacity(size * size)
        for row in 0..<size {
            let y = window.minY + (Double(row) + 0.5) * cell.dy
            for column in stride(from: 0, to: size, by: lanes) {
                var x = NetworkEvaluator.Lanes()
                for lane in 0..<lanes {
                    x[lane] = window.minX + (Double(column + lane) + 0.5) * cell.dx
                }
                evaluator.logits(x: x, y: NetworkEvaluator.Lanes(repeating: y)) { outputs in
                    for lane in 0..<lanes {
                        logits.append((0..<network.outputCount).map { outputs[$0][lane] })
                    }
                }
            }
        }
        self.logits = logits
        winners = logits.map { Network.winner(of: $0) }
    }

    var areas: [Double] {
        var counts = [Int](repeating: 0, count: classCount)
        for winner in winners { counts[winner] += 1 }
        return counts.map { Double($0) * cell.dx * cell.dy }
    }

    /// Marching squares of each class's lead over the best other one; the line between two classes
    /// is one line of each, so that their sum is halved.
    var boundaryLength: Double {
        var twice = 0.0
        for row in 0..<size - 1 {
            for column in 0..<size - 1 {
                let corners = [
                    row * size + column, row * size + column + 1, (row + 1) * size + column + 1,
                    (row + 1) * size + column,
                ]
                let present = Set(corners.map { winners[$0] })
                guard present.count > 1 else { continue }
                for label in 0..<classCount where present.contains(label) {
                    twice += length(corners.map { lead(of: label, at: $0) })
                }
            }
        }
        return twice / 2
    }

    private func lead(of label: Int, at index: Int) -> Double {
        let logits = logits[index]
        guard logits.count > 1 else { return label == 1 ? logits[0] : -logits[0] }
        var best = -Double.infinity
        for (other, logit) in logits.enumerated() where other != label { best = max(best, logit) }
        return logits[label] - best
    }

    /// The length of the zero line in a cell, from its values at the corners in turn.
    private func length(_ values: [Double]) -> Double {
        let corners = [Point(0, 0), Point(cell.dx, 0), Point(cell.dx, cell.dy), Point(0, cell.dy)]
        var crossings: [Point] = []
        for index in 0..<4 {
            let next = (index + 1) % 4
            guard (values[index] > 0) != (values[next] > 0) else { continue }
            crossings.append(
                corners[index].interpolated(
                    to: corners[next], share: values[index] / (values[index] - values[next])))
        }
        return stride(from: 0, to: crossings.count - 1, by: 2).reduce(0) {
            $0 + crossings[$1].distance(to: crossings[$1 + 1])
        }
    }

    var steepest: Double {
        var steepest = 0.0
        for row in 1..<size - 1 {
            for column in 1..<size - 1 {
                let index = row * size + column
                var (xx, xy, yy) = (0.0, 0.0, 0.0)
                for output in logits[index].indices {
                    let dx =
                        (logits[index + 1][output] - logits[index - 1][output]) / (2 * cell.dx)
                    let dy =
                        (logits[index + size][output] - logits[index - size][output])
                        / (2 * cell.dy)
                    (xx, xy, yy) = (xx + dx * dx, xy + dx * dy, yy + dy * dy)
                }
                let half = (xx - yy) / 2
                let root = (half * half + xy * xy).squareRoot()
                steepest = max(steepest, ((xx + yy) / 2 + root).squareRoot())
            }
        }
        return steepest
    }
}
