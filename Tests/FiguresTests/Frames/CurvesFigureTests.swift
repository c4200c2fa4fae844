import Colours
import Planes
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

    @Test func `a curve's loss has the whole height`() {
        #expect(Self.frameRows(Self.picture(accuracy: 0.5)) == 4)
        #expect(Self.frameRows(Self.picture(accuracy: nil)) == 2)
    }
}
