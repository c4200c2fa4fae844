import Testing

@testable import Planes

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"),
    ])
    func `whole numbers have a comma every three digits`(number: Int, text: String) {
        #expect(NumberText.grouped(number) == text)
    }

    @Test(arguments: [
        (0.0, "0"), (1, "1.00"), (0.5, "0.500"), (12.345, "12.3"), (99.96, "100"),
        (0.0123, "0.0123"),
        (0.0012, "0.00120"), (0.00012, "1.20e-4"), (1.2e-7, "1.20e-7"), (123456, "123456"),
        (1.5e9, "1.50e9"),
        (-0.25, "-0.250"), (9.996, "10.0"), (.infinity, "inf"),
    ])
    func `numbers of any magnitude have three significant digits`(value: Double, text: String) {
        #expect(NumberText.short(value) == text)
    }

    @Test(arguments: [
        (1.0, "100.0 %"), (0.9999, "99.9 %"), (0.996, "99.6 %"), (0.5, "50.0 %"), (0, "0.0 %"),
    ])
    func `an accuracy is 100 per cent only when nothing is missing`(share: Double, text: String) {
        #expect(NumberText.percent(share) == text)
    }
}

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
