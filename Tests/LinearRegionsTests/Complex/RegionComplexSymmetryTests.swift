import Geometry
import LinearRegions
import NeuralNetworks
import Testing

/// Changes of a network or a window that change nothing in the plane.
struct RegionComplexSymmetryTests {
    private func complex(_ network: Network, in window: Box) throws -> RegionComplex {
        let found = try #require(RegionComplex(of: network, in: window))
        try found.checkInvariants()
        return found
    }

    private func expectSame(_ one: RegionComplex, _ other: RegionComplex) {
        #expect(one.regionCount == other.regionCount)
        #expect(one.complex.edges.count == other.complex.edges.count)
        #expect(one.regionsPerLayer == other.regionsPerLayer)
        #expect(one.affineRegionCount == other.affineRegionCount)
        #expect(one.distinctAffineMapCount == other.distinctAffineMapCount)
        #expect(abs(one.lipschitz - other.lipschitz) <= 1e-9 * one.lipschitz)
        let areas = [one, other].map { complex in
            (0..<complex.regionCount).map { complex.complex.area(of: $0) }.sorted()
        }
        for (one, other) in zip(areas[0], areas[1]) { #expect(abs(one - other) < 1e-9) }
        let places = [one, other].map { complex in
            complex.complex.vertices.sorted { ($0.x, $0.y) < ($1.x, $1.y) }.map(\.x)
        }
        #expect(places[0].count == places[1].count)
        for (one, other) in zip(places[0], places[1]) { #expect(abs(one - other) < 1e-9) }
    }

    @Test(arguments: RegionTraversalTests.piecewiseLinear)
    func `the order of hidden units does not matter`(activation: Activation) throws {
        for seed in 0..<4 {
            let network = Network.random(
                .normal, shape: [2, 7, 7, 5, 3], activation: activation, seed: seed)
            var reordered = network
            for layer in 0..<3 {
                let count = network.layers[layer].unitCount
                reordered = reordered.reordered(
                    layer: layer, (0..<count).map { ($0 * 3 + 2) % count })
            }
            expectSame(try complex(network, in: .square(1)), try complex(reordered, in: .square(1)))
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
            for (layer, unit, power) in [(0, 3, 40), (1, 0, -30), (2, 2, 20)] {
                scaled = scaled.scaled(layer: layer, unit: unit, byPowerOf2: power)
            }
            expectSame(try complex(network, in: .square(1)), try complex(scaled, in: .square(1)))
        }
    }

    @Test(arguments: [Activation.relu, .leakyRelu(slope: 0.25), .abs, .hardTanh])
    func `a window cut in four is the whole one when put together`(
        activation: Activation
    ) throws {
        for seed in 0..<4 {
            let network = Network.random(
                .normal, shape: [2, 9, 9, 2], activation: activation, seed: seed)
            let whole = try complex(network, in: .square(1))
            let (cutX, cutY) = (0.15, -0.4)
            let quarters = try [
                (-1, cutX, -1, cutY), (cutX, 1, -1, cutY), (-1, cutX, cutY, 1), (cutX, 1, cutY, 1),
            ]
            .map { x0, x1, y0, y1 in
                try complex(network, in: Box(unchecked: (x0: x0, x1: x1, y0: y0, y1: y1)))
            }
            // A pattern of a continuous network belongs to one convex region.
            var areas: [[UInt8]: Double] = [:]
            for quarter in quarters {
                for region in 0..<quarter.regionCount {
                    areas[quarter.pattern(of: region), default: 0] +=
                        quarter.complex.area(of: region)
                }
            }
            #expect(areas.count == whole.regionCount)
            for region in 0..<whole.regionCount {
                let area = try #require(areas[whole.pattern(of: region)])
                #expect(abs(area - whole.complex.area(of: region)) < 1e-9)
            }
            let inner = quarters.flatMap(\.complex.vertices)
                .filter { abs($0.x - cutX) > 1e-9 && abs($0.y - cutY) > 1e-9 }
            #expect(inner.count == whole.complex.vertices.count)
        }
    }
}
