import Geometry
import LinearRegions
import NeuralNetworks
import Randomness
import Testing

struct RegionStatisticsTests {
    private func statistics(_ network: Network, in window: Box) throws -> RegionStatistics {
        try #require(RegionStatistics(of: network, in: window))
    }

    @Test(arguments: RegionTraversalTests.piecewiseLinear, [1, 2, 3, 10])
    func `areas and boundaries are those of the simple method`(
        activation: Activation, outputs: Int
    ) throws {
        for seed in 0..<8 {
            let network = Network.random(
                .normal, shape: [2, 8, 6, outputs], activation: activation, seed: seed)
            let simple = SimpleDecision(
                of: SimpleRegion.all(of: network, in: .square(1)).map { ($0.polygon, $0.outputs) },
                in: .square(1))
            let found = try statistics(network, in: .square(1))
            let comment: Comment = "\(activation) \(outputs) seed \(seed)"
            try #require(found.classAreas.count == simple.classAreas.count)
            for (area, simple) in zip(found.classAreas, simple.classAreas) {
                #expect(abs(area - simple) < 1e-9, comment)
            }
            #expect(abs(found.classAreas.reduce(0, +) - 4) < 1e-9, comment)
            #expect(found.tieArea == simple.tieArea, comment)
            #expect(abs(found.boundaryLength - simple.boundaryLength) < 1e-8, comment)
            #expect(found.boundarySegments == simple.boundarySegments, comment)
        }
    }

    @Test func `without hidden layers there is one region and one line`() throws {
        let network = Network(hidden: [], logits: [[1, 1, 0]])
        let found = try statistics(network, in: .square(1))
        #expect(found.activationRegions == 1)
        #expect(found.boundarySegments == 1)
        #expect(abs(found.boundaryLength - 8.0.squareRoot()) < 1e-12)
        #expect(found.classAreas == [2, 2])
    }

    @Test func `a step network's classes meet at jumps, where no logit is 0`() throws {
        // step(x) + step(y) - 3/2 is above 0 in the first quadrant only.
        let network = Network(
            hidden: [[[1, 0, 0], [0, 1, 0]]], logits: [[1, 1, -1.5]], activation: .step)
        let found = try statistics(network, in: .square(1))
        #expect(found.activationRegions == 4)
        #expect(found.classAreas == [3, 1])
        #expect(found.boundarySegments == 0)
    }

    @Test func `equal logits tie everywhere and the lowest index wins`() throws {
        let network = Network(
            hidden: [], logits: [[0, 0, -1], [1, 0, 0], [1, 0, 0], [1, 0, 0]])
        let found = try statistics(network, in: .square(2))
        #expect(found.classAreas == [4, 12, 0, 0])
        #expect(found.tieArea == 12)
        #expect(found.boundarySegments == 1)
        #expect(found.boundaryLength == 4)
    }

    @Test func `a tied area has a boundary with the class that wins next to it`() throws {
        let network = Network(hidden: [], logits: [[0, 0, 0], [0, 0, 0], [1, 0, 0]])
        let found = try statistics(network, in: .square(1))
        #expect(found.classAreas == [2, 0, 2])
        #expect(found.tieArea == 2)
        #expect(found.boundarySegments == 1)
        #expect(found.boundaryLength == 2)
    }

    @Test func `the whole length counts where a tied area ends at a crease`() throws {
        // relu(x): 0 to the left of the crease x = 0, positive to the right.
        let ramp = Network(hidden: [[[1, 0, 0]]], logits: [[1, 0]])
        let valley = Network(hidden: [[[1, 0, -0.5], [-1, 0, -0.5]]], logits: [[1, 1, 0]])
        #expect(try statistics(ramp, in: .square(1)).boundaryLength == 2)
        #expect(try statistics(ramp, in: .square(1)).boundarySegments == 1)
        #expect(try statistics(valley, in: .square(1)).boundaryLength == 4)
        #expect(try statistics(valley, in: .square(1)).tieArea == 2)
    }

    @Test func `a line on which three logits tie is found once`() throws {
        // Class 1 to the left, class 2 to the right; class 0 wins nowhere.
        let network = Network(hidden: [], logits: [[0, 0, 0], [-1, 0, 0], [2, 0, 0]])
        let found = try statistics(network, in: .square(1))
        #expect(found.classAreas == [0, 2, 2])
        #expect(found.boundarySegments == 1)
        #expect(found.boundaryLength == 2)
    }

    @Test(arguments: RegionTraversalTests.piecewiseLinear)
    func `the order of hidden units does not matter`(activation: Activation) throws {
        var generator = SeededGenerator(seed: 1, stream: .split)
        for seed in 0..<4 {
            let network = Network.random(
                .normal, shape: [2, 7, 7, 5, 3], activation: activation, seed: seed)
            var shuffled = network
            for layer in 0..<3 {
                var order = Array(0..<network.layers[layer].unitCount)
                generator.shuffle(&order)
                shuffled = shuffled.reordered(layer: layer, order)
            }
            try expectSame(network, shuffled)
        }
    }

    @Test(arguments: [Activation.relu, .leakyRelu(slope: 0.25), .abs])
    func `a unit can be scaled by a power of 2 and its outgoing weights back`(
        activation: Activation
    ) throws {
        for seed in 0..<4 {
            let network = Network.random(
                .normal, shape: [2, 7, 7, 5, 3], activation: activation, seed: seed)
            var scaled = network
            for (layer, unit, power) in [
                (0, 3, 40), (0, 4, -7), (1, 0, -30), (1, 6, 3), (2, 2, 20),
            ] {
                scaled = scaled.scaled(layer: layer, unit: unit, byPowerOf2: power)
            }
            try expectSame(network, scaled)
        }
    }

    private func expectSame(_ one: Network, _ other: Network) throws {
        let (one, other) = (
            try statistics(one, in: .square(1)), try statistics(other, in: .square(1))
        )
        #expect(one.activationRegions == other.activationRegions)
        #expect(one.boundarySegments == other.boundarySegments)
        #expect(abs(one.boundaryLength - other.boundaryLength) < 1e-9)
        for (area, other) in zip(one.classAreas, other.classAreas) {
            #expect(abs(area - other) < 1e-9)
        }
    }

    @Test(arguments: RegionTraversalTests.piecewiseLinear)
    func `a window cut in four has the same areas and the same boundary`(
        activation: Activation
    ) throws {
        for (seed, outputs) in [1, 2, 4].enumerated() {
            let network = Network.random(
                .normal, shape: [2, 9, 9, outputs], activation: activation, seed: seed)
            let whole = try statistics(network, in: .square(1))
            let (cutX, cutY) = (0.15, -0.4)
            let quarters = try [
                (-1, cutX, -1, cutY), (cutX, 1, -1, cutY), (-1, cutX, cutY, 1), (cutX, 1, cutY, 1),
            ]
            .map { x0, x1, y0, y1 in
                try statistics(
                    network, in: Box(unchecked: (x0: x0, x1: x1, y0: y0, y1: y1)))
            }
            #expect(quarters.reduce(0) { $0 + $1.activationRegions } >= whole.activationRegions)
            let length = quarters.reduce(0) { $0 + $1.boundaryLength }
            #expect(abs(length - whole.boundaryLength) < 1e-8)
            for (index, area) in whole.classAreas.enumerated() {
                #expect(abs(quarters.reduce(0) { $0 + $1.classAreas[index] } - area) < 1e-9)
            }
        }
    }
}

extension Network {
    /// The same function, the units of a hidden layer in another order.
    func reordered(layer: Int, _ order: [Int]) -> Network {
        var layers = layers
        let (old, next) = (layers[layer], layers[layer + 1])
        let inputs = old.inputCount
        layers[layer].biases = order.map { old.biases[$0] }
        layers[layer].weights = order.flatMap { old.weights[$0 * inputs..<($0 + 1) * inputs] }
        layers[layer + 1].weights = (0..<next.unitCount).flatMap { unit in
            order.map { next.weights[unit * order.count + $0] }
        }
        return Network(unchecked: layers)
    }

    /// A hidden unit times 2^power and its outgoing weights times 2^-power.
    func scaled(layer: Int, unit: Int, byPowerOf2 power: Int) -> Network {
        var layers = layers
        let factor = Double(sign: .plus, exponent: power, significand: 1)
        let inputs = layers[layer].inputCount
        layers[layer].biases[unit] *= factor
        for input in 0..<inputs { layers[layer].weights[unit * inputs + input] *= factor }
        let units = layers[layer].unitCount
        for next in 0..<layers[layer + 1].unitCount {
            layers[layer + 1].weights[next * units + unit] /= factor
        }
        return Network(unchecked: layers)
    }
}
