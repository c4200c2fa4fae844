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
        #expect(near.title.contains("fine dots") && near.title.contains("grey dashes"))
        let far = try #require(
            Self.figure.regionChart(
                Self.series([Self.point(8, units: 8, bound: 1e9)]), Self.rect))
        #expect(!far.title.contains("fine dots"))
        for chart in [near, far] {
            let strokes = chart.lines.filter { $0.points.count > 1 }.map(\.stroke)
            #expect(strokes.contains(.longDashed))
            #expect(strokes.contains(.dotted) == chart.title.contains("fine dots"))
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
        let styles = (0..<30).map { Self.figure.pen($0) }
        #expect(Set(styles).count == 30)
    }

    private static func grid(
        depths: Int, widths: Int, activations: [String] = ["relu"], losses: [Double] = [1, 0.5]
    ) -> [ComparisonCurves.Series] {
        activations.flatMap { activation in
            (1...depths).map { depth in
                ComparisonCurves.Series(
                    name: "\(activation), \(depth)",
                    points: (1...widths).map { point($0, units: $0 * depth, losses: losses) },
                    group: ComparisonCurves.Group(depth: depth, activation: activation))
            }
        }
    }

    private static func figure(_ look: Look, _ lettering: Lettering = .invisible)
        -> ComparisonCurves
    {
        ComparisonCurves(
            title: "", accuracyName: "accuracy", placeName: "width (units)",
            size: PictureSize(uncheckedWidth: 960, height: 720), look: look, lettering: lettering)
    }

    @Test(arguments: [(2, 7, false), (3, 5, true), (4, 9, true)])
    func `above 14 networks a loss has the colour of its depth, and its shade is the width`(
        depths: Int, widths: Int, isGrouped: Bool
    ) {
        let series = Self.grid(depths: depths, widths: widths, activations: ["relu", "tanh"])
        let few = Self.grid(depths: depths, widths: widths)
        #expect(ComparisonCurves.areGrouped(few) == isGrouped)
        #expect(ComparisonCurves.areGrouped(series))
        let pens = Self.figure.pens(series)
        for (row, pen) in zip(series, pens) {
            for (other, otherPen) in zip(series, pens) {
                #expect(
                    (pen.colour == otherPen.colour) == (row.group?.depth == other.group?.depth))
                #expect(
                    (pen.stroke == otherPen.stroke)
                        == (row.group?.activation == other.group?.activation))
            }
        }
        #expect(Set(pens).count == 2 * depths)
        for look in [Look.paper, .paperDark] {
            let lines = Self.figure(look).lossChart(series, Self.rect).lines
            for row in 0..<2 * depths {
                // Away from the background, step by step.
                let tones = lines[row * widths..<(row + 1) * widths].map {
                    Self.contrast($0.colour, look.background)
                }
                #expect(tones == tones.sorted() && Set(tones).count > widths / 2)
            }
        }
    }

    private static func contrast(_ a: Colour, _ b: Colour) -> Int {
        abs(Int(a.red) - Int(b.red)) + abs(Int(a.green) - Int(b.green))
            + abs(Int(a.blue) - Int(b.blue))
    }

    @Test(arguments: [1, 3])
    func `groups can be told apart without colour`(_ activationCount: Int) {
        let names = Array(["relu", "tanh", "sine"].prefix(activationCount))
        let pens = Self.figure.pens(Self.grid(depths: 4, widths: 4, activations: names))
        let inGrey = Set(pens.map { "\($0.stroke) \($0.lossWidth) \($0.keyWidth)" })
        #expect(inGrey.count == 4 * activationCount)
    }

    @Test func `the title of the losses says what colours and shades are`() {
        let series = Self.grid(depths: 3, widths: 5)
        let titles = [Look.paper, .paperDark].map {
            Self.figure($0).lossChart(series, Self.rect).title
        }
        #expect(titles[0].contains("colour and thickness: depth; darker: wider (1 to 5)"))
        #expect(titles[1].contains("colour and thickness: depth; brighter: wider (1 to 5)"))
    }

    @Test(arguments: [(3, 5), (6, 6)])
    func `the number of curves without a name is said`(depths: Int, widths: Int) {
        let chart = Self.figure.lossChart(Self.grid(depths: depths, widths: widths), Self.rect)
        // Names are 12 units apart, from the top of the chart to its floor.
        let named = min(depths * widths, Int(300 / (12 * Self.figure.scale)) + 1)
        let rest = depths * widths - named
        #expect(chart.saysUnnamed)
        #expect(chart.unnamedNote == (rest == 0 ? nil : "\(rest) more curves are not named"))
    }

    @Test func `numbers below an axis keep apart, and the last one can be kept`() {
        let ranges = [0.0, 10, 14, 18, 21].map { $0...($0 + 4) }
        #expect(Chart.apart(ranges, distance: 1, keepsLast: false) == [0, 1, 3])
        #expect(Chart.apart(ranges, distance: 1, keepsLast: true) == [0, 1, 4])
        #expect(Chart.apart([0...30, 20...40], distance: 1, keepsLast: true) == [1])
        #expect(Chart.apart([], distance: 1, keepsLast: true) == [])
    }
}
