import Colours
import Geometry
import Planes
import Testing
import Training

@testable import Figures

@Suite struct ComparisonCurvesTests {
    private static let figure = ComparisonCurves(
        title: "", accuracyName: "test accuracy", placeName: "width (units in a hidden layer)",
        size: PictureSize(uncheckedWidth: 960, height: 720), look: .paper, lettering: .invisible)
    private static let rect = PixelRect(x: 0, y: 0, width: 400, height: 300)

    private static func point(
        _ place: Int, units: Int, accuracy: Double? = 0.9, regions: Double? = 20,
        bound: Double? = 100, losses: [Double] = [1, 0.5]
    ) -> ComparisonCurves.Point {
        func spread(_ value: Double) -> ComparisonCurves.Spread {
            ComparisonCurves.Spread(median: value, lowest: value, highest: value)
        }
        var history = RunHistory()
        for (step, loss) in losses.enumerated() {
            history.append(
                TrainingRecord(
                    step: step, epoch: 0, rate: 0.1, training: Scores(loss: loss, accuracy: 1),
                    test: nil))
        }
        return ComparisonCurves.Point(
            place: place, label: "\(place)", units: units, accuracy: accuracy.map(spread),
            regions: regions.map(spread), bound: bound, history: history)
    }

    private static func series(_ points: [ComparisonCurves.Point]) -> [ComparisonCurves.Series] {
        [ComparisonCurves.Series(name: "row", points: points)]
    }

    @Test func `the title of the regions names the lines that can be seen`() throws {
        let near = try #require(
            Self.figure.regionChart(Self.series([Self.point(8, units: 8)]), Self.rect))
        #expect(near.title.contains("dotted") && near.title.contains("dashed"))
        let far = try #require(
            Self.figure.regionChart(
                Self.series([Self.point(8, units: 8, bound: 1e9)]), Self.rect))
        #expect(!far.title.contains("dotted"))
        for chart in [near, far] {
            let strokes = chart.lines.filter { $0.points.count > 1 }.map(\.stroke)
            #expect(strokes.contains(.longDashed))
            #expect(strokes.contains(.dotted) == chart.title.contains("dotted"))
        }
    }

    @Test func `bounds are joined only where they rise with the units`() throws {
        func dotted(_ bounds: [Double]) throws -> [Chart.Line] {
            let points = bounds.enumerated().map {
                Self.point($0.offset + 1, units: 10 * ($0.offset + 1), bound: $0.element)
            }
            let chart = Self.figure.regionChart(Self.series(points), Self.rect)
            return try #require(chart).lines.filter { $0.stroke == .dotted }
        }
        #expect(try dotted([100, 200, 300]).map(\.points.count) == [3])
        let separate = try dotted([300, 200, 250])
        #expect(separate.count == 3)
        #expect(separate.allSatisfy { $0.points[0].y == $0.points[1].y })
    }

    @Test func `where nothing was trained to its end the chart says so, and losses stay inside`() {
        let diverged = Self.series([
            Self.point(2, units: 2, accuracy: nil, regions: nil, losses: [1, 1e9, 1e20])
        ])
        #expect(Self.figure.accuracyChart(diverged, Self.rect).remark != nil)
        #expect(Self.figure.regionChart(diverged, Self.rect) == nil)
        let chart = Self.figure.lossChart(diverged, Self.rect)
        #expect(chart.yScale.share(1e20) < 1 && chart.yScale.share(1) >= 0)
        #expect(!chart.title.contains("leaves"))
    }

    @Test func `one that diverges among others leaves the chart, which says so`() {
        let mixed = Self.series([
            Self.point(2, units: 2),
            Self.point(4, units: 4, accuracy: nil, regions: nil, losses: [1, 1e9, 1e20]),
        ])
        #expect(Self.figure.accuracyChart(mixed, Self.rect).remark == nil)
        let chart = Self.figure.lossChart(mixed, Self.rect)
        #expect(chart.title.contains("leaves at the top"))
        #expect(chart.title.contains("faint to strong: width 2 to 4"))
        #expect(chart.yScale.share(0.5) > 0.03)
    }

    @Test func `curves of one colour differ in their dashes`() {
        let styles = (0..<30).map { "\(Self.figure.colour($0)) \(Self.figure.stroke($0))" }
        #expect(Set(styles).count == 30)
    }
}
