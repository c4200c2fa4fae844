import Analysis
import Geometry
import NeuralNetworks
import Raster
import TestSupport
import Testing

@testable import Planes

@Suite struct CreaseStrokesTests {
    @Test func `layers take turns on a piece that they share, and fill it together`() throws {
        let window = Box(unchecked: (-1, 1, -1, 1))
        let network = SampleNetwork.relus([[[1, 0]], [[1]], [[1]]])
        let lines = try #require(CreaseLines(of: network, in: window))
        let strokes = CreaseStrokes(
            lines, names: network.hiddenUnits, widths: [2, 2],
            transform: PlaneTransform(
                window: window, rect: PixelRect(x: 0, y: 0, width: 200, height: 200)))
        let inked = strokes.layers.map { layer in (0..<200).map { layer[100, $0] == 255 } }
        for layer in inked { #expect((60...160).contains(layer.count { $0 })) }
        #expect(zip(inked[0], inked[1]).allSatisfy { $0 || $1 })
    }

    @Test func `layers differ in the rhythm of their lines, which goes on across pieces`() throws {
        let window = Box(unchecked: (-1, 1, -1, 1))
        // Three vertical lines, one of each layer, at -1/2, 0 and 1/2.
        func layer(_ weights: [Double], _ bias: Double, _ activation: Activation) -> DenseLayer {
            DenseLayer(
                unchecked: weights, biases: [bias], inputCount: weights.count,
                activation: activation)
        }
        let network = Network(unchecked: [
            layer([1, 0], 0.5, .relu), layer([1], -0.5, .relu), layer([1], -0.5, .relu),
            layer([1], 0, .identity),
        ])
        let lines = try #require(CreaseLines(of: network, in: window))
        let strokes = CreaseStrokes(
            lines, names: network.hiddenUnits, widths: [2, 2, 2],
            transform: PlaneTransform(
                window: window, rect: PixelRect(x: 0, y: 0, width: 200, height: 200)))
        let shares = zip(strokes.layers, [50, 100, 150]).map { layer, x in
            Double((0..<200).reduce(0) { $0 + Int(layer[x, $1]) }) / (255 * 200)
        }
        #expect(shares[0] > 0.99)
        #expect((0.6...0.9).contains(shares[1]))
        #expect((0.3...shares[1] - 0.1).contains(shares[2]))
    }
}
