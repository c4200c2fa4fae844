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
}
