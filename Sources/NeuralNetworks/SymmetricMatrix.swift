/// A real symmetric matrix, row by row.
public struct SymmetricMatrix: Sendable, Hashable {
    /// The number of rows.
    public let size: Int
    /// All entries, row by row.
    public private(set) var entries: [Double]

    /// A matrix of zeros.
    public init(size: Int) {
        self.size = size
        entries = Array(repeating: 0, count: size * size)
    }

    /// The entry in a row and a column; setting it sets its mirror image too.
    public subscript(row: Int, column: Int) -> Double {
        get { entries[row * size + column] }
        set {
            entries[row * size + column] = newValue
            entries[column * size + row] = newValue
        }
    }
}

/// The eigenvalues of a symmetric matrix, the largest first, and an orthonormal basis of
/// eigenvectors.
public struct EigenSystem: Sendable, Hashable {
    /// The largest first.
    public let values: [Double]
    /// In the order of the values, each of length 1; its component of largest magnitude (of equal
    /// ones the first) is positive.
    public let vectors: [[Double]]

    /// The eigen system of a matrix of finite numbers.
    ///
    /// By Jacobi's rotations, row by row, until no entry off the diagonal is above rounding (Golub
    /// and Van Loan, "Matrix Computations", 8.5). Takes O(size^3) for each of some six to ten
    /// rounds.
    public init(_ matrix: SymmetricMatrix) {
        var rotation = JacobiRotation(matrix)
        rotation.diagonalise()
        let size = matrix.size
        let order = (0..<size).sorted { first, second in
            (-rotation.diagonal(first), first) < (-rotation.diagonal(second), second)
        }
        values = order.map { rotation.diagonal($0) }
        vectors = order.map { column in
            let vector = rotation.vector(column)
            let largest = vector.indices.max { abs(vector[$0]) < abs(vector[$1]) }
            let isNegative = largest.map { vector[$0] < 0 } ?? false
            return isNegative ? vector.map { -$0 } : vector
        }
    }
}

/// A matrix that is turned towards its diagonal, and the turns so far.
private struct JacobiRotation {
    private let size: Int
    private var matrix: [Double]
    /// Row by row, each row an eigenvector in the end.
    private var basis: [Double]

    private static let roundLimit = 60

    init(_ matrix: SymmetricMatrix) {
        size = matrix.size
        self.matrix = matrix.entries
        basis = Array(repeating: 0, count: size * size)
        for index in 0..<size { basis[index * size + index] = 1 }
    }

    func diagonal(_ index: Int) -> Double { matrix[index * size + index] }
    func vector(_ index: Int) -> [Double] { Array(basis[index * size..<(index + 1) * size]) }

    mutating func diagonalise() {
        let largest = matrix.reduce(0) { max($0, abs($1)) }
        for _ in 0..<Self.roundLimit {
            var isDone = true
            for row in 0..<size {
                for column in row + 1..<max(size, row + 1)
                where abs(matrix[row * size + column]) > largest * 1e-17 {
                    isDone = false
                    turn(row, column)
                }
            }
            if isDone { return }
        }
    }

    /// Turns the plane of two axes so that their mixed entry becomes 0.
    private mutating func turn(_ p: Int, _ q: Int) {
        let mixed = matrix[p * size + q]
        let theta = (matrix[q * size + q] - matrix[p * size + p]) / (2 * mixed)
        // The smaller of the two turns; a theta beyond 1e150 would overflow, and turns by nothing.
        let tangent =
            abs(theta) > 1e150
            ? 0.5 / theta : (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        for other in 0..<size {
            rotate(&matrix, other * size + p, other * size + q, cosine, sine)
        }
        for other in 0..<size {
            rotate(&matrix, p * size + other, q * size + other, cosine, sine)
        }
        matrix[p * size + q] = 0
        matrix[q * size + p] = 0
        for other in 0..<size {
            rotate(&basis, p * size + other, q * size + other, cosine, sine)
        }
    }

    @inline(__always)
    private func rotate(
        _ entries: inout [Double], _ p: Int, _ q: Int, _ cosine: Double, _ sine: Double
    ) {
        let (first, second) = (entries[p], entries[q])
        entries[p] = cosine * first - sine * second
        entries[q] = sine * first + cosine * second
    }
}
