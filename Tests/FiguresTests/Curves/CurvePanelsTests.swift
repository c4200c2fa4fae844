import Geometry
import Testing

@testable import Figures

@Suite struct CurvePanelsTests {
    @Test(arguments: [40.0, 100, 200, 320, 560, 1100])
    func `the panels fill the area from top to bottom`(height: Double) {
        let area = PixelRect(x: 30, y: 50, width: 400, height: height)
        let panels = CurvePanels(in: area, captionHeight: 20, scale: 1)
        #expect(panels.main.y == 50 && panels.last.maxY == area.maxY)
        let all = [panels.main, panels.error, panels.shares].compactMap { $0 }
        for (upper, lower) in zip(all, all.dropFirst()) {
            #expect(lower.y - upper.maxY == 20)
            #expect(upper.height > lower.height || lower == panels.shares)
        }
        #expect(all.allSatisfy { $0.x == 30 && $0.width == 400 && $0.height >= 9 })
        #expect(2 * panels.main.height > height - 45)
        #expect(all.count == (height < 90 ? 1 : height < 190 ? 2 : 3))
    }

    @Test func `ticks have their own room below the curve`() throws {
        let area = PixelRect(x: 30, y: 50, width: 400, height: 560)
        let panels = CurvePanels(in: area, captionHeight: 20, scale: 2, showsKinks: true)
        let ticks = try #require(panels.kinks)
        #expect(ticks.y == panels.main.maxY && ticks.height == 48)
        #expect(panels.error?.y == ticks.maxY + 20 && panels.last.maxY == area.maxY)
        let low = PixelRect(x: 30, y: 50, width: 400, height: 180)
        #expect(CurvePanels(in: low, captionHeight: 20, scale: 1, showsKinks: true).kinks == nil)
    }

    @Test func `a range ends at round numbers and holds its values`() {
        for value in [1e-9, 0.0123, 0.1, 0.99, 1, 3.01, 7, 8.5, 54_321] {
            let range = RoundRange(magnitude: value)
            #expect(range.high >= value * (1 - 1e-9) && range.high <= 1.6 * value)
            #expect(range.low == -range.high && range.ticks == [range.low, 0, range.high])
        }
        #expect(RoundRange(magnitude: 0.2).high == 0.2)
        #expect(RoundRange(magnitude: 0).high == 1)
        #expect(RoundRange(magnitude: .infinity).high == 1)
        let above = RoundRange(low: 0, high: 5.5)
        #expect(above.low == 0 && above.high == 6 && above.ticks == [0, 6])
        let below = RoundRange(low: -5.5, high: 0)
        #expect(below.low == -6 && below.high == 0 && below.ticks == [-6, 0])
        let both = RoundRange(low: -0.01, high: 4)
        #expect(both.low == -1 && both.high == 4)
        #expect(RoundRange(low: 0, high: 0).ticks == [0, 1])
    }
}
