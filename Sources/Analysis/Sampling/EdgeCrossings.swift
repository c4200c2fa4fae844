import Geometry
import NeuralNetworks

/// The places where the winner changes along the edges of a grid of samples.
struct EdgeCrossings {
    private let samples: NetworkSamples
    /// Row by row from the top.
    private let winners: [Int]
    private var evaluator: PointEvaluator

    /// The crossings between the nodes of `samples`.
    init(_ samples: NetworkSamples) {
        self.samples = samples
        evaluator = PointEvaluator(samples.network)
        let columns = samples.columns
        winners = Array(unsafeUninitializedCapacity: samples.rows * columns) { winners, count in
            for row in 0..<samples.rows {
                for column in 0..<columns {
                    winners[row * columns + column] = samples.winner(column: column, row: row)
                }
            }
            count = samples.rows * columns
        }
    }

    /// The crossings of the edges between the nodes of a row.
    mutating func row(_ row: Int) -> [PixelPoint?] {
        let first = row * samples.columns
        var crossings = [PixelPoint?](repeating: nil, count: samples.columns - 1)
        for column in crossings.indices
        where winners[first + column] != winners[first + column + 1] {
            crossings[column] = crossing(
                from: (column, row), to: (column + 1, row),
                winners: (winners[first + column], winners[first + column + 1]))
        }
        return crossings
    }

    /// The crossing of the edge below a node.
    mutating func vertical(column: Int, row: Int) -> PixelPoint? {
        let node = row * samples.columns + column
        let pair = (winners[node], winners[node + samples.columns])
        guard pair.0 != pair.1 else { return nil }
        return crossing(
            from: (column, row), to: (column, row + 1), winners: pair)
    }

    /// Whether the same class wins at the upper left and the lower right of the square whose upper
    /// left node this is.
    func isSaddle(column: Int, row: Int) -> Bool {
        let node = row * samples.columns + column
        return winners[node] == winners[node + samples.columns + 1]
    }

    /// The place between two neighbouring nodes with different winners where those two tie, to
    /// 1/4096 of the step between them.
    private mutating func crossing(
        from start: (column: Int, row: Int), to end: (column: Int, row: Int), winners: (Int, Int)
    ) -> PixelPoint {
        let first = samples.pixel(column: start.column, row: start.row)
        let last = samples.pixel(column: end.column, row: end.row)
        func place(_ part: Double) -> PixelPoint {
            let share = part / Double(SignChange.parts)
            return PixelPoint(
                first.x + (last.x - first.x) * share, first.y + (last.y - first.y) * share)
        }
        func lead(at node: (column: Int, row: Int)) -> Double {
            samples.value(winners.0, column: node.column, row: node.row)
                - samples.value(winners.1, column: node.column, row: node.row)
        }
        var change = SignChange(from: lead(at: start), to: lead(at: end))
        while let part = change.next {
            change.narrow(
                by: evaluator.lead(
                    of: winners.0, over: winners.1, at: samples.plane(place(Double(part)))))
        }
        return place(Double(change.low) + 0.5)
    }
}

/// Evaluates one network at one point after another in double precision, without allocating.
private struct PointEvaluator {
    private let network: Network
    private var inputs: [Double]
    private var outputs: [Double]

    init(_ network: Network) {
        self.network = network
        inputs = Array(repeating: 0, count: network.shape.max() ?? 2)
        outputs = inputs
    }

    /// How far the logit of one class is above that of another, as `Network.logits(at:)` has them;
    /// one logit stands for two: 0 and itself.
    mutating func lead(of first: Int, over second: Int, at point: Point) -> Double {
        inputs[0] = point.x
        inputs[1] = point.y
        for layer in network.layers {
            for unit in 0..<layer.unitCount {
                var sum = layer.biases[unit]
                let first = unit * layer.inputCount
                for input in 0..<layer.inputCount {
                    sum += layer.weights[first + input] * inputs[input]
                }
                outputs[unit] = layer.activation(sum)
            }
            swap(&inputs, &outputs)
        }
        if network.outputCount == 1 { return first == 0 ? 0 - inputs[0] : inputs[0] - 0 }
        return inputs[first] - inputs[second]
    }
}
