import NeuralNetworks
import Points
import RealFunctions
import Testing
import Training

@Suite struct GradientTests {
    static let activations: [Activation] = [
        .relu, .leakyRelu(slope: 0.1), .abs, .hardTanh, .tanh, .sigmoid, .gelu, .sine, .identity,
    ]

    /// A loss and a number of classes.
    static let losses: [(loss: Loss, classes: Int)] = [
        (.crossEntropy, 2), (.logistic, 1), (.softmax, 2), (.crossEntropy, 3), (.squared, 2),
        (.squared, 3),
    ]

    /// A run that has taken five steps, no sample of which is near a kink.
    private func run(
        _ activation: Activation, _ loss: Loss, classes: Int, depth: Int, points count: Int
    ) -> (trainer: Trainer, reference: PlainBackpropagation, points: [LabelledPoint]) {
        for seed in UInt64(0)... {
            let points = scatteredPoints(count, classes: classes, seed: seed)
            let settings = TrainingSettings.with {
                $0.loss = loss
                $0.batchSize = 5
                $0.stop.steps = 5
            }
            var trainer = Trainer(
                Architecture([Int](repeating: 5, count: depth), activation), points: points,
                settings: settings, normalises: false,
                plan: SnapshotPlan(count: 2, lastStep: 5, spacing: .linear), seed: seed)
            let reference = PlainBackpropagation(
                network: trainer.finish().last!.network, loss: loss)
            if reference.distanceToKink(points.training) > 2e-4 {
                return (trainer, reference, points.training)
            }
        }
        fatalError("unreachable")
    }

    @Test(arguments: activations, losses)
    func `the reference agrees with central differences`(
        activation: Activation, loss: (loss: Loss, classes: Int)
    ) {
        let width = activation.isPiecewiseLinear ? 2e-5 : 2e-3
        for depth in 1...6 {
            let (_, reference, points) = run(
                activation, loss.loss, classes: loss.classes, depth: depth, points: 6)
            let difference = worstDifference(
                reference.differences(points, width: width), reference.gradient(points))
            #expect(difference < 1e-7, "depth \(depth)")
        }
    }

    @Test(arguments: activations, losses)
    func `the trainer's gradient agrees with the reference`(
        activation: Activation, loss: (loss: Loss, classes: Int)
    ) {
        for depth in 1...6 {
            let (trainer, reference, points) = run(
                activation, loss.loss, classes: loss.classes, depth: depth, points: 19)
            let gradient = trainer.gradient(at: Array(points.indices)).numbers
            #expect(
                worstDifference(gradient, reference.gradient(points)) < 1e-5, "depth \(depth)")
        }
    }

    @Test(arguments: [1, 2, 15, 16, 17, 63, 64, 65, 128, 150])
    func `a batch of any size has the mean gradient of its samples`(count: Int) {
        let points = scatteredPoints(150, classes: 3, seed: 5)
        var trainer = Trainer(
            Architecture([7, 6, 3], .tanh), points: points, settings: .with { _ in },
            normalises: false, plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear), seed: 2)
        let reference = PlainBackpropagation(
            network: trainer.next()!.network, loss: .crossEntropy)
        let indices = (0..<count).map { ($0 * 7 + 3) % 150 }
        let gradient = trainer.gradient(at: indices).numbers
        let expected = reference.gradient(indices.map { points.training[$0] })
        #expect(worstDifference(gradient, expected) < 1e-5)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 31, 33], [1, 2, 3, 4, 5, 8, 17])
    func `layers of any two widths have the right gradient`(first: Int, second: Int) {
        let points = scatteredPoints(20, classes: 3, seed: 6)
        var trainer = Trainer(
            Architecture([first, second], .gelu), points: points, settings: .with { _ in },
            normalises: false, plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear), seed: 2)
        let reference = PlainBackpropagation(
            network: trainer.next()!.network, loss: .crossEntropy)
        let gradient = trainer.gradient(at: Array(0..<20)).numbers
        #expect(worstDifference(gradient, reference.gradient(points.training)) < 1e-5)
    }

    @Test func `the penalties add their slopes to weights and leave biases unchanged`() {
        let points = scatteredPoints(20, classes: 2, seed: 7)
        func trainer(l1: Double, l2: Double) -> Trainer {
            Trainer(
                Architecture([5, 3], .tanh, initialisation: .uniform), points: points,
                settings: .with { ($0.l1, $0.l2) = (l1, l2) }, normalises: false,
                plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear), seed: 2)
        }
        var penalised = trainer(l1: 0.25, l2: 0.5)
        let network = penalised.next()!.network
        let plain = trainer(l1: 0, l2: 0).gradient(at: Array(0..<20))
        let gradient = penalised.gradient(at: Array(0..<20))
        for (index, layer) in network.layers.enumerated() {
            #expect(gradient.layers[index].biases == plain.layers[index].biases)
            for (number, weight) in layer.weights.enumerated() {
                let expected =
                    plain.layers[index].weights[number] + 0.5 * weight
                    + (weight < 0 ? -0.25 : 0.25)
                #expect(abs(gradient.layers[index].weights[number] - expected) < 1e-6)
            }
        }
    }

    @Test(arguments: [2, 3], InstructionSet.supported)
    func `the gradient of a tanh output agrees with reference and differences`(
        classes: Int, set: InstructionSet
    ) {
        let points = scatteredPoints(40, classes: classes, seed: 9)
        var architecture = Architecture([6, 4], .sine, initialisation: .within(0.9, bias: 0.1))
        architecture.output = .tanh
        var trainer = Trainer(
            architecture, points: points, settings: .with { $0.loss = .squared },
            normalises: false, plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear), seed: 2,
            instructionSet: set)
        let snapshot = trainer.next()!
        let reference = PlainBackpropagation(
            network: snapshot.network, loss: .squared, output: .tanh)
        let expected = reference.gradient(points.training)
        #expect(
            worstDifference(trainer.gradient(at: Array(0..<40)).numbers, expected) < 1e-5)
        #expect(
            worstDifference(reference.differences(points.training, width: 2e-3), expected) < 1e-7)
        // The plain formula, which loses digits only where |z| is large.
        var mean = 0.0
        for point in points.training {
            for (output, logit) in snapshot.network.logits(at: point.position).enumerated() {
                let isOwn = classes == 2 ? point.label == 1 : point.label == output
                let distance: Double = Portable.tanh(logit) - (isOwn ? 1 : -1)
                mean += distance * distance / 80
            }
        }
        let error = abs(snapshot.record.training.loss - mean)
        #expect(error < 1e-6 * mean)
    }

    @Test(arguments: losses, InstructionSet.supported)
    func `class weights scale the losses of their points in the gradient, and only there`(
        loss: (loss: Loss, classes: Int), set: InstructionSet
    ) {
        let points = scatteredPoints(37, classes: loss.classes, seed: 10)
        let weights = [0.25, 3, 40].prefix(loss.classes)
        let named = Dictionary(uniqueKeysWithValues: zip(points.classNames, weights))
        func trainer(_ classWeights: ClassWeights) -> Trainer {
            Trainer(
                Architecture([6, 4], .tanh), points: points,
                settings: .with { ($0.loss, $0.classWeights) = (loss.loss, classWeights) },
                normalises: false, plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear),
                seed: 2, instructionSet: set)
        }
        var (weighted, plain) = (trainer(.named(named)), trainer(.none))
        let (snapshot, other) = (weighted.next()!, plain.next()!)
        #expect(snapshot.record == other.record)
        let reference = PlainBackpropagation(
            network: snapshot.network, loss: loss.loss, weights: Array(weights))
        let expected = reference.gradient(points.training)
        let gradient = weighted.gradient(at: Array(0..<37)).numbers
        #expect(worstDifference(gradient, expected) < 1e-5)
        #expect(
            worstDifference(reference.differences(points.training, width: 2e-3), expected) < 1e-7)
        let batch = [3, 36, 3, 17]
        #expect(
            worstDifference(
                weighted.gradient(at: batch).numbers,
                reference.gradient(batch.map { points.training[$0] })) < 1e-5)
    }

    @Test func `weights of 1 leave every bit of a training`() {
        let points = scatteredPoints(37, classes: 3, seed: 10)
        func end(_ weights: ClassWeights) -> UInt64 {
            var trainer = Trainer(
                Architecture([6, 4]), points: points,
                settings: .with { ($0.classWeights, $0.stop.epochs) = (weights, 5) },
                normalises: true, plan: SnapshotPlan(count: 2, lastStep: 5, spacing: .linear),
                seed: 2)
            return trainer.finish().last!.digest
        }
        #expect(end(.named(["class 1": 1])) == end(.none))
        #expect(end(.named(["class 1": 1.5])) != end(.none))
    }

    @Test func `a layer of steps and those before it get no gradient`() {
        let points = scatteredPoints(20, classes: 2, seed: 8)
        let architecture = Architecture(hidden: [
            .init(units: 4, activation: .tanh), .init(units: 4, activation: .step),
            .init(units: 4, activation: .relu),
        ])
        let trainer = Trainer(
            architecture, points: points, settings: .with { _ in }, normalises: false,
            plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear), seed: 3)
        let gradient = trainer.gradient(at: Array(0..<20)).numbers
        #expect(gradient[0].allSatisfy { $0 == 0 } && gradient[1].allSatisfy { $0 == 0 })
        #expect(gradient[2].contains { $0 != 0 } && gradient[3].contains { $0 != 0 })
    }
}
