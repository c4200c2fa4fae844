import NeuralNetworks
import RealFunctions

/// J^T J and J^T r of a curve's errors r and their derivatives J by the network's parameters.
struct NormalEquations {
    private let count: Int
    /// The lower triangle of J^T J, row by row, in a full square.
    private var matrix: [Double]
    private var right: [Double]

    init(_ network: Network, _ samples: CurveNumbers) {
        count = network.parameterCount
        matrix = Array(repeating: 0, count: count * count)
        right = Array(repeating: 0, count: count)
        var pass = CurvePass(network)
        // Four samples at a time, so that a row of the matrix is read and written once for four.
        var rows = [Double](repeating: 0, count: 4 * count)
        for first in stride(from: 0, to: samples.x.count, by: 4) {
            for lane in 0..<4 {
                let index = first + lane
                guard index < samples.x.count else {
                    for place in 0..<count { rows[lane * count + place] = 0 }
                    continue
                }
                let value = pass.run(at: samples.x[index], derivatives: &rows, from: lane * count)
                let error = value - samples.y[index]
                for place in 0..<count { right[place] += error * rows[lane * count + place] }
            }
            add(rows)
        }
    }

    private mutating func add(_ rows: [Double]) {
        let count = count
        rows.withUnsafeBufferPointer { rows in
            matrix.withUnsafeMutableBufferPointer { matrix in
                for row in 0..<count {
                    let (a, b) = (rows[row], rows[count + row])
                    let (c, d) = (rows[2 * count + row], rows[3 * count + row])
                    if a == 0 && b == 0 && c == 0 && d == 0 { continue }
                    let line = matrix.baseAddress! + row * count
                    for column in 0...row {
                        line[column] +=
                            (a * rows[column] + b * rows[count + column])
                            + (c * rows[2 * count + column] + d * rows[3 * count + column])
                    }
                }
            }
        }
    }
}

extension NormalEquations {
    /// The step at a damping; nil where the matrix is not positive.
    ///
    /// A parameter on which no error depends is not moved.
    func step(damping: Double) -> [Double]? {
        var lower = matrix
        for place in 0..<count {
            let diagonal = matrix[place * count + place]
            lower[place * count + place] = diagonal > 0 ? diagonal * (1 + damping) : 1
        }
        return CholeskyFactor(lower, count: count)?.solve(right.map { -$0 })
    }
}
