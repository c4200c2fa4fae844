import Randomness
import Testing
import Text

struct ShortestDigitsTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "-0"), (3, "3"), (-2.5, "-2.5"), (0.1, "0.1"), (1e6, "1000000"),
        (1e15, "1000000000000000"), (1e16, "1e16"), (1.5e300, "1.5e300"), (1e100, "1e100"),
        (0.0001, "0.0001"), (1e-8, "1e-8"), (-1.25e-10, "-1.25e-10"),
        (.leastNonzeroMagnitude, "5e-324"),
        (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
    ])
    func `a number is written without anything to spare`(_ number: Double, _ text: String) {
        #expect(number.shortest == text)
    }

    @Test func `what is written reads back bit for bit`() throws {
        var generator = SeededGenerator(seed: 4, stream: .points)
        for _ in 0..<2000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            let text = number.shortest
            #expect(Double(text)?.bitPattern == number.bitPattern)
            #expect(text.count <= "\(number)".count)
        }
    }
}
