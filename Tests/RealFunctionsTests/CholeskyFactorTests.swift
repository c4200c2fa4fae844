import RealFunctions
import Testing

@Suite struct CholeskyFactorTests {
    /// M M^T + 1 for a matrix M of numbers in -1...1, which is positive definite.
    private static func matrix(_ count: Int) -> [Double] {
        func number(_ row: Int, _ column: Int) -> Double {
            Portable.sin(Double(13 * row * row + 7 * column + row * column + 1))
        }
        return (0..<count * count).map { place in
            let (row, column) = place.quotientAndRemainder(dividingBy: count)
            let product = (0..<count).reduce(0) { $0 + number(row, $1) * number(column, $1) }
            return product + (row == column ? 1 : 0)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 9, 30])
    func `a system is solved, and the inverse gives the unit matrix`(count: Int) throws {
        let matrix = Self.matrix(count)
        let factor = try #require(CholeskyFactor(matrix, count: count))
        let wanted = (0..<count).map { Portable.cos(Double($0)) }
        func times(_ vector: [Double]) -> [Double] {
            (0..<count).map { row in
                (0..<count).reduce(0) { $0 + matrix[row * count + $1] * vector[$1] }
            }
        }
        for (one, other) in zip(factor.solve(times(wanted)), wanted) {
            #expect(abs(one - other) < 1e-11)
        }
        let inverse = factor.inverse
        for column in 0..<count {
            let product = times((0..<count).map { inverse[$0 * count + column] })
            for row in 0..<count {
                #expect(abs(product[row] - (row == column ? 1 : 0)) < 1e-11)
            }
        }
    }

    @Test func `only the lower triangle is read`() throws {
        let factor = try #require(CholeskyFactor([4, .nan, 2, 5], count: 2))
        // 4 x + 2 y = 10 and 2 x + 5 y = 13.
        let solution = factor.solve([10, 13])
        #expect(abs(solution[0] - 1.5) < 1e-15 && abs(solution[1] - 2) < 1e-15)
    }

    @Test func `a matrix that is not positive definite has no factor`() {
        #expect(CholeskyFactor([1, 2, 2, 1], count: 2) == nil)
        #expect(CholeskyFactor([0], count: 1) == nil)
        #expect(CholeskyFactor([-1], count: 1) == nil)
        #expect(CholeskyFactor([.nan], count: 1) == nil)
        #expect(CholeskyFactor([.infinity], count: 1) == nil)
    }

    @Test func `a column that nearly depends on another has none with a tolerance`() {
        let matrix = [1, 1, 1, 1 + 1e-14]
        #expect(CholeskyFactor(matrix, count: 2) != nil)
        #expect(CholeskyFactor(matrix, count: 2, tolerance: 1e-13) == nil)
    }
}
