import Geometry
import LinearRegions
import NeuralNetworks
import Testing

struct RegionTraversalTests {
    static let piecewiseLinear: [Activation] = [
        .relu, .leakyRelu(slope: 0.25), .abs, .hardTanh, .step, .identity,
    ]

    @Test func `a smooth network has no traversal`() {
        for activation in [Activation.tanh, .sigmoid, .gelu, .sine] {
            let network = Network.random(
                .normal, shape: [2, 4, 1], activation: activation, seed: 1)
            #expect(RegionTraversal(network: network, window: .unit) == nil)
            #expect(RegionStatistics(of: network, in: .unit) == nil)
        }
    }

    @Test(arguments: piecewiseLinear, WeightKind.allCases)
    func `the traversal agrees with the simple method`(
        activation: Activation, kind: WeightKind
    ) throws {
        for (index, shape) in [[2, 7, 1], [2, 6, 6, 2], [2, 5, 4, 5, 3]].enumerated() {
            for seed in 0..<6 {
                let network = Network.random(
                    kind, shape: shape, activation: activation, seed: 10 * index + seed)
                try expectAgreement(
                    network, in: .square(1), "\(activation) \(kind) \(shape) \(seed)")
            }
        }
    }

    @Test(arguments: piecewiseLinear)
    func `activations may differ from layer to layer`(activation: Activation) throws {
        for seed in 0..<6 {
            let layers = Network.random(.normal, shape: [2, 6, 6, 6, 2], seed: seed).layers
            let mixed = [activation, .abs, .hardTanh, .identity]
            let network = Network(
                unchecked: zip(layers, mixed).map { layer, activation in
                    var layer = layer
                    layer.activation = activation
                    return layer
                })
            try expectAgreement(network, in: .square(1.5), "\(activation) \(seed)")
        }
    }

    @Test(arguments: WeightKind.allCases)
    func `deep narrow and wide shallow networks agree with the simple method`(
        kind: WeightKind
    ) throws {
        let deep = [2] + [Int](repeating: 4, count: 12) + [1]
        for seed in 0..<4 {
            try expectAgreement(
                .random(kind, shape: deep, seed: seed), in: .square(2), "\(kind) deep \(seed)")
        }
        try expectAgreement(
            .random(kind, shape: [2, 128, 1], seed: 1), in: .square(1), "\(kind) wide")
    }

    @Test func `a window far from the origin and of another shape agrees too`() throws {
        let window = Box(unchecked: (x0: 1000, x1: 1003, y0: -20, y1: -19))
        for seed in 0..<10 {
            let network = Network.random(.normal, shape: [2, 8, 8, 1], seed: seed)
                .composed(withScale: Vector(2 / 3, 2), origin: Point(1001.5, -19.5))
            try expectAgreement(network, in: window, "seed \(seed)")
        }
    }

    /// Expects the traversal to show the simple method's patterns, each with its area and its map.
    ///
    /// Only on a region as thin as the tolerance may the two disagree.
    private func expectAgreement(
        _ network: Network, in window: Box, _ name: @autoclosure () -> String
    ) throws {
        let found = try FoundRegion.all(of: network, in: window)
        let simple = SimpleRegion.all(of: network, in: window)
        var unmatched = Dictionary(uniqueKeysWithValues: simple.map { ($0.pattern, $0) })
        var areaError = 0.0
        var mapError = 0.0
        for region in found {
            guard let simple = unmatched.removeValue(forKey: region.pattern) else {
                #expect(region.polygon.isThin(in: window), "\(name()): \(region) is too much")
                continue
            }
            areaError = max(areaError, abs(region.polygon.area - simple.polygon.area))
            for (logit, simple) in zip(region.logits, simple.outputs) {
                let error = logit - simple
                mapError = max(mapError, error.magnitude / max(simple.magnitude, 1e-300))
            }
        }
        for region in unmatched.values {
            #expect(region.polygon.isThin(in: window), "\(name()): \(region) is missing")
        }
        #expect(areaError < 1e-9 * window.area, "\(name())")
        #expect(mapError < 1e-9, "\(name())")
    }
}

extension ConvexPolygon {
    /// Whether it is about as thin as the tolerance of 1e-10 of the window.
    fileprivate func isThin(in window: Box) -> Bool {
        let extent = vertices.map { $0.distance(to: vertices[0]) }.max() ?? 0
        return area < 1e-9 * max(window.width, window.height) * extent
    }
}

extension AffineForm {
    /// The largest coefficient.
    var magnitude: Double { max(abs(a), abs(b), abs(c)) }
}
