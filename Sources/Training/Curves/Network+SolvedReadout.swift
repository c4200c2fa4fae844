import NeuralNetworks
import RealFunctions

extension Network {
    /// The same hidden layers with the last layer that has the least squared error at the samples.
    ///
    /// Smooth units are so much alike that the least error needs weights of many digits, which
    /// cancel each other and which single precision does not have. Among the solutions that leave
    /// out what is nearly alike, the one is taken for which the error and that of rounding are
    /// least.
    func solvingReadout(at samples: CurveNumbers) -> Network {
        var features = (0..<layers[layers.count - 1].inputCount).map { _ in [Double]() }
        for x in samples.x {
            for (unit, value) in hiddenLayers.reduce([x], { $1.outputs($0) }).enumerated() {
                features[unit].append(value)
            }
        }
        let constant = [Double](repeating: 1, count: samples.x.count)
        let columns = features + [constant]
        let system = LeastSquares(columns: columns, right: samples.y)
        var solution = system.solution
        if !isPiecewiseLinear {
            let choice = stride(from: -12, through: -1, by: 1).map { exponent in
                system.solution(tolerance: Portable.powerOfTen(exponent))
            }
            let errors = choice.map { Self.roundedError(of: $0, columns, samples.y) }
            let best = errors.indices.min { errors[$0] < errors[$1] } ?? 0
            solution = choice[best]
        }
        var layers = layers
        layers[layers.count - 1].weights = Array(solution.dropLast())
        layers[layers.count - 1].biases = Array(solution.suffix(1))
        return Network(unchecked: layers)
    }

    /// The root mean square of a solution's errors, each with what single precision may add to it:
    /// 2^-23 of the sum's parts.
    private static func roundedError(
        of solution: [Double], _ columns: [[Double]], _ right: [Double]
    ) -> Double {
        var squares = 0.0
        for row in right.indices {
            var (sum, size) = (0.0, 0.0)
            for (column, factor) in zip(columns, solution) {
                let part = factor * column[row]
                sum += part
                size += abs(part)
            }
            let error = abs(sum - right[row]) + size * 0x1p-23
            squares += error * error
        }
        return (squares / Double(right.count)).squareRoot()
    }
}
