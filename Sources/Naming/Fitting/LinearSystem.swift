/// Symmetric systems of a few equations.
enum LinearSystem {
    /// The solution of `matrix` x = `right` by Cholesky's factors; nil unless the matrix is
    /// positive definite.
    ///
    /// - Parameter matrix: symmetric, row by row.
    static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
        guard let lower = factor(matrix, count: right.count) else { return nil }
        return solve(factor: lower, right)
    }

    /// The inverse of a symmetric positive definite matrix; nil if it is none.
    static func inverse(_ matrix: [Double], count: Int) -> [Double]? {
        guard let lower = factor(matrix, count: count) else { return nil }
        var inverse = [Double](repeating: 0, count: count * count)
        for column in 0..<count {
            var unit = [Double](repeating: 0, count: count)
            unit[column] = 1
            let solution = solve(factor: lower, unit)
            for row in 0..<count { inverse[row * count + column] = solution[row] }
        }
        return inverse
    }

    /// The lower triangle whose product with its transpose is the matrix.
    private static func factor(_ matrix: [Double], count: Int) -> [Double]? {
        var lower = [Double](repeating: 0, count: count * count)
        for row in 0..<count {
            for column in 0...row {
                var sum = matrix[row * count + column]
                for inner in 0..<column {
                    sum -= lower[row * count + inner] * lower[column * count + inner]
                }
                if row == column {
                    // Below this the columns depend on each other, but for rounding.
                    guard sum > 1e-15 * matrix[row * count + row], sum.isFinite else { return nil }
                    lower[row * count + row] = sum.squareRoot()
                } else {
                    lower[row * count + column] = sum / lower[column * count + column]
                }
            }
        }
        return lower
    }

    private static func solve(factor lower: [Double], _ right: [Double]) -> [Double] {
        let count = right.count
        var solution = right
        for row in 0..<count {
            for column in 0..<row {
                solution[row] -= lower[row * count + column] * solution[column]
            }
            solution[row] /= lower[row * count + row]
        }
        for row in (0..<count).reversed() {
            for column in row + 1..<count {
                solution[row] -= lower[column * count + row] * solution[column]
            }
            solution[row] /= lower[row * count + row]
        }
        return solution
    }
}
