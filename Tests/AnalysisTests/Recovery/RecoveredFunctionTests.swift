import Geometry
import NeuralNetworks
import Randomness
import Testing

@testable import Analysis

@Suite struct RecoveredFunctionTests {
    /// A network with one hidden layer of ReLUs: each unit's a, b and c, and its output weight.
    static func network(_ units: [(a: Double, b: Double, c: Double, out: Double)], bias: Double)
        -> Network
    {
        Network(unchecked: [
            DenseLayer(
                unchecked: units.flatMap { [$0.a, $0.b] }, biases: units.map(\.c), inputCount: 2,
                activation: .relu),
            DenseLayer(
                unchecked: units.map(\.out), biases: [bias], inputCount: units.count,
                activation: .identity),
        ])
    }

    static let square = Box(unchecked: (-1, 1, -1, 1))

    @Test func `the units of a small network are its closed form`() throws {
        // 2 relu(x - 1/4) - 3 relu(-3/5 x - 4/5 y - 1/10) + x / 2 - y + 2, the last three by a unit
        // that is active in the whole window.
        let network = Self.network(
            [(1, 0, -0.25, 2), (-3, -4, -0.5, -0.6), (0.5, -1, 4, 1)], bias: -2)
        let recovered = try RecoveredFunction(of: network, in: Self.square)
        #expect(recovered.units.count == 2 && recovered.otherCreases == 0)
        let expected: [(normal: Vector, offset: Double, turn: Double)] = [
            (Vector(1, 0), 0.25, 2), (Vector(0.6, 0.8), -0.1, -3),
        ]
        for (unit, right) in zip(recovered.units, expected) {
            #expect(abs(unit.normal.dx - right.normal.dx) < 1e-12)
            #expect(abs(unit.normal.dy - right.normal.dy) < 1e-12)
            #expect(abs(unit.offset - right.offset) < 1e-12)
            #expect(abs(unit.turn - right.turn) < 1e-11)
            #expect(unit.share == 1)
        }
        // The second unit, turned round, leaves -3 (-3/5 x - 4/5 y - 1/10) to the affine part.
        let affine = try #require(recovered.affine)
        #expect(abs(affine.a - 2.3) < 1e-11 && abs(affine.b - 1.4) < 1e-11)
        #expect(abs(affine.c - 2.3) < 1e-11)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var activation: Activation
        var hidden: [Int]
        var testDescription: String { "\(activation) \(hidden)" }
    }

    static let activations: [Activation] = [.relu, .leakyRelu(slope: 0.1), .abs, .hardTanh]
    static let shallow = activations.flatMap { activation in
        [1, 8, 32].map { Case(activation: activation, hidden: [$0]) }
    }
    static let deep = activations.dropLast().flatMap { activation in
        [[8, 8], [16, 16], [16, 16, 16]].map { Case(activation: activation, hidden: $0) }
    }

    @Test(arguments: shallow)
    func `a hidden layer comes back whole`(_ network: Case) throws {
        for seed in 1...4 {
            let network = Network.random(
                network.activation, hidden: network.hidden, outputs: 1, seed: UInt64(seed))
            let recovered = try RecoveredFunction(of: network, in: .oblong)
            let comparison = RecoveryComparison(recovered, with: network)
            #expect(comparison.missed == 0 && comparison.wrong == 0)
            #expect(comparison.found == recovered.units.count && comparison.merged == 0)
            #expect(comparison.largestGap < 1e-9)
            let rebuilt = try #require(recovered.network)
            let difference = Self.largestDifference(network, rebuilt, in: .oblong)
            #expect(difference <= 1e-9 * recovered.largestValue)
        }
    }

    @Test(arguments: deep)
    func `of several hidden layers the first one comes back, and nothing else`(
        _ network: Case
    ) throws {
        for seed in 1...4 {
            let network = Network.random(
                network.activation, hidden: network.hidden, outputs: 1, seed: UInt64(seed))
            let recovered = try RecoveredFunction(of: network, in: .oblong)
            let comparison = RecoveryComparison(recovered, with: network)
            #expect(comparison.missed == 0 && comparison.wrong == 0)
            #expect(comparison.found == recovered.units.count && comparison.found > 0)
            #expect(comparison.largestGap < 1e-9)
            #expect(recovered.otherCreases > 0 && recovered.network == nil)
            #expect(recovered.affine == nil && recovered.largestDifference == nil)
        }
    }

    /// The largest difference at 2,000 places.
    private static func largestDifference(
        _ first: Network, _ second: Network, in window: Box
    ) -> Double {
        var generator = SeededGenerator(seed: 99, stream: .points)
        return (0..<2000).reduce(0) { largest, _ in
            let point = Point(
                generator.uniform(window.minX, window.maxX),
                generator.uniform(window.minY, window.maxY))
            return max(largest, abs(first.logits(at: point)[0] - second.logits(at: point)[0]))
        }
    }
}

extension RecoveredFunctionTests {
    @Test func `units on one line are one, whose turn is their sum`() throws {
        let network = Self.network(
            [(1, 1, 0.25, 2), (-2, -2, -0.5, 1), (1, -1, 0, 1)], bias: 0)
        let recovered = try RecoveredFunction(of: network, in: Self.square)
        let comparison = RecoveryComparison(recovered, with: network)
        #expect(recovered.units.count == 2 && recovered.isComplete)
        #expect(comparison.merged == 1 && comparison.found == 2 && comparison.missed == 0)
        let joint = try #require(recovered.units.first { $0.offset < -0.1 })
        #expect(abs(joint.turn - 4 * 2.0.squareRoot()) < 1e-10)
    }

    @Test func `lines that meet in a point are each found once`() throws {
        let network = Self.network(
            (0..<7).map { index in
                let (a, b) = (Double(index) - 3, 2.5 - Double(index % 3))
                return (a, b, -0.1 * a - 0.2 * b, 1 + Double(index))
            }, bias: 0)
        let recovered = try RecoveredFunction(of: network, in: Self.square)
        #expect(recovered.units.count == 7 && recovered.isComplete)
    }

    @Test func `a bundle of parallel lines is told apart`() throws {
        let network = Self.network(
            (0..<5).map { (0.6, 0.8, 1e-4 * Double($0), 1 + Double($0)) }, bias: 0)
        let recovered = try RecoveredFunction(of: network, in: Self.square)
        #expect(recovered.units.count == 5 && recovered.isComplete)
    }

    @Test func `a line that cuts off a thousandth of a side is found`() throws {
        let network = Self.network([(1, 1, -1.999, 1), (1, 0, 0.3, 1)], bias: 0)
        let recovered = try RecoveredFunction(of: network, in: Self.square)
        #expect(recovered.units.count == 2 && recovered.isComplete)
    }

    @Test func `a window far away has its units too`() throws {
        let window = Box(unchecked: (1000, 1001, -502, -500))
        let network = Self.network(
            [(1, 0, -1000.5, 2), (1, 1, -499.75, -3), (0, 1, 600, 1)], bias: 5)
        let recovered = try RecoveredFunction(of: network, in: window)
        #expect(recovered.units.count == 2 && recovered.isComplete)
        #expect(RecoveryComparison(recovered, with: network).found == 2)
        let rebuilt = try #require(recovered.network)
        let difference = Self.largestDifference(network, rebuilt, in: window)
        #expect(difference <= 1e-9 * recovered.largestValue)
    }

    @Test func `a unit that is not read and one outside the window are not found`() throws {
        let network = Self.network([(1, 0, 0, 1), (0, 1, 0, 0), (1, 1, 5, 1)], bias: 0)
        let recovered = try RecoveredFunction(of: network, in: Self.square)
        let comparison = RecoveryComparison(recovered, with: network)
        #expect(recovered.units.count == 1 && recovered.isComplete)
        #expect(comparison.creases == 3 && comparison.outside == 1)
        #expect(comparison.found == 1 && comparison.missed == 1 && comparison.wrong == 0)
    }

    @Test(arguments: [(1.0, -2.0, 3.0), (0, 0, 3), (0, 0, 0)])
    func `a function without creases is its affine part`(_ a: Double, _ b: Double, _ c: Double)
        throws
    {
        let network = Network(unchecked: [
            DenseLayer(unchecked: [a, b], biases: [c], inputCount: 2, activation: .identity)
        ])
        let recovered = try RecoveredFunction(of: network, in: Self.square)
        #expect(recovered.units.isEmpty && recovered.otherCreases == 0)
        let rebuilt = try #require(recovered.network)
        #expect(Self.largestDifference(network, rebuilt, in: Self.square) < 1e-14)
        #expect(RecoveryComparison(recovered, with: network).creases == 0)
    }

    @Test func `layers without an activation are a part of the next one`() throws {
        var network = Network.random(.relu, hidden: [8], outputs: 1, seed: 3)
        let turn = DenseLayer(
            unchecked: [0.6, -0.8, 0.8, 0.6], biases: [0.1, -0.2], inputCount: 2,
            activation: .identity)
        network = Network(unchecked: [turn] + network.layers)
        let recovered = try RecoveredFunction(of: network, in: .oblong)
        let comparison = RecoveryComparison(recovered, with: network)
        #expect(comparison.creases == 8 && comparison.missed == 0 && comparison.wrong == 0)
    }

    @Test func `a seed gives the same result, and another one the same units`() throws {
        let network = Network.random(.relu, hidden: [16], outputs: 1, seed: 5)
        let first = try RecoveredFunction(of: network, in: .oblong, seed: 1)
        let again = try RecoveredFunction(of: network, in: .oblong, seed: 1)
        #expect(first.units == again.units && first.queries == again.queries)
        let other = try RecoveredFunction(of: network, in: .oblong, seed: 2)
        #expect(first.units.count == other.units.count)
        for (one, two) in zip(first.units, other.units) {
            #expect(abs(one.offset - two.offset) < 1e-9 && abs(one.turn - two.turn) < 1e-9)
        }
    }

    @Test func `what has no kinks of one logit is refused`() {
        func error(_ activation: Activation, _ outputs: Int) -> RecoveryError? {
            let network = Network.random(activation, hidden: [4], outputs: outputs, seed: 1)
            do {
                _ = try RecoveredFunction(of: network, in: Self.square)
                return nil
            } catch {
                return error
            }
        }
        #expect(error(.relu, 3) == .severalLogits(3))
        #expect(error(.tanh, 1) == .smooth(.tanh))
        #expect(error(.step, 1) == .jumps(.step))
    }
}
