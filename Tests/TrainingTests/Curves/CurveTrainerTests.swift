import Curves
import Geometry
import NeuralNetworks
import Points
import Randomness
import RealFunctions
import Testing

@testable import Training

@Suite struct CurveTrainerTests {
    /// Samples of Nielsen's function at even places of 0...1.
    static func nielsen(_ count: Int) -> CurveSamples {
        let x = (0..<count).map { Double($0) / Double(count - 1) }
        return CurveSamples(unchecked: x, x.map(nielsen))
    }

    private static func nielsen(_ x: Double) -> Double {
        0.2 + 0.4 * x * x + 0.3 * x * Portable.sin(15 * x) + 0.05 * Portable.cos(50 * x)
    }

    /// The largest error at 20,001 even places.
    private static func largestError(_ network: Network) -> Double {
        (0...20_000).map { Double($0) / 20_000 }
            .reduce(0) { max($0, abs(network.value(at: $1) - nielsen($1))) }
    }

    private static func trainer(
        _ curve: CurveSamples, hidden: [Int], _ activation: Activation = .relu,
        readout: Readout = .drawn, steps: Int, seed: UInt64 = 1, batch: Int = 32,
        optimizer: Optimizer = .adam(), test: CurveSamples? = nil
    ) -> Trainer {
        var settings = TrainingSettings()
        settings.optimizer = optimizer
        settings.rate = .perUnit(0.15, maximum: 0.01)
        settings.schedule = .cosine()
        settings.batchSize = batch
        settings.stop.epochs = nil
        settings.stop.steps = steps
        var architecture = Architecture(
            hidden: hidden.map { .init(units: $0, activation: activation) },
            initialisation: .spread)
        architecture.readout = readout
        return Trainer(
            architecture, curve: curve, test: test, settings: settings, normalises: true,
            plan: SnapshotPlan(count: 2, lastStep: steps, spacing: .linear), seed: seed)
    }

    private static func mean(_ network: Network, _ samples: CurveSamples) -> Double {
        zip(samples.x, samples.y).reduce(0) { sum, sample in
            let error = network.value(at: sample.0) - sample.1
            return sum + error * error / Double(samples.x.count)
        }
    }

    @Test(arguments: [Activation.relu, .tanh, .sine, .gelu, .leakyRelu(slope: 0.1)])
    func `the derivatives are those of central differences`(activation: Activation) {
        var generator = SeededGenerator(seed: 5, stream: .weights)
        let architecture = Architecture(
            hidden: [.init(units: 5, activation: activation), .init(units: 4, activation: .tanh)])
        let network = Network(architecture, inputs: 1, outputs: 1, using: &generator)
        var derivatives = [Double](repeating: 0, count: network.parameterCount)
        var pass = CurvePass(network)
        for x in [-1.3, -0.2, 0.37, 0.9] {
            let value = pass.run(at: x, derivatives: &derivatives, from: 0)
            #expect(abs(value - network.value(at: x)) < 1e-15)
            var place = 0
            for layer in network.layers.indices {
                let count = network.layers[layer].weights.count
                for index in 0..<count + network.layers[layer].biases.count {
                    func moved(_ by: Double) -> Double {
                        var layers = network.layers
                        if index < count {
                            layers[layer].weights[index] += by
                        } else {
                            layers[layer].biases[index - count] += by
                        }
                        return Network(unchecked: layers).value(at: x)
                    }
                    let slope = (moved(1e-6) - moved(-1e-6)) / 2e-6
                    #expect(abs(slope - derivatives[place]) < 1e-8)
                    place += 1
                }
            }
        }
    }

    @Test(arguments: [[6], [5, 4]])
    func `the kernels' gradient is that of the mean squared error`(hidden: [Int]) {
        let curve = Self.nielsen(37)
        let trainer = Self.trainer(curve, hidden: hidden, .tanh, steps: 0)
        var copy = trainer
        let network = copy.next()!.network
        // In scaled units: the trainer's network before the scaling was folded in.
        let normalisation = Normalisation(ofCurve: curve)
        let numbers = CurveNumbers(curve, in: normalisation)
        let scaled = network.composed(
            ofCurveWithScale: Vector(1 / normalisation.scale.dx, 1 / normalisation.scale.dy),
            origin: Point(
                -normalisation.scale.dx * normalisation.origin.x,
                -normalisation.scale.dy * normalisation.origin.y))
        var pass = CurvePass(scaled)
        var row = [Double](repeating: 0, count: scaled.parameterCount)
        var expected = row
        for (x, y) in zip(numbers.x, numbers.y) {
            let error = pass.run(at: x, derivatives: &row, from: 0) - y
            let factor = 2 * error / Double(curve.x.count)
            for place in row.indices { expected[place] += factor * row[place] }
        }
        let gradient = trainer.gradient(at: Array(curve.x.indices))
        let found = gradient.layers.flatMap { $0.weights + $0.biases }
        let size = expected.map { abs($0) }.max()!
        for (one, other) in zip(found, expected) { #expect(abs(one - other) < 3e-6 * size) }
        #expect(size > 0.01)
    }

    @Test func `losses are means of the squared error in units of y`() {
        var samples = Self.nielsen(60)
        samples = CurveSamples(unchecked: samples.x.map { 300 + $0 }, samples.y.map { 70 * $0 })
        let held = CurveSamples(unchecked: [300.25, 300.75], [10, 30])
        let trainer = Self.trainer(samples, hidden: [8], steps: 40, test: held)
        for snapshot in trainer {
            let record = snapshot.record
            #expect(record.training.accuracy == nil)
            let loss = Self.mean(snapshot.network, samples)
            #expect(abs(record.training.loss - loss) < 1e-4 * loss)
            let testLoss = Self.mean(snapshot.network, held)
            #expect(abs(record.test!.loss - testLoss) < 1e-4 * testLoss)
        }
    }

    @Test func `no other last layer does better than the solved one`() {
        let samples = Self.nielsen(100)
        var trainer = Self.trainer(samples, hidden: [12], readout: .solved, steps: 0)
        let network = trainer.next()!.network
        let least = Self.mean(network, samples)
        #expect(least < 0.004)
        for unit in 0..<13 {
            for by in [-1e-4, 1e-4] {
                var layers = network.layers
                if unit < 12 {
                    layers[1].weights[unit] += by
                } else {
                    layers[1].biases[0] += by
                }
                #expect(Self.mean(Network(unchecked: layers), samples) > least)
            }
        }
    }

    @Test(arguments: [Activation.sigmoid, .tanh, .gelu, .sine], [5, 10, 40])
    func `the solved start of smooth units is near in single precision too`(
        activation: Activation, units: Int
    ) {
        let samples = Self.nielsen(100)
        var trainer = Self.trainer(samples, hidden: [units], activation, readout: .solved, steps: 0)
        let record = trainer.next()!.record
        // The deviation is 0.2: the error of a constant is its square.
        let mean = samples.y.reduce(0, +) / 100
        let variance = samples.y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / 100 }
        #expect(record.training.loss <= 1.0001 * variance)
    }

    @Test func `a rate per unit falls with the width, and has a maximum`() {
        let rate = LearningRate.perUnit(0.15, maximum: 0.01)
        #expect(rate.value(hidden: [5]) == 0.01)
        #expect(rate.value(hidden: [50]) == 0.15 / 50)
        #expect(rate.value(hidden: [20, 500, 3]) == 0.15 / 500)
        #expect(rate.value(hidden: []) == 0.01)
        var trainer = Self.trainer(Self.nielsen(64), hidden: [50], steps: 2)
        #expect(trainer.next()?.record.rate == 0.15 / 50)
    }

    @Test func `Levenberg-Marquardt finds a curve that the network can draw`() {
        var generator = SeededGenerator(seed: 8, stream: .weights)
        let teacher = Network(
            Architecture(hidden: [.init(units: 3, activation: .tanh)]), inputs: 1, outputs: 1,
            using: &generator)
        let x = (0..<80).map { -2 + Double($0) / 20 }
        let samples = CurveSamples(unchecked: x, x.map { teacher.value(at: $0) })
        let runs = (1...5).map { seed in
            Self.trainer(
                samples, hidden: [6], .tanh, steps: 200, seed: UInt64(seed),
                optimizer: .levenbergMarquardt)
        }
        let losses = runs.map { Array($0).last!.record.training.loss }
        #expect(losses.min()! < 1e-12)
    }

    @Test func `each step of Levenberg-Marquardt lowers the loss, until none does`() {
        let samples = Self.nielsen(50)
        var settings = TrainingSettings()
        settings.optimizer = .levenbergMarquardt
        settings.stop.epochs = nil
        settings.stop.steps = 100_000
        var trainer = Trainer(
            Architecture(hidden: [.init(units: 2, activation: .tanh)], initialisation: .spread),
            curve: samples, test: nil, settings: settings, normalises: true,
            plan: .everyStep(to: 3000), seed: 2)
        var losses: [Double] = []
        var lastStep = -1
        while let snapshot = trainer.next() {
            #expect(snapshot.record.rate == nil)
            #expect(snapshot.record.epoch == Double(snapshot.step))
            // The end may find no step, and then gives no state again.
            #expect(snapshot.step > lastStep)
            lastStep = snapshot.step
            losses.append(snapshot.record.training.loss)
        }
        #expect(trainer.stopReason == .minimum)
        #expect(losses.count > 5 && losses.last! < losses[0])
        for (loss, next) in zip(losses, losses.dropFirst()) { #expect(next <= loss) }
    }

    @Test func `five and fifty kinks draw Nielsen's function from a solved start`() {
        let samples = Self.nielsen(1000)
        func median(_ hidden: Int, _ optimizer: Optimizer, steps: Int) -> Double {
            (1...5).map { seed in
                let trainer = Self.trainer(
                    samples, hidden: [hidden], readout: .solved, steps: steps,
                    seed: UInt64(seed), optimizer: optimizer)
                return Self.largestError(Array(trainer).last!.network)
            }.sorted()[2]
        }
        #expect(median(5, .adam(), steps: 2000) < 0.17)
        #expect(median(50, .adam(), steps: 2000) < 0.02)
        #expect(median(50, .levenbergMarquardt, steps: 60) < 0.012)
    }
}
