import Analysis
import Testing
import Training

@testable import Figures

@Suite struct ErrorScaleTests {
    @Test func `a hundredth of the largest error is a tenth as high`() {
        let scale = ErrorScale(magnitude: 0.8, isRoot: true)
        let end = scale.ticks[4]
        #expect(end >= 0.8 && scale.height(end) == 1 && scale.height(-end) == -1)
        #expect(abs(scale.height(-end / 100) + 0.1) < 1e-15)
        #expect(scale.ticks.map { scale.height($0) } == [-1, -0.5, 0, 0.5, 1])
    }

    @Test func `a picture of one state has its errors as they are`() {
        let scale = ErrorScale(magnitude: 0.3, isRoot: false)
        #expect(scale.height(-0.2) == -0.2 && scale.range.high >= 0.3)
    }

    @Test func `the axis of a run stays as long as its errors do not grow`() {
        var history = RunHistory()
        #expect(history.errorReach == nil)
        func append(_ step: Int, _ loss: Double) {
            history.append(
                TrainingRecord(
                    step: step, epoch: 0, rate: 0.01, training: Scores(loss: loss, accuracy: nil),
                    test: nil))
        }
        for (step, loss) in [0.04, 0.01, 0.0001].enumerated() {
            append(step, loss)
            #expect(history.errorReach.map { abs($0 - 0.6) < 1e-15 } == true)
        }
        append(3, 0.09)
        #expect(history.errorReach.map { abs($0 - 0.9) < 1e-15 } == true)
    }
}
