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
                    training: Scores(loss: 1 / Double(step + 2), accuracy: accuracy), test: nil))
        }
        return CurvesFigure(
            title: "", size: PictureSize(uncheckedWidth: 480, height: 360), look: .paper,
            lettering: .invisible
        ).draw(history)
    }

    /// The number of charts: pairs of rows that are a frame from side to side.
    private static func frameRows(_ picture: Picture) -> Int {
        let frame = Look.paper.frame
        return (0..<picture.height).count { y in
            (100..<picture.width - 60).allSatisfy { picture[$0, y] == frame }
        }
    }

    @Test func `a curve's loss has the whole height`() {
        #expect(Self.frameRows(Self.picture(accuracy: 0.5)) == 4)
        #expect(Self.frameRows(Self.picture(accuracy: nil)) == 2)
    }
}
