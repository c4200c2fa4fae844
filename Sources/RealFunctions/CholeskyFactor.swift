/// The lower triangle L of a symmetric positive definite matrix A = L L^T (Golub & Van Loan, Matrix
/// Computations, 4.2).
///
/// All sums are taken in one order, so every machine gives the same bits.
public struct CholeskyFactor: Sendable {
    private let count: Int
    /// Row by row, in a full square whose upper triangle means nothing.
    private var lower: [Double]

    /// The factor, or nil if the matrix is not positive definite.
    ///
    /// Complexity: n^3 / 3 for n rows.
    ///
    /// - Parameters:
    ///   - matrix: row by row; only its lower triangle is read.
    ///   - tolerance: a pivot of at most this share of the diagonal number counts as 0: its column
    ///     depends on earlier ones, except for rounding.
    public init?(_ matrix: [Double], count: Int, tolerance: Double = 0) {
        assert(matrix.count == count * count)
        self.count = count
        lower = matrix
        let isPositive = lower.withUnsafeMutableBufferPointer { lower in
            Self.factorise(lower, count, tolerance)
        }
        guard isPositive else { return nil }
    }

    private static func factorise(
        _ numbers: UnsafeMutableBufferPointer<Double>, _ count: Int, _ tolerance: Double
    ) -> Bool {
        for row in 0..<count {
            for column in 0...row {
                let given = numbers[row * count + column]
                let rest = given - product(numbers, row * count, column * count, column)
                if column < row {
                    numbers[row * count + column] = rest / numbers[column * count + column]
                } else if rest > tolerance * given, rest > 0, rest.isFinite {
                    numbers[row * count + row] = rest.squareRoot()
                } else {
                    return false
                }
            }
        }
        return true
    }

    /// The product of two rows' first numbers.
    @inline(__always)
    private static func product(
        _ numbers: UnsafeMutableBufferPointer<Double>, _ first: Int, _ second: Int, _ length: Int
    ) -> Double {
        var sums = SIMD4<Double>.zero
        let whole = length & ~3
        for index in stride(from: 0, to: whole, by: 4) {
            for lane in 0..<4 {
                sums[lane] += numbers[first + index + lane] * numbers[second + index + lane]
            }
        }
        var sum = sums.sum()
        for index in whole..<length { sum += numbers[first + index] * numbers[second + index] }
        return sum
    }
}

extension CholeskyFactor {
    /// The x with A x = `right`.
    public func solve(_ right: [Double]) -> [Double] {
        assert(right.count == count)
        var solution = right
        for row in 0..<count {
            for column in 0..<row {
                solution[row] -= lower[row * count + column] * solution[column]
            }
            solution[row] /= lower[row * count + row]
        }
        for row in (0..<count).reversed() {
            for below in row + 1..<max(count, row + 1) {
                solution[row] -= lower[below * count + row] * solution[below]
            }
            solution[row] /= lower[row * count + row]
        }
        return solution
    }

    /// The inverse of A, row by row.
    public var inverse: [Double] {
        var inverse = [Double](repeating: 0, count: count * count)
        for column in 0..<count {
            var unit = [Double](repeating: 0, count: count)
            unit[column] = 1
            for (row, value) in solve(unit).enumerated() {
                inverse[row * count + column] = value
            }
        }
        return inverse
    }
}
