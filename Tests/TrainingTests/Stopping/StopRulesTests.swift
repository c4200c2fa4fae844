import NeuralNetworks
import Points
import Testing
import Training

@Suite struct StopRulesTests {
    private let points = PointSet.halves(80)

    private func trainer(
        rate: Double = 0.01, _ stop: (inout StopRules) -> Void
    ) -> Trainer {
        let settings = TrainingSettings.with {
            $0.rate = .fixed(rate)
            $0.batchSize = 16
            stop(&$0.stop)
        }
        return Trainer(
            Architecture([4]), points: points, settings: settings, normalises: true,
            plan: .everyStep(to: 3000), seed: 1)
    }

    @Test func `the last step counts smaller batches as well`() {
        var rules = StopRules()
        rules.epochs = 400
        #expect(rules.lastStep(pointCount: 250, batchSize: 32) == 3200)
        #expect(rules.lastStep(pointCount: 256, batchSize: 32) == 3200)
        #expect(rules.lastStep(pointCount: 257, batchSize: 32) == 3600)
        #expect(rules.lastStep(pointCount: 5, batchSize: .max) == 400)
        rules.steps = 50
        #expect(rules.lastStep(pointCount: 250, batchSize: 32) == 50)
        rules.epochs = nil
        #expect(rules.lastStep(pointCount: 250, batchSize: 32) == 50)
        rules.steps = nil
        #expect(rules.lastStep(pointCount: 250, batchSize: 32) == .max)
        rules.epochs = .max
        #expect(rules.lastStep(pointCount: 250, batchSize: 32) == .max)
    }

    @Test(arguments: [0, 1, 7])
    func `training ends after exactly the epochs asked for`(epochs: Int) {
        var trainer = trainer { $0.epochs = epochs }
        let snapshots = trainer.finish()
        #expect(trainer.stopReason == .epochs(epochs))
        #expect(
            snapshots.last?.step == 3 * epochs && snapshots.last?.record.epoch == Double(epochs))
        #expect(trainer.next() == nil)
    }

    @Test(arguments: [0, 1, 7])
    func `training ends after exactly the steps asked for`(steps: Int) {
        var trainer = trainer { $0.steps = steps }
        #expect(trainer.finish().map(\.step) == Array(0...steps))
        #expect(trainer.stopReason == .steps(steps))
    }

    @Test func `where epochs and steps end together it is the epochs that are named`() {
        var trainer = trainer { ($0.epochs, $0.steps) = (4, 12) }
        #expect(trainer.finish().last?.step == 12)
        #expect(trainer.stopReason == .epochs(4))
    }

    @Test func `training ends after the first epoch whose loss is low enough`() {
        var trainer = trainer { $0.loss = 0.2 }
        let ends = trainer.finish().filter { $0.step % 3 == 0 }
        #expect(trainer.stopReason == .loss(0.2))
        #expect(ends.last!.record.training.loss <= 0.2)
        #expect(ends.dropFirst().dropLast().allSatisfy { $0.record.training.loss > 0.2 })
        #expect(ends.count > 2)
    }

    @Test func `training ends after the first epoch whose test loss is low enough`() {
        var trainer = trainer { $0.testLoss = 0.25 }
        let ends = trainer.finish().filter { $0.step % 3 == 0 }
        #expect(trainer.stopReason == .testLoss(0.25))
        #expect(ends.last!.record.test!.loss <= 0.25)
        #expect(ends.dropFirst().dropLast().allSatisfy { $0.record.test!.loss > 0.25 })
        #expect(ends.count > 2 && ends.last!.record.training.loss != ends.last!.record.test!.loss)
    }

    @Test func `training ends after the first epoch whose accuracy is high enough`() {
        var trainer = trainer { $0.accuracy = 0.975 }
        let ends = trainer.finish().filter { $0.step % 3 == 0 }
        #expect(trainer.stopReason == .accuracy(0.975))
        #expect(ends.last!.record.training.accuracy! >= 0.975)
        #expect(ends.dropFirst().dropLast().allSatisfy { $0.record.training.accuracy! < 0.975 })
    }

    @Test func `training ends when the loss has not fallen for some epochs`() {
        var still = trainer(rate: 0) { $0.plateau = 5 }
        // The first epoch's loss is the lowest so far; five more do not go below it.
        #expect(still.finish().last?.record.epoch == 6)
        #expect(still.stopReason == .plateau(epochs: 5))

        var shaky = trainer(rate: 5) { $0.plateau = 3 }
        let losses = shaky.finish().filter { $0.step % 3 == 0 && $0.step > 0 }.map(
            \.record.training.loss)
        #expect(shaky.stopReason == .plateau(epochs: 3))
        let lowest = losses.min()!
        #expect(losses.firstIndex(of: lowest) == losses.count - 4)
    }

    @Test func `reasons are in plain words`() {
        let reasons: [StopReason] = [
            .epochs(400), .steps(1), .loss(0.001), .testLoss(0.01), .accuracy(1),
            .plateau(epochs: 50),
            .diverged(step: 12),
        ]
        #expect(
            reasons.map(\.description) == [
                "all 400 epochs were trained", "the one step was taken",
                "the training loss reached 0.001", "the test loss reached 0.01",
                "the training accuracy reached 1.0",
                "the training loss did not fall for 50 epochs",
                "training diverged: after step 12 the loss or a weight was not a finite number",
            ])
    }
}
