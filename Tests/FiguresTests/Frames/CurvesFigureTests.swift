import Colours
import Geometry
import Planes
import Raster
import RealFunctions
import Testing
import Training

@testable import Figures

@Suite struct CurvesFigureTests {
    private static func picture(accuracy: Double?) -> Picture {
        var history = RunHistory()
        for step in [0, 10, 100] {
            history.append(
                TrainingRecord(
                    step: step, epoch: 0, rate: 0.01,
                    training: Scores(
                        loss: 1 / Double(step + 2),
                        accuracy: accuracy.map { $0 + Double(step) / 500 }), test: nil))
        }
        return CurvesFigure(
            title: "", size: PictureSize(uncheckedWidth: 480, height: 360), look: .paper,
            lettering: .invisible
        ).draw(history)
    }

    /// The number of lines from side to side: two for each chart.
    private static func frameRows(_ picture: Picture) -> Int {
        // The grid is paler, and a line between two rows of pixels is in both.
        let isFrame = (0..<picture.height).map { y in
            (100..<picture.width - 60).allSatisfy { picture[$0, y].red < 0xd0 }
        }
        return zip([false] + isFrame, isFrame).count { !$0 && $1 }
    }

    /// The chart of the training losses of steps 0, 1, 2 and so on.
    private static func chart(_ losses: [Double]) -> Chart {
        var history = RunHistory()
        for (step, loss) in losses.enumerated() {
            history.append(
                TrainingRecord(
                    step: step, epoch: 0, rate: 0.01, training: Scores(loss: loss, accuracy: 0.5),
                    test: Scores(loss: 1, accuracy: 0.5)))
        }
        return RunCharts.loss(
            history, rect: PixelRect(x: 10, y: 20, width: 200, height: 100),
            lastStep: losses.count - 1, decades: 1,
            style: FigureStyle([], look: .paper, scale: 1, lettering: .invisible))
    }

    @Test(arguments: [
        [0.7, 7.6], [0.7, 9e38, 0.1], [1e-30, 1e-44], [2, 0.5, .infinity, 0.3], [.nan, 1],
        [3, 0, 1],
    ])
    func `the loss axis holds all finite values, and the others are at its top`(
        losses: [Double]
    ) throws {
        let chart = Self.chart(losses)
        let line = try #require(chart.lines.first)
        for (loss, point) in zip(losses, line.points) {
            guard loss.isFinite else {
                #expect(point.y == .infinity)
                continue
            }
            let height = chart.height(point.y)
            #expect(height >= chart.rect.y - 1e-9)
            #expect(loss == 0 || height <= chart.rect.maxY + 1e-9)
        }
    }

    @Test(arguments: [
        ([5e-6, 6e-3, 3.9e-6], -6), ([0.07, 6e-4], -4), ([0.07], -3), ([3e-5, 2e-5], -6),
        ([0.0027, 0.008, 0.0019], -4), ([], -2), ([0], -2),
    ])
    func `a tight loss axis reaches two decades below the top, or as far as the losses`(
        losses: [Double], expected: Int
    ) {
        let records = losses.enumerated().map { step, loss in
            TrainingRecord(
                step: step, epoch: 0, rate: 0.01, training: Scores(loss: loss, accuracy: nil),
                test: nil)
        }
        switch RunCharts.lossScale(records, decades: 2, isTight: true) {
        case .decades(let low, _): #expect(low == expected)
        case .logarithmic(let low, _):
            #expect(abs(Portable.log10(low) - Double(expected)) < 1e-9)
        default: Issue.record("no scale of decades")
        }
    }

    @Test func `an infinite loss has an arrow at the top`() {
        func topInk(_ losses: [Double]) -> Int {
            var canvas = Canvas(
                size: PictureSize(uncheckedWidth: 220, height: 140),
                colour: Look.paper.background)
            Self.chart(losses).draw(on: &canvas)
            return (22..<27).reduce(0) { sum, y in
                sum + (12..<208).count { canvas[$0, y] == Look.paper.trainingCurve }
            }
        }
        #expect(topInk([0.5, 0.2, 0.2, 0.1]) == 0)
        #expect(topInk([0.5, 0.2, .infinity, 0.1]) > 10)
        #expect(topInk([0.5, .nan, 0.2, 0.1]) > 10)
    }

    @Test func `a curve's loss has the whole height`() {
        #expect(Self.frameRows(Self.picture(accuracy: 0.5)) == 4)
        #expect(Self.frameRows(Self.picture(accuracy: nil)) == 2)
    }
}
