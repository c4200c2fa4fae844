import Geometry
import LinearRegions
import NeuralNetworks
import Testing

/// Networks of which the answers are known in closed form.
struct KnownAnswersTests {
    private func count(_ network: Network, in window: Box) throws -> Int {
        try #require(RegionStatistics(of: network, in: window)).activationRegions
    }

    @Test(arguments: [0, 1, 2, 3, 5, 8, 13, 40])
    func `n lines in general position part the plane into 1 + n + n(n - 1)/2`(n: Int) throws {
        let network =
            n == 0
            ? Network(hidden: [], logits: [[1, 1, 0]]) : Network(lines: Network.tangents(count: n))
        #expect(try count(network, in: .unit) == 1 + n + n * (n - 1) / 2)
        #expect(try count(network, in: .square(100)) == 1 + n + n * (n - 1) / 2)
    }

    static let foldings: [(Int, Int, Int)] = [
        (4, 2, 44), (4, 3, 176), (4, 4, 704), (6, 2, 198), (6, 3, 1782), (8, 2, 592),
    ]

    @Test(arguments: foldings)
    func `folding networks reach Montufar's bound`(units: Int, depth: Int, regions: Int) throws {
        #expect(try count(.folding(units: units, depth: depth), in: .unit) == regions)
    }

    @Test(arguments: 1...8)
    func `tent maps double their pieces with each layer`(depth: Int) throws {
        let network = Network.tent(depth: depth)
        #expect(try count(network, in: .unit) == 1 << depth)
        // The logit is the tent map less 1/2: each of the 2^depth teeth's flanks has one zero.
        let found = try #require(RegionStatistics(of: network, in: .unit))
        #expect(found.boundarySegments == 1 << depth)
        #expect(abs(found.boundaryLength - Double(1 << depth)) < 1e-9)
        #expect(abs(found.classAreas[1] - 0.5) < 1e-12)
    }

    @Test func `xor is positive on a band between two parallel lines`() throws {
        let window = Box(unchecked: (x0: -1, x1: 2, y0: -1, y1: 2))
        let found = try #require(RegionStatistics(of: .xor, in: window))
        #expect(found.activationRegions == 3)
        #expect(abs(found.classAreas[1] - 11 / 4) < 1e-12)
        #expect(abs(found.classAreas[0] - (9 - 11 / 4)) < 1e-12)
        #expect(found.boundarySegments == 2)
        #expect(abs(found.boundaryLength - 5 * 2.0.squareRoot()) < 1e-12)
    }

    @Test func `a diamond has four regions, area 2 and four sides`() throws {
        let found = try #require(RegionStatistics(of: .diamond, in: .square(2)))
        #expect(found.activationRegions == 4)
        #expect(abs(found.classAreas[1] - 2) < 1e-12)
        #expect(found.boundarySegments == 4)
        #expect(abs(found.boundaryLength - 4 * 2.0.squareRoot()) < 1e-12)
        #expect(found.tieArea == 0)
    }

    @Test func `three units enclose a hexagon`() throws {
        let found = try #require(RegionStatistics(of: .threeUnits(outputBias: 3), in: .square(6)))
        #expect(found.activationRegions == 7)
        #expect(abs(found.classAreas[1] - 10.324009471386265) < 1e-12)
        #expect(abs(found.boundaryLength - 12.177091661) < 1e-8)
        #expect(found.boundarySegments == 6)
    }

    @Test func `a plateau of exact ties is reported and counts to class 0`() throws {
        let found = try #require(RegionStatistics(of: .threeUnits(outputBias: 0), in: .square(6)))
        #expect(found.activationRegions == 7)
        #expect(abs(found.tieArea - 0.7138225768) < 1e-9)
        #expect(found.classAreas[1] == 0)
        #expect(abs(found.classAreas[0] - 144) < 1e-9)
    }

    static let integerCounts: [(Int, [Int], Int)] = [
        (1, [2, 3, 1], 7), (2, [2, 4, 1], 6), (4, [2, 4, 4, 1], 13), (6, [2, 8, 8, 1], 135),
        (7, [2, 5, 5, 5, 1], 91), (13, [2, 6, 6, 3], 60),
    ]

    @Test(arguments: integerCounts)
    func `networks of whole weights have the exact count`(
        seed: Int, shape: [Int], regions: Int
    ) throws {
        let network = Network(integerSeed: UInt64(seed), shape: shape)
        #expect(try count(network, in: .square(3)) == regions)
        #expect(ExactRegion.all(of: network, in: .square(3)).count == regions)
    }

    static let integerAreas: [(Int, [Int], [Double])] = [
        (1, [2, 3, 1], [36 - 22801.0 / 1092, 22801.0 / 1092]),
        (6, [2, 8, 8, 1], [36 - 9.610097594524726, 9.610097594524726]),
        (7, [2, 5, 5, 5, 1], [36 - 25.97320926889424, 25.97320926889424]),
        (13, [2, 6, 6, 3], [15.742114597760345, 5.963974059663768, 14.293911342575885]),
    ]

    @Test(arguments: integerAreas)
    func `networks of whole weights have the exact class areas`(
        seed: Int, shape: [Int], areas: [Double]
    ) throws {
        let network = Network(integerSeed: UInt64(seed), shape: shape)
        let found = try #require(RegionStatistics(of: network, in: .square(3)))
        try #require(found.classAreas.count == areas.count)
        for (area, exact) in zip(found.classAreas, areas) { #expect(abs(area - exact) < 1e-9) }
    }

    @Test func `the boundary of seed 6 has 27 pieces`() throws {
        let network = Network(integerSeed: 6, shape: [2, 8, 8, 1])
        let found = try #require(RegionStatistics(of: network, in: .square(3)))
        #expect(found.boundarySegments == 27)
        #expect(abs(found.boundaryLength - 9.000088598) < 1e-8)
    }

    /// The activation counts (an all-zero unit adds none).
    static let degenerate: [(String, Network, Int)] = [
        ("three concurrent lines", Network(lines: [[1, 0, 0], [0, 1, 0], [1, -1, 0]]), 6),
        (
            "four lines along an axis",
            Network(lines: [-0.6, -0.2, 0.2, 0.6].map { [1, 0, $0] }), 5
        ),
        ("a line twice, once scaled", Network(lines: [[1, -1, 0], [2, -2, 0]]), 2),
        ("a unit and its opposite", Network(lines: [[1, -1, 0], [-1, 1, 0]]), 2),
        ("a line on the window's edge", Network(lines: [[1, 0, -1]]), 1),
        ("a line through one corner", Network(lines: [[1, 1, -2]]), 1),
        ("a diagonal", Network(lines: [[1, -1, 0]]), 2),
        ("a unit without weights", Network(lines: [[0, 0, 0], [1, 0, 0]]), 2),
        ("a line outside", Network(lines: [[1, 0, -5]]), 1),
        (
            "a unit behind a dead one",
            Network(hidden: [[[0, 0, -1], [1, 0, 0]], [[1, 0, 0.5]]], logits: [[1, 0]]), 2
        ),
        (
            "relu(x), relu(y), relu(h1 + h2 - 1/2)",
            Network(hidden: [[[1, 0, 0], [0, 1, 0]], [[1, 1, -0.5]]], logits: [[1, 0]]), 7
        ),
    ]

    @Test(arguments: degenerate)
    func `degenerate networks have the exact count`(
        name: String, network: Network, regions: Int
    ) throws {
        #expect(try count(network, in: .square(1)) == regions, "\(name)")
    }

    @Test func `a boundary along a crease is found once`() throws {
        // relu(x) - relu(-x) is x.
        let network = Network(hidden: [[[1, 0, 0], [-1, 0, 0]]], logits: [[1, -1, 0]])
        let found = try #require(RegionStatistics(of: network, in: .square(1)))
        #expect(found.activationRegions == 2)
        #expect(abs(found.classAreas[1] - 2) < 1e-12)
        #expect(abs(found.boundaryLength - 2) < 1e-12)
    }
}
