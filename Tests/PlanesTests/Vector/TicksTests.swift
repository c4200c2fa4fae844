import Testing

@testable import Planes

@Suite struct TicksTests {
    @Test(arguments: [
        (-6.0, 6.0, 8, ["-6", "-4", "-2", "0", "2", "4", "6"]),
        (-1, 1, 5, ["-1.0", "-0.5", "0.0", "0.5", "1.0"]),
        (0, 1, 11, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0"]),
        (0.94, 6.86, 7, ["1", "2", "3", "4", "5", "6"]),
    ])
    func `ticks are round numbers inside the axis`(
        low: Double, high: Double, limit: Int, texts: [String]
    ) {
        #expect(Ticks(from: low, to: high, limit: limit).ticks.map(\.text) == texts)
    }

    @Test(arguments: [
        (0.0, 0x0.4p-1022), (0x0.0000000000001p-1022, 0x0.0000000000002p-1022),
        (0.01, 0.010000000000000004), (1, 1.0000000000000002), (1e15, 1e15 + 0.5),
        (1e300, 1.0000000001e300), (-1e308, 1e308),
    ])
    func `an axis that is too narrow for numbers has few or none`(low: Double, high: Double) {
        let ticks = Ticks(from: low, to: high, limit: 6).ticks
        #expect(ticks.count <= 7)
        #expect(ticks.allSatisfy { $0.value >= low && $0.value <= high })
    }

    @Test func `ticks far from 0 show the digits that change`() {
        let ticks = Ticks(from: 1_000_000, to: 1_000_002, limit: 4).ticks
        let expected = ["1000000.0", "1000000.5", "1000001.0", "1000001.5", "1000002.0"]
        #expect(ticks.map(\.text) == expected)
    }

    @Test func `there are never more ticks than asked for, nor any outside`() {
        for exponent in -30...30 {
            for span in [1.0, 1.7, 2.3, 4.9, 9.99] {
                for limit in 2...12 {
                    let high =
                        span
                        * (0..<abs(exponent)).reduce(1.0) { value, _ in
                            exponent < 0 ? value / 10 : value * 10
                        }
                    let low = -0.37 * high
                    let ticks = Ticks(from: low, to: high, limit: limit).ticks
                    #expect(ticks.count <= limit + 1)
                    #expect(ticks.allSatisfy { $0.value >= low && $0.value <= high })
                    #expect(Set(ticks.map(\.text)).count == ticks.count)
                }
            }
        }
    }
}
