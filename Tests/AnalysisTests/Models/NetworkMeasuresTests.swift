import Geometry
import LinearRegions
import NeuralNetworks
import Testing

@testable import Analysis

@Suite struct NetworkMeasuresTests {
    @Test func `a piecewise-linear network is counted`() throws {
        let network = Network.random(.relu, hidden: [6, 5], outputs: 3, seed: 9)
        let measures = NetworkMeasures(of: network, in: .oblong)
        let regions = try #require(RegionComplex(of: network, in: .oblong))
        #expect(measures.activationRegions == regions.regionCount)
        #expect(measures.affineRegions == regions.affineRegionCount)
        #expect(abs(measures.classAreas.reduce(0, +) - Box.oblong.area) < 1e-9)
    }

    @Test func `a smooth network has the lengths and areas that explanations and frames have`() {
        let network = Network.random(.tanh, hidden: [6, 5], outputs: 3, seed: 9)
        let measures = NetworkMeasures(of: network, in: .oblong)
        let explained = SampledAnalysis(network, window: .oblong).statistics
        #expect(measures.activationRegions == nil && measures.deadUnits == nil)
        #expect(measures.boundaryLength == explained.boundaryLength)
        #expect(measures.classAreas == explained.classAreas)
        let drawn = PlaneSummary(source: .sampled)
        #expect(drawn.boundaryLength(of: network, in: .oblong) == explained.boundaryLength)
    }
}
