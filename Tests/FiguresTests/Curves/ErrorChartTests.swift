import Colours
import Planes
import Raster
import Testing

@testable import Figures

@Suite struct ErrorChartTests {
    /// Figures of Nielsen's function.
    private static let lines = [
        ErrorChart.Line(
            name: "trained (median)",
            points: [
                .init(count: 5, error: 0.135, low: 0.119, high: 0.154),
                .init(count: 50, error: 0.0616, low: 0.038, high: 0.077),
                .init(count: 500, error: 0.0193, low: 0.013, high: 0.025),
            ]),
        ErrorChart.Line(
            name: "kinks spread, readout solved",
            points: [
                .init(count: 5, error: 0.154), .init(count: 50, error: 0.0157),
                .init(count: 500, error: 0.000171),
            ]),
        ErrorChart.Line(
            name: "interpolant",
            points: [
                .init(count: 5, error: 0.18), .init(count: 50, error: 0.00744),
                .init(count: 500, error: 8.43e-5),
            ]),
        ErrorChart.Line(
            name: "best that n kinks can do",
            points: [
                .init(count: 5, error: 0.0729), .init(count: 50, error: 0.00162),
                .init(count: 500, error: 1.83e-5),
            ]),
    ]

    private static func chart(_ look: Look, width: Int, height: Int, text: Bool) throws
        -> ErrorChart
    {
        ErrorChart(
            title: "A comparison", explanation: "largest error at 20,001 places; n kinks each",
            countName: "units n", size: PictureSize(uncheckedWidth: width, height: height),
            look: look, lettering: text ? try Lettering() : .invisible)
    }

    @Test func `a chart without text looks as it did`() throws {
        let chart = try Self.chart(.paper, width: 480, height: 360, text: false)
        try GoldenPicture("curve-errors.png").compare(chart.draw(Self.lines))
    }

    @Test func `a power of n has its exponent as its slope`() {
        for exponent in [-2, -1, 1] {
            let points = [1, 2, 5, 10, 40, 300].map { n in
                ErrorChart.Point(
                    count: n,
                    error: exponent == -2
                        ? 3 / Double(n * n) : exponent == -1 ? 3 / Double(n) : Double(n))
            }
            #expect(abs(ErrorLabels.slope(of: points)! - Double(exponent)) < 1e-12)
        }
    }

    @Test func `the slope is that of the last decade`() {
        let points = [(1, 1.0), (2, 1), (30, 1), (300, 0.01)].map {
            ErrorChart.Point(count: $0.0, error: $0.1)
        }
        #expect(abs(ErrorLabels.slope(of: points)! + 2) < 1e-12)
        // Two points, however far apart.
        #expect(abs(ErrorLabels.slope(of: [points[0], points[3]])! - -0.8073) < 1e-3)
        #expect(ErrorLabels.slope(of: [points[0]]) == nil)
        #expect(ErrorLabels.slope(of: [points[0], .init(count: 10, error: 0)]) == nil)
        #expect(ErrorLabels.slope(of: []) == nil)
    }

    @Test(arguments: [(960, 720), (240, 180), (60, 40), (1, 1)])
    func `a chart of any size is drawn, with lines or without`(width: Int, height: Int) throws {
        let chart = try Self.chart(.paperDark, width: width, height: height, text: true)
        for lines in [Self.lines, [], [.init(name: "a", points: [.init(count: 3, error: 1)])]] {
            let picture = chart.draw(lines)
            #expect(picture.width == width && picture.height == height)
        }
    }
}
