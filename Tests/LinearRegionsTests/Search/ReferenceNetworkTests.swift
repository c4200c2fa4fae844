import Geometry
import LinearRegions
import NeuralNetworks
import Testing

struct ReferenceNetworkTests {
    @Test(arguments: ReferenceNetwork.names)
    func `logits and patterns at the probes are the exact ones`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        #expect(reference.network.shape == reference.answers.sizes)
        for probe in reference.answers.probes {
            let point = Point(probe.x[0], probe.x[1])
            let logits = reference.network.logits(at: point)
            for (logit, exact) in zip(logits, probe.logits) {
                #expect(abs(logit - exact) <= 1e-12 * max(1, abs(exact)))
            }
            #expect(reference.network.pattern(at: point) == probe.pattern.pattern)
        }
    }

    @Test(arguments: ReferenceNetwork.names)
    func `the traversal finds the regions that exact arithmetic finds`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let answers = reference.answers
        let regions = try FoundRegion.all(of: reference.network, in: reference.window)
        #expect(regions.count == answers.regions)
        #expect(Set(regions.map(\.pattern)).count == answers.distinctActivationPatterns)
        let areas = regions.map(\.polygon.area)
        let smallest = try #require(areas.min())
        let largest = try #require(areas.max())
        #expect(abs(smallest - answers.smallestRegionArea) < 1e-14)
        #expect(abs(largest - answers.largestRegionArea) < 1e-12)
    }

    @Test(arguments: ReferenceNetwork.names)
    func `class areas and the boundary's length are the exact ones`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let answers = reference.answers
        let found = try #require(RegionStatistics(of: reference.network, in: reference.window))
        #expect(found.activationRegions == answers.regions)
        #expect(found.tieArea == 0)
        #expect(found.boundarySegments == answers.decisionBoundarySegments)
        let length = answers.decisionBoundaryLength
        #expect(abs(found.boundaryLength - length) < 1e-9 * length)
        try #require(found.classAreas.count == answers.classAreas.count)
        for (area, exact) in zip(found.classAreas, answers.classAreas) {
            #expect(abs(area - exact) < 1e-9 * exact)
        }
    }

    @Test(arguments: ["r02_2-8-8-1_he", "r05_2-16-1_zerobias", "t01_2-4-1_circle"])
    func `each region has the exact area, vertices and affine map`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let regions = try FoundRegion.all(of: reference.network, in: reference.window)
        let cells = try #require(reference.answers.cells)
        #expect(cells.count == regions.count)
        let byPattern = Dictionary(uniqueKeysWithValues: regions.map { ($0.pattern, $0) })
        for cell in cells {
            let region = try #require(byPattern[cell.pattern.pattern])
            #expect(abs(region.polygon.area - cell.area) < 1e-12)
            #expect(region.polygon.vertices.count == cell.vertices.count)
            let largest = cell.affine.joined().map(abs).max() ?? 0
            for (logit, exact) in zip(region.logits, cell.affine) {
                for (coefficient, exact) in zip([logit.a, logit.b, logit.c], exact) {
                    #expect(abs(coefficient - exact) < 1e-12 * largest)
                }
            }
            // Both rings are counter-clockwise, but may begin at different vertices.
            for vertex in cell.vertices.map({ Point($0[0], $0[1]) }) {
                #expect(region.polygon.vertices.contains { $0.distance(to: vertex) < 1e-10 })
            }
        }
    }
}
