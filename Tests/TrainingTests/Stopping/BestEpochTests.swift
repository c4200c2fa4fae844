import NeuralNetworks
import Points
import Randomness
import Testing
import Training

@Suite struct BestEpochTests {
    /// 40 points to learn, 20 to test, 20 for validation, the labels of a few of them wrong.
    private static let points: PointSet = {
        var points = PointSet.halves(80)
        points.validation = Array(points.test[20...])
        points.test = Array(points.test[..<20])
        for index in [0, 5, 9, 17] {
            points.training[index].label = 1 - points.training[index].label
        }
        return points
    }()

    private static func trainer(
        rate: Double, seed: UInt64, patience: Int?, keep: KeptState = .best, epochs: Int = 60
    ) -> Trainer {
        let settings = TrainingSettings.with {
            $0.rate = .fixed(rate)
            $0.batchSize = 8
            $0.stop.epochs = epochs
            $0.stop.patience = patience
            $0.keep = keep
        }
        return Trainer(
            Architecture([12]), points: points, settings: settings, normalises: true,
            plan: .everyStep(to: 5 * epochs), seed: seed)
    }

    /// The slow twin: from the validation losses at the ends of all epochs, the epoch at which
    /// training ends and the one that is kept, both from 1.
    private static func twin(_ losses: [Double], patience: Int?) -> (end: Int, kept: Int) {
        for end in 1...losses.count {
            let lowest = losses[..<end].min()!
            let kept = losses[..<end].firstIndex(of: lowest)! + 1
            if let patience, end - kept >= patience { return (end, kept) }
        }
        return (losses.count, losses.firstIndex(of: losses.min()!)! + 1)
    }

    @Test(arguments: [0.003, 0.03, 0.3], [1, 2, 5, 20])
    func `training ends and keeps as the slow twin does`(_ rate: Double, _ patience: Int) throws {
        for seed in 0..<5 as Range<UInt64> {
            // Without patience every epoch is there, for the twin.
            var whole = Self.trainer(rate: rate, seed: seed, patience: nil, keep: .last)
            let states = whole.finish()
            let losses = states.filter { $0.step % 5 == 0 && $0.step > 0 }
                .map { $0.record.validation!.scores.loss }
            let none = whole.best()
            #expect(losses.count == 60 && none?.step == nil)
            let expected = Self.twin(losses, patience: patience)

            var trainer = Self.trainer(rate: rate, seed: seed, patience: patience)
            let last = try #require(trainer.finish().last)
            #expect(last.step == 5 * expected.end)
            let best = trainer.best()
            let kept = try #require(best)
            #expect(kept.step == 5 * expected.kept)
            #expect(last.record.validation?.bestStep == kept.step)
            // It is the state that a run without patience passes through, to the last bit.
            #expect(kept.network == states[kept.step].network)
            #expect(kept.record.training == states[kept.step].record.training)
            #expect(kept.record.test == states[kept.step].record.test)
            #expect(kept.record.validation?.scores == states[kept.step].record.validation?.scores)
            #expect(kept.record.epoch == Double(expected.kept))
            if expected.end < 60 { #expect(trainer.stopReason == .patience(epochs: patience)) }
        }
    }

    @Test func `the best step of each state is that of the epochs up to it`() {
        var trainer = Self.trainer(rate: 0.1, seed: 3, patience: nil)
        var losses: [Double] = []
        for state in trainer.finish() {
            if state.step % 5 == 0, state.step > 0 {
                losses.append(state.record.validation!.scores.loss)
            }
            let best = losses.isEmpty ? nil : 5 * Self.twin(losses, patience: nil).kept
            #expect(state.record.validation!.bestStep == best)
        }
    }

    @Test func `of equal losses the earliest is kept`() throws {
        // Nothing changes, so that all epochs are equal.
        var trainer = Self.trainer(rate: 0, seed: 1, patience: 7)
        #expect(trainer.finish().last?.step == 5 * 8)
        let best = trainer.best()
        #expect(best?.step == 5)
    }

    @Test func `validation points change neither the weights nor what else is known`() {
        var without = Self.points
        without.validation = []
        let settings = TrainingSettings.with { $0.stop.epochs = 6 }
        func states(_ points: PointSet) -> [Snapshot] {
            var trainer = Trainer(
                Architecture([5]), points: points, settings: settings, normalises: true,
                plan: .everyStep(to: 12), seed: 4)
            return trainer.finish()
        }
        for (a, b) in zip(states(Self.points), states(without)) {
            #expect(a.network == b.network && a.record.training == b.record.training)
            #expect(b.record.validation == nil && a.record.validation != nil)
        }
    }

    @Test func `before the first epoch has ended there is no best state`() {
        var trainer = Self.trainer(rate: 0.1, seed: 3, patience: 2)
        for _ in 0..<4 { _ = trainer.next() }
        let early = trainer.best()
        #expect(early?.step == nil)
        // Asking does not disturb the training.
        var other = trainer
        for _ in 0..<20 {
            _ = trainer.best()
            let (asked, undisturbed) = (trainer.next(), other.next())
            #expect(asked?.network == undisturbed?.network)
        }
    }
}
