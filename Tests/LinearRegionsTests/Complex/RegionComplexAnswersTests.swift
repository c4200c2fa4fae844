import Geometry
import LinearRegions
import NeuralNetworks
import Testing

/// Networks of which the complex is known from exact arithmetic.
struct RegionComplexAnswersTests {
    private func complex(_ network: Network, in window: Box) throws -> RegionComplex {
        let found = try #require(RegionComplex(of: network, in: window))
        try found.checkInvariants()
        return found
    }

    @Test(arguments: ReferenceNetwork.names)
    func `counts are those of the reference`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let answers = reference.answers
        let found = try complex(reference.network, in: reference.window)
        #expect(found.regionCount == answers.regions)
        #expect(found.complex.vertices.count == answers.vertices)
        #expect(found.complex.edges.count == answers.edges)
        #expect(found.regionsPerLayer == answers.regionsAfterEachHiddenLayer)
        #expect(found.affineRegionCount == answers.affineRegionsMerged)
        #expect(found.distinctAffineMapCount == answers.distinctAffineMaps)
    }

    @Test(arguments: ["r02_2-8-8-1_he", "r05_2-16-1_zerobias", "t01_2-4-1_circle"])
    func `cells have the pattern, area, corners and map of the reference`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let found = try complex(reference.network, in: reference.window)
        let cells = try #require(reference.answers.cells)
        let byPattern = Dictionary(
            uniqueKeysWithValues: (0..<found.regionCount).map { (found.pattern(of: $0), $0) })
        #expect(byPattern.count == cells.count)
        for cell in cells {
            let region = try #require(byPattern[cell.pattern.pattern])
            #expect(abs(found.complex.area(of: region) - cell.area) <= 1e-9 * cell.area)
            let corners = found.complex.polygon(of: region).vertices
            #expect(corners.count == cell.vertices.count)
            for vertex in cell.vertices.map({ Point($0[0], $0[1]) }) {
                #expect(corners.contains { $0.distance(to: vertex) < 1e-10 })
            }
            let largest = cell.affine.joined().map(abs).max() ?? 0
            for (logit, exact) in zip(found.logits(of: region), cell.affine) {
                let error = (logit - AffineForm(exact[0], exact[1], exact[2])).magnitude
                #expect(error < 1e-12 * largest)
            }
        }
    }

    /// The name, the network, its window, and the regions, vertices and edges.
    static let networks: [(String, Network, Box, [Int])] =
        [
            ("xor", .xor, Box(unchecked: (x0: -1, x1: 2, y0: -1, y1: 2)), [3, 6, 8]),
            ("three units, bias 3", .threeUnits(outputBias: 3), .square(6), [7, 13, 19]),
            ("three units, bias 0", .threeUnits(outputBias: 0), .square(6), [7, 13, 19]),
        ]
        + [
            (1, [2, 3, 1], [7, 13, 19]), (4, [2, 4, 4, 1], [13, 21, 33]),
            (6, [2, 8, 8, 1], [135, 151, 285]), (7, [2, 5, 5, 5, 1], [91, 108, 198]),
        ].map { seed, shape, counts in
            (
                "seed \(seed)", Network(integerSeed: UInt64(seed), shape: shape), .square(3),
                counts
            )
        }
        + zip(
            KnownAnswersTests.degenerate,
            [
                [6, 9, 14], [5, 12, 16], [2, 4, 5], [2, 4, 5], [1, 4, 4], [1, 4, 4], [2, 4, 5],
                [2, 6, 7], [1, 4, 4], [2, 6, 7], [7, 13, 19],
            ]
        ).map { ($0.0, $0.1, .square(1), $1) }

    @Test(arguments: networks)
    func `regions, vertices and edges are the known ones`(
        name: String, network: Network, window: Box, counts: [Int]
    ) throws {
        let found = try complex(network, in: window)
        let complex = found.complex
        #expect(
            [found.regionCount, complex.vertices.count, complex.edges.count] == counts, "\(name)")
    }

    @Test func `neighbours with the same map are one affine region`() throws {
        let fourth = try complex(Network(integerSeed: 4, shape: [2, 4, 4, 1]), in: .square(3))
        #expect(fourth.affineRegionCount == 6)
        let sixth = try complex(Network(integerSeed: 6, shape: [2, 8, 8, 1]), in: .square(3))
        #expect(sixth.affineRegionCount == 131)
    }

    @Test func `one map on two regions that do not touch counts once`() throws {
        // The valley relu(x - 1/2) + relu(-x - 1/2), and 0 again beyond: the map 0 comes twice.
        let network = Network(
            hidden: [[[1, 0, 0.5], [1, 0, 0], [1, 0, -0.5]]], logits: [[1, -2, 1, 0]])
        let found = try complex(network, in: .square(1))
        #expect(found.regionCount == 4)
        #expect(found.affineRegionCount == 4)
        #expect(found.distinctAffineMapCount == 3)
    }

    @Test func `folding networks have their regions after each layer`() throws {
        let found = try complex(.folding(units: 4, depth: 3), in: .unit)
        #expect(found.regionsPerLayer.last == 176)
        #expect(found.regionsPerLayer.first == 4)
    }
}
