import Geometry
import NeuralNetworks
import Testing

@testable import LinearRegions

@Suite struct DecisionDifferenceTests {
    private static let window = Box(unchecked: (-1, 1, -1, 1))

    @Test(arguments: WeightKind.allCases, [[2, 6, 1], [2, 5, 4, 1], [2, 6, 5, 3]])
    func `the area that changes class is that of many samples`(kind: WeightKind, shape: [Int]) {
        for seed in 1...3 {
            let network = Network.random(kind, shape: shape, seed: seed)
            for layer in 0..<shape.count - 2 {
                let rest = network.withoutUnit(seed, ofLayer: layer)
                let found = DecisionDifference(between: network, and: rest, in: Self.window)
                let count = 150
                var changed = 0
                for node in 0..<count * count {
                    // Off the lines of the grid, where whole numbers tie.
                    let point = Point(
                        (Double(node % count) + 0.513) * 2 / Double(count) - 1,
                        (Double(node / count) + 0.487) * 2 / Double(count) - 1)
                    if network.predictedClass(at: point) != rest.predictedClass(at: point) {
                        changed += 1
                    }
                }
                let sampled = Double(changed) / Double(count * count) * 4
                #expect(abs((found?.area ?? -1) - sampled) < 0.05, "\(kind) \(shape) \(seed)")
            }
        }
    }

    @Test func `a triangle that changes has the area of its closed form`() throws {
        // relu(x + y) - relu(-x) - 1/2, with and without its second unit.
        let hidden = try #require(
            DenseLayer(
                inputCount: 2, weights: [1, 1, -1, 0], biases: [0, 0], activation: .relu))
        let output = try #require(
            DenseLayer(inputCount: 2, weights: [1, -1], biases: [-0.5], activation: .identity))
        let network = try #require(Network(layers: [hidden, output]))
        // It matters where x < 0 and x + y > 1/2 > 2 x + y: y > 1/2 - x, below y = 1/2 - 2 x.
        let found = try #require(
            DecisionDifference(
                between: network, and: network.withoutUnit(1, ofLayer: 0), in: Self.window))
        // The triangle (0, 1/2), (-1/4, 1), (-1/2, 1).
        #expect(abs(found.area - 0.0625) < 1e-14 && found.isExact)
        let same = DecisionDifference(between: network, and: network, in: Self.window)
        #expect(same?.area == 0)
    }

    @Test func `a smooth network is sampled`() throws {
        let network = Network.random(.normal, shape: [2, 5, 1], activation: .tanh, seed: 4)
        let found = try #require(
            DecisionDifference(
                between: network, and: network.withoutUnit(0, ofLayer: 0), in: Self.window))
        #expect(!found.isExact && found.area >= 0 && found.area <= 4)
    }

    @Test func `an eye changes the order of regions and nothing else`() throws {
        struct Gatherer: RegionVisitor {
            var corners: [[Point]] = []
            mutating func visit(_ region: borrowing LinearRegion) {
                corners.append(Array(region.vertices))
            }
        }
        let network = Network.random(.normal, shape: [2, 8, 8, 1], seed: 9)
        func regions(_ eye: Vector?) throws -> [[Point]] {
            var gatherer = Gatherer()
            let sweep = try #require(
                RegionSweep(network: network, window: Self.window, eye: eye))
            sweep.visit(with: &gatherer)
            return gatherer.corners
        }
        let plain = try regions(nil)
        let seen = try regions(Vector(0.6, -0.8))
        #expect(plain != seen && Set(plain) == Set(seen) && plain.count == seen.count)
    }
}
