import RealFunctions
import Testing

@Suite struct LeastSquaresTests {
    /// Numbers in -1...1 that are the same every time.
    private static func numbers(_ count: Int, seed: UInt64) -> [Double] {
        var state = seed
        return (0..<count).map { _ in
            // SplitMix64.
            state &+= 0x9e37_79b9_7f4a_7c15
            var bits = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
            return Double(Int64(bitPattern: bits ^ (bits >> 31))) * 0x1p-63
        }
    }

    private static func columns(_ rows: Int, _ count: Int, seed: UInt64) -> [[Double]] {
        (0..<count).map { numbers(rows, seed: seed &* 1000 + UInt64($0) * 7919) }
    }

    /// What is left of b, at right angles to all columns at the least.
    private static func residual(
        _ columns: [[Double]], _ right: [Double], _ solution: [Double]
    ) -> [Double] {
        right.indices.map { row in
            zip(columns, solution).reduce(right[row]) { $0 - $1.0[row] * $1.1 }
        }
    }

    @Test(arguments: [1, 2, 5, 20, 40])
    func `what is left is at right angles to every column`(count: Int) {
        for scale in [1.0, 1e-9, 1e12] {
            var columns = Self.columns(40, count, seed: 3)
            columns[0] = columns[0].map { $0 * scale }
            let right = Self.numbers(40, seed: 99)
            let system = LeastSquares(columns: columns, right: right)
            #expect(system.rank == count)
            let rest = Self.residual(columns, right, system.solution)
            for column in columns {
                let (length, product) = zip(column, rest).reduce((0.0, 0.0)) {
                    ($0.0 + $1.0 * $1.0, $0.1 + $1.0 * $1.1)
                }
                #expect(abs(product) < 1e-12 * length.squareRoot())
            }
        }
    }

    @Test func `a system that can be solved is solved`() {
        let columns = Self.columns(30, 30, seed: 11)
        let wanted = Self.numbers(30, seed: 5)
        let right = (0..<30).map { row in
            zip(columns, wanted).reduce(0) { $0 + $1.0[row] * $1.1 }
        }
        let system = LeastSquares(columns: columns, right: right)
        for (one, other) in zip(system.solution, wanted) { #expect(abs(one - other) < 1e-10) }
    }

    @Test func `columns that depend on others get nothing, and the fit is the same`() {
        let basis = Self.columns(25, 4, seed: 2)
        let right = Self.numbers(25, seed: 8)
        let sum = zip(basis[0], basis[1]).map { $0 + 2 * $1 }
        let zero = [Double](repeating: 0, count: 25)
        let system = LeastSquares(columns: basis + [sum, zero, basis[3]], right: right)
        #expect(system.rank == 4)
        #expect(system.solution.count { $0 != 0 } == 4)
        let full = LeastSquares(columns: basis, right: right)
        let one = Self.residual(basis, right, full.solution)
        let other = Self.residual(basis + [sum, zero, basis[3]], right, system.solution)
        for (one, other) in zip(one, other) { #expect(abs(one - other) < 1e-12) }
    }

    @Test func `columns that are nearly alike may be left out, for a shorter solution`() {
        let basis = Self.columns(30, 2, seed: 6)
        let near = zip(basis[0], Self.numbers(30, seed: 3)).map { $0 + 1e-6 * $1 }
        let right = zip(Self.numbers(30, seed: 9), basis[1]).map { $0 + $1 }
        let system = LeastSquares(columns: basis + [near], right: right)
        #expect(system.rank == 3)
        #expect(system.solution(tolerance: 1e-12) == system.solution)
        let short = system.solution(tolerance: 1e-4)
        #expect(short.contains(0) && short.count { $0 != 0 } == 2)
        // The solution for the other two columns alone.
        let kept = short[0] == 0 ? [near, basis[1]] : basis
        let alone = LeastSquares(columns: kept, right: right).solution
        for (one, other) in zip(alone.sorted(), short.filter { $0 != 0 }.sorted()) {
            #expect(abs(one - other) < 1e-9)
        }
        #expect(system.solution.contains { abs($0) > 1e3 })
    }

    @Test func `fewer rows than columns still give a solution`() {
        let columns = Self.columns(3, 6, seed: 4)
        let right = [1.0, -2, 3]
        let system = LeastSquares(columns: columns, right: right)
        #expect(system.rank == 3)
        for rest in Self.residual(columns, right, system.solution) { #expect(abs(rest) < 1e-12) }
    }

    @Test func `a straight line through points is the one of the closed form`() {
        let x = [0.0, 1, 2, 3, 4]
        let y = [1.0, 3, 2, 5, 4]
        let system = LeastSquares(columns: [x, x.map { _ in 1 }], right: y)
        // Slope (n sum xy - sum x sum y) / (n sum x^2 - (sum x)^2) = (5 * 38 - 150) / 50.
        #expect(abs(system.solution[0] - 0.8) < 1e-14)
        #expect(abs(system.solution[1] - 1.4) < 1e-14)
    }
}
