import Geometry
import NeuralNetworks
import Points
import Testing
import Training

@Suite struct DivergenceTests {
    private func trainer(
        _ optimizer: Optimizer, loss: Loss, rate: Double, plan: SnapshotPlan, seed: UInt64 = 1
    ) -> Trainer {
        Trainer(
            Architecture([8, 8, 8]), points: .halves(100),
            settings: .with {
                $0.optimizer = optimizer
                $0.loss = loss
                $0.rate = .fixed(rate)
                $0.stop.steps = 500
            }, normalises: true, plan: plan, seed: seed)
    }

    private func isFinite(_ snapshot: Snapshot) -> Bool {
        snapshot.record.training.loss.isFinite
            && snapshot.network.numbers.allSatisfy { $0.allSatisfy(\.isFinite) }
    }

    @Test(arguments: [Optimizer.sgd, .momentum(), .rmsProp(), .adam(), .adamW()], Loss.allCases)
    func `a huge rate ends in a divergence after the last finite state`(
        optimizer: Optimizer, loss: Loss
    ) throws {
        var trainer = trainer(optimizer, loss: loss, rate: 1e10, plan: .everyStep(to: 500))
        let snapshots = trainer.finish()
        guard case .diverged(let step) = trainer.stopReason else {
            // A cross-entropy may end up at a loss of 0 by way of huge but finite weights.
            #expect(loss != .squared && trainer.stopReason == .steps(500))
            return
        }
        #expect(snapshots.allSatisfy(isFinite))
        #expect(snapshots.map(\.step) == Array(0..<step))
    }

    @Test(arguments: [3, 30, 1e3, 1e6, 1e10, 1e20, 1e30, 1e38], [Loss.squared, .crossEntropy])
    func `the state before a divergence is given even where it was not planned`(
        rate: Double, loss: Loss
    ) {
        for seed in UInt64(0)..<10 {
            var dense = trainer(.sgd, loss: loss, rate: rate, plan: .everyStep(to: 500), seed: seed)
            var sparse = trainer(
                .sgd, loss: loss, rate: rate,
                plan: SnapshotPlan(count: 2, lastStep: 500, spacing: .linear), seed: seed)
            let all = dense.finish()
            let few = sparse.finish()
            #expect((all + few).allSatisfy(isFinite))
            guard dense.stopReason == sparse.stopReason else {
                // A batch may miss the one point whose loss is infinite already.
                #expect(loss == .crossEntropy && few.count == 1)
                continue
            }
            #expect(few.map(\.step) == (all.count == 1 ? [0] : [0, all.last!.step]))
            #expect(few.last?.network == all.last?.network)
            #expect(few.last?.record.training.loss == all.last?.record.training.loss)
            #expect(sparse.next() == nil)
        }
    }

    @Test func `a slow divergence gives its step and keeps what came before`() {
        var trainer = trainer(
            .sgd, loss: .squared, rate: 4,
            plan: SnapshotPlan(count: 30, lastStep: 500, spacing: .log))
        let snapshots = trainer.finish()
        guard case .diverged(let step) = trainer.stopReason else {
            Issue.record("no divergence")
            return
        }
        #expect(step > 1 && snapshots.last!.step == step - 1)
        #expect(snapshots.allSatisfy(isFinite))
    }

    @Test func `the first state is given even when its loss is not finite`() {
        let points = PointSet(
            classNames: ["a", "b"],
            training: [
                LabelledPoint(Point(1e30, 0), label: 0), LabelledPoint(Point(0, -1e30), label: 1),
            ], test: [])
        var trainer = Trainer(
            Architecture([4]), points: points, settings: .with { $0.loss = .squared },
            normalises: false, plan: .everyStep(to: 10), seed: 1)
        let snapshots = trainer.finish()
        #expect(snapshots.map(\.step) == [0])
        guard case .diverged = trainer.stopReason else {
            Issue.record("no divergence")
            return
        }
    }

    @Test func `an infinite activation is not hidden by the lanes that a batch leaves empty`() {
        // 17 samples: the second panel has one of its own.
        var points = PointSet.halves(34)
        points.training[16].position = Point(1e38, 1e38)
        var trainer = Trainer(
            Architecture([4], .identity, initialisation: .he), points: points,
            settings: .with {
                $0.batchSize = .max
                $0.optimizer = .sgd
                $0.loss = .squared
            }, normalises: false, plan: .everyStep(to: 10), seed: 1)
        _ = trainer.finish()
        guard case .diverged(step: 1) = trainer.stopReason else {
            Issue.record("\(String(describing: trainer.stopReason))")
            return
        }
    }
}
