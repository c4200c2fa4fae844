import Geometry
import LinearRegions
import NeuralNetworks
import Testing

struct RegionComplexTests {
    private func complex(_ network: Network, in window: Box) throws -> RegionComplex {
        try #require(RegionComplex(of: network, in: window))
    }

    @Test(arguments: ReferenceNetwork.names)
    func `vertices, edges and regions are those of exact arithmetic`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let answers = reference.answers
        let found = try complex(reference.network, in: reference.window)
        try found.complex.checkInvariants(window: reference.window)
        #expect(found.regionCount == answers.regions)
        #expect(found.complex.vertices.count == answers.vertices)
        #expect(found.complex.edges.count == answers.edges)
    }

    @Test(arguments: RegionPropertyTests.cases)
    func `regions are those of the sweep`(_ example: RegionPropertyTests.Case) throws {
        let found = try complex(example.network, in: example.window)
        try found.complex.checkInvariants(window: example.window)
        var swept = Dictionary(
            uniqueKeysWithValues: try example.regions().map { ($0.pattern, $0) })
        #expect(found.regionCount == swept.count)
        for region in 0..<found.regionCount {
            let match = swept.removeValue(forKey: found.pattern(of: region))
            let other = try #require(match)
            let area = found.complex.area(of: region)
            #expect(abs(area - other.polygon.area) < 1e-9 * example.window.area)
            for (logit, other) in zip(found.logits(of: region), other.logits) {
                let error = (logit - other).magnitude
                #expect(error <= 1e-12 * other.magnitude)
            }
        }
    }
}
