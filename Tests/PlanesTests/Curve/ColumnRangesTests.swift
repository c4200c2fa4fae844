import Geometry
import Planes
import Randomness
import Testing

@Suite struct ColumnRangesTests {
    @Test func `each column has the range of a densely sampled line, and 0`() {
        var generator = SeededGenerator(seed: 2, stream: .points)
        let rect = PixelRect(x: 7, y: 0, width: 20, height: 10)
        for count in [2, 5, 90] {
            // Some of it is left of the columns, and some right of them.
            let x = (0..<count).map { _ in generator.uniform(4, 30) }.sorted()
            let values = x.map { _ in generator.uniform(-1, 1) }
            let columns = ColumnRanges(x: x, values: values, in: rect)
            #expect(columns.firstColumn == 7 && columns.ranges.count == 20)
            var expected = Array(repeating: (low: 0.0, high: 0.0), count: 20)
            for index in 0..<count - 1 {
                for step in 0...2000 {
                    let share = Double(step) / 2000
                    let place = x[index] + share * (x[index + 1] - x[index]) - 7
                    let value = values[index] + share * (values[index + 1] - values[index])
                    guard place >= 0, place < 20 else { continue }
                    expected[Int(place)].low = min(expected[Int(place)].low, value)
                    expected[Int(place)].high = max(expected[Int(place)].high, value)
                }
            }
            for (found, expected) in zip(columns.ranges, expected) {
                #expect(abs(found.low - expected.low) < 0.03)
                #expect(abs(found.high - expected.high) < 0.03)
            }
        }
    }

    @Test func `what is not finite is left out`() {
        let rect = PixelRect(x: 0, y: 0, width: 3, height: 10)
        let columns = ColumnRanges(x: [0, 1, 2, 3], values: [1, .nan, .infinity, 1], in: rect)
        #expect(columns.ranges.allSatisfy { $0.low == 0 && $0.high == 0 })
    }
}
