import Geometry
import NeuralNetworks
import Points
import RealFunctions
import Testing
import Training

/// The rules of the TensorFlow Playground site (its src/nn.ts and src/playground.ts): plain descent
/// by the mean gradient of (tanh(logit) - t)^2 / 2 with t = +-1, over the same batches in each
/// epoch.
@Suite struct PlaygroundRulesTests {
    private let points = PointSet.halves(60)

    private func trainer(_ activation: Activation, shuffle: Shuffle = .once) -> Trainer {
        var architecture = Architecture(
            [4, 3], activation, initialisation: .within(0.5, bias: 0.1))
        architecture.output = .tanh
        let settings = TrainingSettings.with {
            ($0.optimizer, $0.rate, $0.loss) = (.sgd, 0.03, .squared)
            ($0.schedule, $0.batchSize, $0.shuffle) = (.constant, 10, shuffle)
            $0.stop.epochs = 40
        }
        return Trainer(
            architecture, points: points, settings: settings, normalises: false,
            plan: .everyStep(to: 120), seed: 3)
    }

    @Test(arguments: [Activation.tanh, .sigmoid, .relu])
    func `every step is that of a slow descent over the batches of the first epoch`(
        activation: Activation
    ) {
        var trainer = trainer(activation)
        var order = BatchOrder(count: 30, batchSize: 10, seed: 3)
        let batches = (0..<3).map { _ in order.next().map { points.training[$0] } }
        let snapshots = trainer.finish()
        #expect(snapshots.count == 121)
        var layers = snapshots[0].network.layers
        for (step, snapshot) in snapshots.enumerated().dropFirst() {
            let slopes = PlainBackpropagation(
                network: Network(unchecked: layers), loss: .squared, output: .tanh
            ).gradient(batches[(step - 1) % 3])
            for (index, slopes) in slopes.enumerated() {
                let count = layers[index].weights.count
                for number in 0..<count { layers[index].weights[number] -= 0.03 * slopes[number] }
                for unit in layers[index].biases.indices {
                    layers[index].biases[unit] -= 0.03 * slopes[count + unit]
                }
            }
            let expected = Network(unchecked: layers).numbers
            #expect(worstDifference(snapshot.network.numbers, expected) < 1e-4, "step \(step)")
        }
        let reference = PlainBackpropagation(
            network: Network(unchecked: layers), loss: .squared, output: .tanh)
        let record = snapshots[120].record
        #expect(abs(record.training.loss - reference.meanLoss(points.training)) < 1e-4)
        #expect(abs(record.test!.loss - reference.meanLoss(points.test)) < 1e-4)
    }

    @Test func `a new order in each epoch leads elsewhere after the first epoch`() {
        var (once, every) = (trainer(.tanh), trainer(.tanh, shuffle: .everyEpoch))
        let pairs = zip(once.finish(), every.finish()).map { $0.digest == $1.digest }
        #expect(pairs.prefix(4).allSatisfy { $0 } && pairs.dropFirst(4).allSatisfy { !$0 })
    }
}
