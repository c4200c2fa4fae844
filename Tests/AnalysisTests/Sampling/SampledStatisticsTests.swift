import Geometry
import LinearRegions
import NeuralNetworks
import Testing

@testable import Analysis

@Suite struct SampledStatisticsTests {
    @Test func `a straight boundary has its length and its areas`() {
        // x > 0.5 on a window of 4 x 2.
        let layer = DenseLayer(
            unchecked: [1, 0], biases: [-0.5], inputCount: 2, activation: .identity)
        let statistics = SampledStatistics(
            of: Network(unchecked: [layer]), in: Box(unchecked: (-2, 2, -1, 1)))
        #expect(abs(statistics.boundaryLength - 2) < 1e-3)
        #expect(abs(statistics.classAreas[0] - 5) < 0.03)
        #expect(abs(statistics.classAreas[1] - 3) < 0.03)
    }

    @Test(arguments: 0..<4)
    func `sampling comes close to the exact values`(_ seed: Int) throws {
        let network = Network.random(
            .relu, hidden: [8, 8], outputs: 3, seed: UInt64(seed))
        let window = Box.oblong
        let exact = try #require(RegionStatistics(of: network, in: window))
        let sampled = SampledStatistics(of: network, in: window)
        let area = window.width * window.height
        for (a, b) in zip(exact.classAreas, sampled.classAreas) {
            #expect(abs(a - b) < 0.003 * area)
        }
        #expect(abs(exact.boundaryLength - sampled.boundaryLength) < 0.03 * exact.boundaryLength)
    }
}
