import Colours
import Geometry
import Planes
import Raster
import Testing

@testable import Figures

@Suite struct ChartTests {
    @Test func `each scale lays its ends on 0 and 1, and its middle where it belongs`() {
        let linear = Chart.Scale.linear(low: -2, high: 6)
        #expect([-2, 2, 6].map(linear.share) == [0, 0.5, 1])
        let logarithmic = Chart.Scale.logarithmic(low: 0.01, high: 100)
        for (value, share) in [(0.01, 0.0), (1, 0.5), (100, 1)] {
            #expect(abs(logarithmic.share(value) - share) < 1e-12)
        }
        #expect(logarithmic.share(0) < 0)
        let steps = Chart.Scale.steps(last: 255)
        for (value, share) in [(0.0, 0.0), (15, 0.5), (255, 1)] {
            #expect(abs(steps.share(value) - share) < 1e-12)
        }
    }

    @Test(arguments: [
        (1.0, 1e4, 5.0, ["1", "10", "100", "1,000", "10,000"]),
        (0.5, 60, 20, ["0.5", "1", "2", "5", "10", "20", "50"]),
        (1e-6, 1, 3, ["1e-6", "0.0001", "0.01", "1"]),
        (6e6, 6e7, 20, ["1e7", "2e7", "5e7"]),
        (2e-6, 5e-5, 20, ["2e-6", "5e-6", "1e-5", "2e-5", "5e-5"]),
        (1e-3, 1e12, 40, ["0.001", "1", "1,000", "1,000,000", "1e9", "1e12"]),
        (3200, 5100, 5, ["3,500", "4,000", "4,500", "5,000"]),
    ])
    func `a logarithmic axis has round numbers, as many as fit`(
        _ low: Double, _ high: Double, _ room: Double, _ texts: [String]
    ) {
        let ticks = Chart.Scale.logarithmic(low: low, high: high).ticks(room: room)
        #expect(ticks.map(\.text) == texts)
    }

    @Test func `the number of the last step ends within the picture`() throws {
        let size = PictureSize(uncheckedWidth: 300, height: 120)
        let style = FigureStyle([], look: .paper, scale: 1, lettering: try Lettering())
        let chart = Chart(
            title: "", rect: PixelRect(x: 20, y: 10, width: 270, height: 80),
            xScale: .steps(last: 1_000_000), yScale: .linear(low: 0, high: 1), style: style)
        var canvas = Canvas(size: size, colour: Look.paper.background)
        chart.drawGrid(on: &canvas)
        // The numbers are below the chart; the last columns of the picture have no ink of them.
        func hasInk(_ columns: Range<Int>) -> Bool {
            (96..<120).contains { y in columns.contains { canvas[$0, y] != Look.paper.background } }
        }
        #expect(hasInk(240..<290) && !hasInk(298..<300))
    }
}
