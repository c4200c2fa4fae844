import Geometry
import LinearRegions
import NeuralNetworks
import Testing

struct RegionComplexTests {
    private func complex(_ network: Network, in window: Box) throws -> RegionComplex {
        let found = try #require(RegionComplex(of: network, in: window))
        try found.checkInvariants()
        return found
    }

    @Test(arguments: RegionPropertyTests.cases)
    func `regions are those of the traversal`(_ example: RegionPropertyTests.Case) throws {
        let found = try complex(example.network, in: example.window)
        var visited = Dictionary(
            uniqueKeysWithValues: try example.regions().map { ($0.pattern, $0) })
        #expect(found.regionCount == visited.count)
        for region in 0..<found.regionCount {
            let match = visited.removeValue(forKey: found.pattern(of: region))
            let other = try #require(match)
            let area = found.complex.area(of: region)
            #expect(abs(area - other.polygon.area) < 1e-9 * example.window.area)
            for (logit, other) in zip(found.logits(of: region), other.logits) {
                let error = (logit - other).magnitude
                #expect(error <= 1e-12 * other.magnitude)
            }
        }
    }

    @Test(arguments: RegionPropertyTests.cases)
    func `all is always the same`(_ example: RegionPropertyTests.Case) throws {
        let (one, other) = (
            try complex(example.network, in: example.window),
            try complex(example.network, in: example.window)
        )
        #expect(one.complex.vertices == other.complex.vertices)
        #expect(one.complex.edges == other.complex.edges)
        #expect(
            (0..<one.regionCount).allSatisfy { one.pattern(of: $0) == other.pattern(of: $0) })
    }

    @Test(arguments: RegionPropertyTests.cases)
    func `an edge's unit switches across it`(_ example: RegionPropertyTests.Case) throws {
        let found = try complex(example.network, in: example.window)
        for edge in found.complex.edges {
            let origin = EdgeOrigin(code: edge.tag)
            #expect((origin.unit == nil) == edge.isOuter)
            guard let unit = origin.unit, !edge.isOuter else { continue }
            let (left, right) = (
                found.pattern(of: Int(edge.left))[unit], found.pattern(of: Int(edge.right))[unit]
            )
            #expect(left != right)
        }
    }

    @Test func `a smooth network has none`() {
        let network = Network.random(.normal, shape: [2, 4, 1], activation: .tanh, seed: 1)
        #expect(RegionComplex(of: network, in: .square(1)) == nil)
    }

    @Test func `more regions than wanted are refused`() throws {
        let network = Network(lines: Network.tangents(count: 5))
        #expect(throws: RegionLimitError(limit: 15)) {
            try RegionComplex(of: network, in: .unit, limit: 15)
        }
        #expect(try RegionComplex(of: network, in: .unit, limit: 16)?.regionCount == 16)
    }

    @Test func `patterns of more than 64 units with two hinges each are kept whole`() throws {
        let network = Network.random(
            .normal, shape: [2, 45, 40, 1], activation: .hardTanh, seed: 3)
        let found = try complex(network, in: .square(1))
        var pieces: Set<UInt8> = []
        for region in 0..<found.regionCount {
            let pattern = found.pattern(of: region)
            pieces.formUnion(pattern)
            guard found.complex.area(of: region) > 1e-5 else { continue }
            #expect(pattern == network.pattern(at: found.complex.middle(of: region)))
        }
        #expect(pieces == [0, 1, 2])
    }

    @Test func `without hidden layers the window is the only region`() throws {
        let found = try complex(
            Network(hidden: [], logits: [[3, 0, 1], [4, 5, 0]]), in: .square(1))
        #expect(found.regionCount == 1)
        #expect(found.complex.polygon(of: 0) == ConvexPolygon(.square(1)))
        #expect(found.complex.edges.count == 4)
        #expect(found.pattern(of: 0).isEmpty)
        #expect(found.regionsPerLayer.isEmpty)
        // The matrix (3 0; 4 5) has the singular values sqrt 45 and sqrt 5.
        #expect(abs(found.lipschitz - 45.0.squareRoot()) < 1e-14)
    }

    @Test func `the steepest region is where all units are active`() throws {
        // relu(x) + relu(y): the gradient is (1, 1) in the first quadrant.
        let network = Network(hidden: [[[1, 0, 0], [0, 1, 0]]], logits: [[1, 1, 0]])
        let found = try complex(network, in: .square(1))
        let steepest = found.steepest
        #expect(abs(steepest.slope - 2.0.squareRoot()) < 1e-15)
        #expect(found.pattern(of: steepest.region) == [1, 1])
    }

    @Test(arguments: [1, 2, 3])
    func `slopes are the largest over all directions`(outputs: Int) throws {
        let network = Network.random(.normal, shape: [2, 6, 6, outputs], seed: 8)
        let found = try complex(network, in: .square(1))
        for region in 0..<found.regionCount {
            let slopes = (0..<2000).map { step in
                // Points of half the unit circle, by its rational parametrisation.
                let t = Double(step) / 1000 - 1
                let (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
                return found.logits(of: region).reduce(0) { sum, logit in
                    let slope = logit.a * x + logit.b * y
                    return sum + slope * slope
                }.squareRoot()
            }
            let slope = found.slope(of: region)
            let largest = slopes.max() ?? 0
            #expect(largest <= slope * (1 + 1e-14) && slope <= largest * (1 + 1e-5))
        }
    }

    @Test(arguments: [1e-300, 1e-170, 1e100, 1e149])
    func `slopes may be too large or small for their squares`(factor: Double) throws {
        let plain = Network(hidden: [], logits: [[3, 0, 1], [4, 5, 0]])
        var layer = plain.layers[0]
        layer.weights = layer.weights.map { $0 * factor }
        let found = try #require(RegionComplex(of: Network(unchecked: [layer]), in: .square(1)))
        #expect(abs(found.lipschitz / factor - 45.0.squareRoot()) < 1e-12)
    }

    @Test func `outputs jump where a step is not taken back`() throws {
        func jumps(_ weights: [Double], _ bias: Double = 0) throws -> Bool {
            let network = Network(unchecked: [
                DenseLayer(
                    unchecked: [1, 0, 1, 0], biases: [bias, bias], inputCount: 2,
                    activation: .step),
                DenseLayer(unchecked: weights, biases: [0], inputCount: 2, activation: .identity),
            ])
            return try #require(RegionComplex(of: network, in: .square(1))).hasJumps
        }
        #expect(try jumps([1, 1]))
        #expect(try !jumps([1, -1]))
        #expect(try !jumps([1, 1], 2))
        let kink = Network(hidden: [[[1, 0, 0]]], logits: [[1, 0]])
        #expect(try !#require(RegionComplex(of: kink, in: .square(1))).hasJumps)
    }
}
