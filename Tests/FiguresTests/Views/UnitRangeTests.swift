import Analysis
import Testing

@testable import Figures

@Suite struct UnitRangeTests {
    private static func range(_ low: Double, _ high: Double) -> UnitRange {
        UnitRange(extent: UnitMaps.Extent(low: low, high: high, mean: 0))
    }

    @Test func `a range has as many digits as fit, and two lines rather than one digit`() {
        let range = Self.range(-0.0123456, 1.5)
        #expect(range.line { $0.count <= 14 } == "-0.0123 … 1.50")
        #expect(range.line { $0.count <= 13 } == "-0.012 … 1.5")
        #expect(range.line { $0.count <= 11 } == "-0.012…1.5")
        #expect(range.line { $0.count <= 9 } == nil)
        #expect(range.lines { $0.count <= 11 } == ["-0.0123 …", "1.50"])
        #expect(range.lines { $0.count <= 7 } == ["-0.01 …", "2"])
    }

    @Test(arguments: [(0.0, 1e-300), (-1.2345e-13, 5e7), (-999.9, 0)])
    func `no end of a range is longer than eleven letters`(low: Double, high: Double) {
        for line in Self.range(low, high).lines(where: { $0.count <= 11 }) {
            #expect(line.count <= 11)
        }
    }

    @Test func `a unit that never changes has one number`() {
        #expect(Self.range(0.25, 0.25).line { _ in true } == "always 0.250")
        #expect(Self.range(0.25, 0.25).line { $0.count <= 10 } == nil)
        #expect(Self.range(0.25, 0.25).lines { $0.count <= 6 } == ["always", "0.250"])
    }
}
