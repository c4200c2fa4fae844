/// The least-squares solution of a linear system: the x with the least |A x - b|.
///
/// By Householder reflections of columns scaled to length 1, the longest remaining column first
/// (Golub & Van Loan, Matrix Computations, 5.4.2). Columns that depend on earlier ones get 0. All
/// sums are taken in one order, so every machine gives the same bits.
public struct LeastSquares: Sendable {
    /// One for each column of A.
    public private(set) var solution: [Double]
    /// The number of columns that do not depend on others.
    public private(set) var rank = 0

    private let rowCount: Int
    private let columnCount: Int
    /// Column after column.
    private var columns: [Double]
    private var right: [Double]
    private var lengths: [Double]
    private var order: [Int]

    /// Solves A x = b.
    ///
    /// Complexity: 2 m n^2 for m rows and n columns.
    ///
    /// - Parameters:
    ///   - columns: A, column after column; all of the length of `right`, all finite.
    ///   - right: b.
    ///   - tolerance: a column depends on others if what they leave of its length is at most this
    ///     share.
    public init(columns: [[Double]], right: [Double], tolerance: Double = 1e-12) {
        (rowCount, columnCount) = (right.count, columns.count)
        precondition(columns.allSatisfy { $0.count == right.count }, "columns of other lengths")
        self.right = right
        order = Array(columns.indices)
        lengths = columns.map { column in
            column.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }
        self.columns = zip(columns, lengths).flatMap { column, length in
            length > 0 ? column.map { $0 / length } : column
        }
        solution = Array(repeating: 0, count: columnCount)
        triangulate(tolerance)
        solution = substituted(rank)
    }

    /// The solution by fewer columns, which is shorter and a little worse.
    ///
    /// - Parameter tolerance: columns get 0 of which at most this share of their length was left
    ///   when they were chosen.
    public func solution(tolerance: Double) -> [Double] {
        let kept = (0..<rank).first { abs(columns[order[$0] * rowCount + $0]) <= tolerance }
        return substituted(kept ?? rank)
    }

    /// Makes the first `rank` columns, in the order of choice, an upper triangle.
    private mutating func triangulate(_ tolerance: Double) {
        for step in 0..<min(rowCount, columnCount) {
            var longest = (length: -1.0, place: step)
            for place in step..<columnCount {
                let length = squaredLength(order[place], from: step)
                if length > longest.length { longest = (length, place) }
            }
            guard longest.length > tolerance * tolerance else { return }
            order.swapAt(step, longest.place)
            reflect(step, length: longest.length.squareRoot())
            rank += 1
        }
    }

    private func squaredLength(_ column: Int, from row: Int) -> Double {
        columns.withUnsafeBufferPointer { columns in
            var sum = 0.0
            for index in column * rowCount + row..<(column + 1) * rowCount {
                sum += columns[index] * columns[index]
            }
            return sum
        }
    }

    /// Turns the chosen column so that only its first `step + 1` numbers remain.
    private mutating func reflect(_ step: Int, length: Double) {
        let first = order[step] * rowCount
        let head = columns[first + step]
        let end = head > 0 ? -length : length
        // The mirror's normal, whose squared length is 2 length (length + |head|).
        var normal = Array(columns[first + step..<first + rowCount])
        normal[0] -= end
        let half = length * (length + abs(head))
        columns.withUnsafeMutableBufferPointer { [order, rowCount] columns in
            for place in step + 1..<order.count {
                Self.mirror(columns, at: order[place] * rowCount + step, normal, half)
            }
            columns[first + step] = end
        }
        right.withUnsafeMutableBufferPointer { Self.mirror($0, at: step, normal, half) }
    }

    @inline(__always)
    private static func mirror(
        _ numbers: UnsafeMutableBufferPointer<Double>, at first: Int, _ normal: [Double],
        _ half: Double
    ) {
        normal.withUnsafeBufferPointer { normal in
            var sum = SIMD4<Double>.zero
            let whole = normal.count & ~3
            for index in stride(from: 0, to: whole, by: 4) {
                for lane in 0..<4 {
                    sum[lane] += normal[index + lane] * numbers[first + index + lane]
                }
            }
            var total = sum.sum()
            for index in whole..<normal.count { total += normal[index] * numbers[first + index] }
            let factor = total / half
            for index in normal.indices { numbers[first + index] -= factor * normal[index] }
        }
    }

    /// The solution by the first columns, in the order of choice.
    private func substituted(_ rank: Int) -> [Double] {
        var solution = [Double](repeating: 0, count: columnCount)
        for step in stride(from: rank - 1, through: 0, by: -1) {
            var sum = right[step]
            for later in step + 1..<max(rank, step + 1) {
                sum -= columns[order[later] * rowCount + step] * solution[order[later]]
            }
            solution[order[step]] = sum / columns[order[step] * rowCount + step]
        }
        for column in 0..<columnCount where lengths[column] > 0 {
            solution[column] /= lengths[column]
        }
        return solution
    }
}
