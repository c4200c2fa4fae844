import Randomness
import Testing

/// Each bound is about five standard errors: with these seeds the tests always pass.
struct DistributionTests {
    private let count = 200_000

    /// Pearson's statistic of counts that should be equal, less its mean, in standard deviations.
    private func excess(_ counts: [Int]) -> Double {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        let statistic = counts.reduce(0) { sum, count in
            sum + (Double(count) - expected) * (Double(count) - expected) / expected
        }
        let freedom = Double(counts.count - 1)
        return (statistic - freedom) / (2 * freedom).squareRoot()
    }

    @Test func `unit numbers are uniform below 1`() {
        var generator = SeededGenerator(seed: 1, stream: .points)
        var counts = [Int](repeating: 0, count: 100)
        var sum = 0.0
        var squares = 0.0
        for _ in 0..<count {
            let number = generator.unit()
            counts[Int(number * 100)] += 1
            sum += number
            squares += number * number
        }
        #expect(excess(counts) < 5)
        #expect(abs(sum / Double(count) - 1 / 2) < 0.0033)
        #expect(abs(squares / Double(count) - 1 / 3) < 0.0034)
    }

    @Test func `the top 53 bits make a unit number`() {
        var bits = SeededGenerator(seed: 2, stream: .points)
        var numbers = bits
        for _ in 0..<1000 {
            #expect(numbers.unit() == Double(bits.next() >> 11) / 9_007_199_254_740_992)
        }
    }

    @Test func `uniform numbers fill their range`() {
        var generator = SeededGenerator(seed: 3, stream: .points)
        let numbers = (0..<10_000).map { _ in generator.uniform(-2, 5) }
        #expect(numbers.allSatisfy { $0 >= -2 && $0 < 5 })
        #expect(numbers.contains { $0 < -1.99 } && numbers.contains { $0 > 4.99 })
    }

    @Test func `normal numbers have the normal distribution's moments and tails`() {
        var generator = SeededGenerator(seed: 4, stream: .noise)
        let numbers = (0..<count).map { _ in generator.normal() }
        func mean(_ value: (Double) -> Double) -> Double {
            numbers.reduce(0) { $0 + value($1) } / Double(count)
        }
        #expect(abs(mean { $0 }) < 0.012)
        #expect(abs(mean { $0 * $0 } - 1) < 0.016)
        #expect(abs(mean { $0 * $0 * $0 }) < 0.044)
        #expect(abs(mean { $0 * $0 * $0 * $0 } - 3) < 0.11)
        #expect(abs(mean { abs($0) < 1 ? 1 : 0 } - 0.6826894921) < 0.0053)
        #expect(abs(mean { $0 > 2 ? 1 : 0 } - 0.0227501319) < 0.0017)
    }

    @Test(arguments: [1, 2, 3, 6, 7, 100])
    func `whole numbers below a bound are equally likely`(bound: Int) {
        var generator = SeededGenerator(seed: 5, stream: .split)
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<count { counts[generator.below(bound)] += 1 }
        #expect(bound == 1 || excess(counts) < 5)
    }

    @Test func `a huge bound has no favourites`() {
        // 64 bits scaled to this bound, without rejecting any, would yield numbers
        // of the forms 3n, 3n + 1 and 3n + 2 as 3 : 3 : 2.
        var generator = SeededGenerator(seed: 6, stream: .split)
        var counts = [0, 0, 0]
        for _ in 0..<count { counts[generator.below(3 << 61) % 3] += 1 }
        #expect(excess(counts) < 5)
    }

    @Test(arguments: [2, 3, 4])
    func `every order of a few elements is equally likely`(size: Int) {
        var generator = SeededGenerator(seed: 7, stream: .batches)
        var counts: [[Int]: Int] = [:]
        for _ in 0..<count {
            var elements = Array(0..<size)
            generator.shuffle(&elements)
            counts[elements, default: 0] += 1
        }
        #expect(counts.count == (1...size).reduce(1, *))
        #expect(excess(Array(counts.values)) < 5)
    }

    @Test func `shuffling keeps every element`() {
        var generator = SeededGenerator(seed: 8, stream: .batches)
        var elements = Array(0..<1000)
        generator.shuffle(&elements)
        #expect(elements != Array(0..<1000))
        #expect(elements.sorted() == Array(0..<1000))
        var none: [Int] = []
        generator.shuffle(&none)
        #expect(none.isEmpty)
    }
}
