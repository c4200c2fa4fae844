import Geometry
import LinearRegions
import NeuralNetworks
import Testing

/// The complex against arithmetic without rounding, on networks of whole weights.
struct ExactComplexTests {
    @Test(arguments: 0..<8)
    func `regions, vertices, edges and areas are those of exact arithmetic`(share: Int) throws {
        let count = FamilyMember.count(usual: 400)
        for number in count * share / 8..<count * (share + 1) / 8 {
            let example = WholeNetwork(number: number)
            let exact = ExactRegion.all(of: example.network, in: WholeNetwork.window)
            let found = try #require(
                RegionComplex(of: example.network, in: WholeNetwork.window))
            #expect(throws: Never.self, "\(example)") { try found.checkInvariants() }
            #expect(found.regionCount == exact.count, "\(example)")
            let vertices = Set(exact.flatMap { $0.vertices.map(\.reduced) })
            #expect(found.complex.vertices.count == vertices.count, "\(example)")
            // Euler's formula.
            #expect(found.complex.edges.count == vertices.count + exact.count - 1, "\(example)")
            let areas = Dictionary(grouping: exact, by: \.pattern)
                .mapValues { $0.reduce(0) { $0 + $1.area } }
            var foundAreas: [[UInt8]: Double] = [:]
            for region in 0..<found.regionCount {
                foundAreas[found.pattern(of: region), default: 0] += found.complex.area(of: region)
            }
            #expect(foundAreas.count == areas.count, "\(example)")
            for (pattern, area) in areas {
                #expect(abs((foundAreas[pattern] ?? 0) - area) < 1e-9 * 36, "\(example)")
            }
        }
    }

    @Test(arguments: 0..<8)
    func `affine regions and regions after each layer are those of exact arithmetic`(
        share: Int
    ) throws {
        let count = FamilyMember.count(usual: 400)
        for number in count * share / 8..<count * (share + 1) / 8 {
            let example = WholeNetwork(number: number)
            let found = try #require(
                RegionComplex(of: example.network, in: WholeNetwork.window))
            let exact = ExactRegion.all(of: example.network, in: WholeNetwork.window)
            #expect(found.distinctAffineMapCount == Set(exact.map(\.outputs)).count, "\(example)")
            let outputs = Dictionary(exact.map { ($0.pattern, $0.outputs) }) { first, _ in first }
            let regions = (0..<found.regionCount).map { outputs[found.pattern(of: $0)] }
            let graph = NeighbourGraph(found.complex) { regions[$0] == regions[$1] }
            #expect(found.affineRegionCount == graph.componentCount, "\(example)")
            let counts = (1..<example.network.layers.count).map { depth in
                ExactRegion.all(
                    of: example.network.cut(after: depth), in: WholeNetwork.window
                ).count
            }
            #expect(found.regionsPerLayer == counts, "\(example)")
        }
    }

    @Test(arguments: 0..<8)
    func `classes and boundaries are those of exact arithmetic`(share: Int) throws {
        let count = FamilyMember.count(usual: 400)
        for number in count * share / 8..<count * (share + 1) / 8 {
            let example = WholeNetwork(number: number)
            let exact = ExactDecision(of: example.network, in: WholeNetwork.window)
            let found = DecisionComplex(
                try #require(RegionComplex(of: example.network, in: WholeNetwork.window)))
            #expect(throws: Never.self, "\(example)") {
                try found.complex.checkInvariants(window: WholeNetwork.window)
            }
            for (shape, area) in zip(found.classes, exact.classAreas) {
                #expect(abs(shape.area - area) < 1e-9 * 36, "\(example)")
            }
            #expect(abs(found.tieArea - exact.tieArea) < 1e-9 * 36, "\(example)")
            // Only the complex counts the jumps of step units.
            guard example.network.layers[0].activation != .step else { continue }
            #expect(abs(found.boundaryLength - exact.boundaryLength) < 1e-7, "\(example)")
            #expect(found.boundarySegments == exact.boundarySegments, "\(example)")
        }
    }
}

extension Network {
    /// The network whose outputs are sums over the units of the hidden layer `depth`, from 1.
    func cut(after depth: Int) -> Network {
        let count = layers[depth - 1].unitCount
        return Network(
            unchecked: layers.prefix(depth) + [
                DenseLayer(
                    unchecked: Array(repeating: 1, count: count), biases: [0], inputCount: count,
                    activation: .identity)
            ])
    }
}
