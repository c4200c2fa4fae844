import Geometry
import NeuralNetworks
import Points
import Testing
import Training

/// One point (1, 0.5) of the class 1 and no hidden layer: with the squared loss the gradient of
/// (w0, w1, b) is (z - 1) (1, 0.5, 1), so each optimizer can be followed number by number.
@Suite struct OptimizerTests {
    private static let input = [1.0, 0.5, 1.0]
    private static let rate = 0.05

    /// The parameters at each step up to 40.
    private func trained(
        _ optimizer: Optimizer, _ change: (inout TrainingSettings) -> Void = { _ in }
    ) -> [[Double]] {
        let points = PointSet(
            classNames: ["no", "yes"], training: [LabelledPoint(Point(1, 0.5), label: 1)], test: [])
        let settings = TrainingSettings.with {
            $0.loss = .squared
            $0.optimizer = optimizer
            $0.rate = .fixed(Self.rate)
            $0.stop.steps = 40
            change(&$0)
        }
        var trainer = Trainer(
            Architecture([]), points: points, settings: settings, normalises: false,
            plan: .everyStep(to: 40), seed: 11)
        return trainer.finish().map { $0.network.numbers[0] }
    }

    /// The parameters at each step when `update(t, p, g)` makes each number's step.
    private func followed(
        from start: [Double],
        _ update: (_ number: Int, _ t: Double, _ p: Double, _ g: Double) ->
            Double
    ) -> [[Double]] {
        var all = [start]
        for t in 1...40 {
            let p = all[t - 1]
            let z = p[0] * Self.input[0] + p[1] * Self.input[1] + p[2]
            all.append((0..<3).map { update($0, Double(t), p[$0], (z - 1) * Self.input[$0]) })
        }
        return all
    }

    private func expectEqual(_ values: [[Double]], _ expected: [[Double]]) {
        #expect(values.count == expected.count)
        for (step, (values, expected)) in zip(values, expected).enumerated() {
            for (value, expected) in zip(values, expected) {
                #expect(abs(value - expected) < 5e-6, "step \(step)")
            }
        }
    }

    @Test func `plain descent goes against the gradient`() {
        let values = trained(.sgd)
        expectEqual(values, followed(from: values[0]) { $2 - Self.rate * $3 })
    }

    @Test(arguments: [false, true])
    func `momentum gathers gradients, and Nesterov's looks ahead`(nesterov: Bool) {
        let values = trained(.momentum(beta: 0.8, nesterov: nesterov))
        var m = [0.0, 0, 0]
        let expected = followed(from: values[0]) { number, _, p, g in
            m[number] = 0.8 * m[number] + g
            return p - Self.rate * (nesterov ? g + 0.8 * m[number] : m[number])
        }
        expectEqual(values, expected)
    }

    @Test func `root mean square propagation divides by the gradient's size`() {
        let values = trained(.rmsProp(decay: 0.9, epsilon: 1e-3))
        var v = [0.0, 0, 0]
        let expected = followed(from: values[0]) { number, _, p, g in
            v[number] = 0.9 * v[number] + 0.1 * g * g
            return p - Self.rate * g / (v[number].squareRoot() + 1e-3)
        }
        expectEqual(values, expected)
    }

    @Test(arguments: [0, 0.3])
    func `Adam follows its equations, and its weights decay by themselves`(decay: Double) {
        let values = trained(
            decay == 0
                ? .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-4)
                : .adamW(beta1: 0.9, beta2: 0.999, epsilon: 1e-4, decay: decay))
        var m = [0.0, 0, 0]
        var v = m
        let expected = followed(from: values[0]) { number, t, p, g in
            m[number] = 0.9 * m[number] + 0.1 * g
            v[number] = 0.999 * v[number] + 0.001 * g * g
            let (beta1, beta2) = (power(0.9, t), power(0.999, t))
            let root = (v[number] / (1 - beta2)).squareRoot() + 1e-4
            return p - Self.rate * decay * p - Self.rate * (m[number] / (1 - beta1)) / root
        }
        expectEqual(values, expected)
    }

    private func power(_ base: Double, _ exponent: Double) -> Double {
        (0..<Int(exponent)).reduce(1) { result, _ in result * base }
    }

    @Test func `Adam's first step is the rate against the gradient's sign`() {
        // At the rate 1 a slip in 1 - beta would show: 1 - Float(0.999) is wrong by 5e-5.
        let values = trained(.adam()) { $0.rate = 1.0 }
        let z = values[0][0] + values[0][1] / 2 + values[0][2]
        for number in 0..<3 {
            let expected = values[0][number] - (z > 1 ? 1 : -1)
            #expect(abs(values[1][number] - expected) < 1e-6)
        }
    }

    @Test func `an epsilon of zero leaves a weight without gradient unchanged`() {
        let points = PointSet(
            classNames: ["no", "yes"], training: [LabelledPoint(Point(0, 0.5), label: 1)], test: [])
        let settings = TrainingSettings.with {
            $0.optimizer = .adam(epsilon: 0)
            $0.stop.steps = 3
        }
        var trainer = Trainer(
            Architecture([]), points: points, settings: settings, normalises: false,
            plan: .everyStep(to: 3), seed: 11)
        let weights = trainer.finish().map { $0.network.numbers[0][0] }
        #expect(trainer.stopReason == .steps(3))
        #expect(Set(weights).count == 1)
    }

    @Test func `the rate of each step is the schedule's`() {
        let values = trained(.sgd) { $0.schedule = .step(epochs: 10, factor: 0.5) }
        let expected = followed(from: values[0]) { _, t, p, g in
            p - Self.rate * power(0.5, ((t - 1) / 10).rounded(.down)) * g
        }
        expectEqual(values, expected)
    }
}
