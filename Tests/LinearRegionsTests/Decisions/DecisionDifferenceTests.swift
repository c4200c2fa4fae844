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
        #expect(abs(found.area - 0.0625) < 1e-14)
        let same = DecisionDifference(between: network, and: network, in: Self.window)
        #expect(same?.area == 0)
    }

    @Test(arguments: WeightKind.allCases, [[2, 7, 1], [2, 9, 8, 7, 1], [2, 12, 9, 8, 3]])
    func `a difference that changes no region has no area`(kind: WeightKind, shape: [Int]) throws {
        for seed in 1...8 {
            let network = Network.random(kind, shape: shape, seed: seed)
            let window = Box(unchecked: (40, 42.5, -7, -5))
            for layer in 0..<shape.count - 2 {
                // A unit that is off all over the window, and one whose output no unit uses.
                var layers = network.layers
                let width = layers[layer].inputCount
                for input in width..<2 * width { layers[layer].weights[input] = 0 }
                layers[layer].biases[1] = -1
                let inputs = layers[layer + 1].inputCount
                for row in 0..<layers[layer + 1].unitCount {
                    layers[layer + 1].weights[row * inputs + 2] = 0
                }
                let idle = Network(unchecked: layers)
                for unit in [1, 2] {
                    let rest = idle.withoutUnit(unit, ofLayer: layer)
                    let found = DecisionDifference(between: idle, and: rest, in: window)
                    #expect(found?.area == 0, "\(kind) \(shape) \(seed) \(layer) \(unit)")
                }
            }
        }
    }

    @Test func `the same function in another order of units has no area`() throws {
        for seed in 1...20 {
            let network = Network.random(.normal, shape: [2, 9, 8, 3], seed: seed)
            // The units of the second layer in reverse order: sums are added up otherwise.
            var layers = network.layers
            let (first, second) = (layers[1], layers[2])
            for unit in 0..<8 {
                layers[1].weights.replaceSubrange(
                    unit * 9..<unit * 9 + 9, with: first.weights[(7 - unit) * 9..<(8 - unit) * 9])
                layers[1].biases[unit] = first.biases[7 - unit]
                for row in 0..<3 {
                    layers[2].weights[row * 8 + unit] = second.weights[row * 8 + 7 - unit]
                }
            }
            let other = Network(unchecked: layers)
            let found = DecisionDifference(between: network, and: other, in: Self.window)
            #expect(found?.area == 0, "\(seed)")
        }
    }

    @Test func `smooth networks have no exact difference`() {
        let network = Network.random(.normal, shape: [2, 5, 1], activation: .tanh, seed: 4)
        let rest = network.withoutUnit(0, ofLayer: 0)
        #expect(DecisionDifference(between: network, and: rest, in: Self.window) == nil)
    }

    @Test func `an eye changes the order of regions and nothing else`() throws {
        struct Gatherer: RegionVisitor {
            var corners: [[Point]] = []
            mutating func visit(_ region: borrowing LinearRegion) {
                corners.append(Array(region.vertices))
            }
        }
        let network = Network.random(.normal, shape: [2, 8, 8, 1], seed: 9)
        func regions(_ eye: Vector?) -> [[Point]]? {
            var gatherer = Gatherer()
            guard let traversal = RegionTraversal(network: network, window: Self.window, eye: eye)
            else {
                return nil
            }
            traversal.visit(with: &gatherer)
            return gatherer.corners
        }
        let plain = try #require(regions(nil))
        let seen = try #require(regions(Vector(0.6, -0.8)))
        #expect(plain != seen && Set(plain) == Set(seen) && plain.count == seen.count)
    }
}
