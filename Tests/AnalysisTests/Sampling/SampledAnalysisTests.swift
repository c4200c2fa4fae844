import Geometry
import NeuralNetworks
import RealFunctions
import Testing

@testable import Analysis

@Suite struct SampledAnalysisTests {
    @Test func `samples of a steep tanh are close to the exact values of a straight line`() throws {
        // The zero line is that of 3 x + 4 y - 1: in the window it has the length 5/2, and the
        // class above has the area 4 - 2.5.
        let layers = [
            DenseLayer(unchecked: [3, 4], biases: [-1], inputCount: 2, activation: .tanh),
            DenseLayer(unchecked: [2], biases: [0], inputCount: 1, activation: .identity),
        ]
        let window = Box(unchecked: (-1, 1, -1, 1))
        let analysis = SampledAnalysis(Network(unchecked: layers), window: window)
        #expect(abs(analysis.statistics.boundaryLength - 2.5) < 1e-3)
        #expect(
            abs(analysis.statistics.classAreas[0] - 2.5) < 0.01
                && abs(analysis.statistics.classAreas[1] - 1.5) < 0.01)
        // At the places of the grid that are the closest to the zero line, the sum is half a step.
        let step = 2.0 / 512
        func slope(_ weight: Double) -> Double {
            (Portable.tanh((0.5 + weight) * step) - Portable.tanh((0.5 - weight) * step)) / step
        }
        let slopes = Vector(slope(3), slope(4))
        #expect(abs(analysis.steepest - slopes.length) < 1e-4)
    }
}
