import Geometry
import NeuralNetworks
import Points
import Testing
import Training

@Suite struct TrainerTests {
    private func run(seed: UInt64, spacing: SnapshotPlan.Spacing = .log) -> Trainer {
        Trainer(
            Architecture([6, 5], .tanh), points: .halves(90),
            settings: .with {
                $0.batchSize = 20
                $0.stop.epochs = 20
            }, normalises: true, plan: SnapshotPlan(count: 9, lastStep: 60, spacing: spacing),
            seed: seed)
    }

    @Test func `snapshots come at the planned steps`() {
        var trainer = run(seed: 1)
        let steps = trainer.finish().map(\.step)
        #expect(steps == SnapshotPlan(count: 9, lastStep: 60, spacing: .log).steps)
    }

    @Test func `the end is a snapshot where the plan ends earlier or later`() {
        for (lastStep, expected) in [(20, [0, 10, 20, 35]), (100, [0, 35])] {
            var trainer = Trainer(
                Architecture([]), points: .halves(90), settings: .with { $0.stop.steps = 35 },
                normalises: true,
                plan: SnapshotPlan(
                    count: lastStep == 20 ? 3 : 2, lastStep: lastStep, spacing: .linear),
                seed: 1)
            #expect(trainer.finish().map(\.step) == expected)
            #expect(trainer.stopReason == .steps(35))
        }
    }

    @Test func `a seed gives the same bits, another seed others`() {
        let runs = [UInt64(1), 1, 2].map { seed -> [[[Double]]] in
            var trainer = run(seed: seed)
            return trainer.finish().map(\.network.numbers)
        }
        #expect(runs[0] == runs[1])
        #expect(runs[0] != runs[2])
    }

    @Test func `looking at a run does not change it`() {
        var rare = run(seed: 1)
        var often = run(seed: 1, spacing: .linear)
        #expect(rare.finish().last?.network == often.finish().last?.network)
    }

    @Test func `a copy continues independently with the same results`() {
        var first = run(seed: 3)
        for _ in 0..<4 { _ = first.next() }
        var copy = first
        var results: [[Network]] = [[], []]
        for _ in 0..<5 {
            results[0].append(first.next()!.network)
            results[1].append(copy.next()!.network)
        }
        #expect(results[0] == results[1])
        #expect(first.next() == nil && copy.next() == nil)
        #expect(first.stopReason == .epochs(20) && copy.stopReason == .epochs(20))
    }

    @Test func `training can stop between planned snapshots, and continues the same way`() {
        func trainer(frames: Int) -> Trainer {
            Trainer(
                Architecture([6, 5], .tanh), points: .halves(90),
                settings: .with {
                    $0.batchSize = 20
                    $0.stop.epochs = 20
                }, normalises: true,
                plan: SnapshotPlan(count: frames, lastStep: 60, spacing: .linear), seed: 3)
        }
        var every = trainer(frames: 61)
        let states = every.finish()
        var halted = trainer(frames: 2)
        // The state before training is given without asking.
        #expect(halted.next { _ in false }?.step == 0)
        var asked: [Int] = []
        let middle = halted.next { step in
            asked.append(step)
            return step < 45
        }
        #expect(asked == Array(1...45))
        #expect(middle?.step == 45 && middle?.network == states[45].network)
        #expect(
            middle?.record.training.loss == states[45].record.training.loss
                && halted.stopReason == nil)
        let last = halted.next { _ in true }
        #expect(last?.step == 60 && last?.network == states[60].network)
        #expect(halted.stopReason == every.stopReason && halted.next() == nil)
    }

    @Test func `a trainer is a sequence of its snapshots`() {
        #expect(run(seed: 1).map(\.step) == run(seed: 1).prefix(100).map(\.step))
        #expect(run(seed: 1).map(\.step).count == 9)
    }

    @Test func `the first snapshot is the drawn network in the data's units`() {
        let points = PointSet.halves(90)
        var trainer = run(seed: 5)
        let first = trainer.next()!
        #expect(first.step == 0 && first.record.epoch == 0 && first.record.rate == 0.01)
        #expect(first.network.shape == [2, 6, 5, 1])
        let normalisation = Normalisation(of: points.training)
        // Drawn with zero biases, so the normalised origin has the first layer's values at 0.
        let sums = first.network.layers[0].sums([normalisation.origin.x, normalisation.origin.y])
        #expect(sums.allSatisfy { abs($0) < 1e-12 })
        #expect(first.network.layers[1].weights.allSatisfy { Double(Float($0)) == $0 })
    }

    @Test(arguments: [
        (Loss.crossEntropy, 2), (.squared, 2), (.softmax, 2), (.crossEntropy, 3), (.squared, 3),
    ])
    func `loss and accuracy are those of the network on the data itself`(
        loss: Loss, classes: Int
    ) {
        var points = scatteredPoints(150, classes: classes, seed: 9)
        for index in points.training.indices {
            let position = points.training[index].position
            points.training[index].position = Point(300 + 5 * position.x, 0.01 * position.y - 2)
        }
        points.test = Array(points.training[..<41])
        points.training.removeFirst(41)
        var trainer = Trainer(
            Architecture([9, 9], .gelu), points: points,
            settings: .with {
                $0.loss = loss
                $0.stop.steps = 200
            }, normalises: true, plan: SnapshotPlan(count: 5, lastStep: 200, spacing: .linear),
            seed: 1)
        for snapshot in trainer.finish() {
            let reference = PlainBackpropagation(network: snapshot.network, loss: loss)
            let trainLoss = reference.meanLoss(points.training)
            #expect(abs(snapshot.record.training.loss - trainLoss) < 2e-6 * (1 + trainLoss))
            #expect(abs(snapshot.record.test!.loss - reference.meanLoss(points.test)) < 1e-5)
            #expect(snapshot.record.training.accuracy == snapshot.network.accuracy(points.training))
            #expect(snapshot.record.test?.accuracy == snapshot.network.accuracy(points.test))
        }
    }

    @Test func `one point, one class and a batch larger than the data are enough`() {
        let points = PointSet(
            classNames: ["all"], training: [LabelledPoint(Point(3, 4), label: 0)], test: [])
        for loss in Loss.allCases {
            var trainer = Trainer(
                Architecture([3]), points: points,
                settings: .with {
                    $0.loss = loss
                    $0.batchSize = .max
                    $0.stop.epochs = 50
                }, normalises: true, plan: SnapshotPlan(count: 2, lastStep: 50, spacing: .linear),
                seed: 1)
            let snapshots = trainer.finish()
            #expect(
                snapshots.count == 2
                    && snapshots[1].record.training.loss < snapshots[0].record.training.loss)
            #expect(
                snapshots[1].record.test?.loss == nil && snapshots[1].record.test?.accuracy == nil)
        }
    }

    @Test func `a layer of steps keeps its weights while those after it learn`() {
        let architecture = Architecture(hidden: [
            .init(units: 6, activation: .step), .init(units: 4, activation: .relu),
        ])
        var trainer = Trainer(
            architecture, points: .halves(90), settings: .with { $0.stop.epochs = 30 },
            normalises: false, plan: SnapshotPlan(count: 2, lastStep: 60, spacing: .linear), seed: 1
        )
        let snapshots = trainer.finish()
        #expect(snapshots[0].network.layers[0] == snapshots[1].network.layers[0])
        #expect(snapshots[0].network.layers[1] != snapshots[1].network.layers[1])
    }
}

extension Network {
    fileprivate func accuracy(_ points: [LabelledPoint]) -> Double {
        let hits = points.filter { predictedClass(at: $0.position) == $0.label }
        return Double(hits.count) / Double(points.count)
    }
}
