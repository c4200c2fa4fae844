import Analysis
import Geometry
import NeuralNetworks
import Raster
import Testing

@testable import Figures
@testable import Planes

@Suite struct CreaseStrokesTests {
    private static let window = Box(unchecked: (-1, 1, -1, 1))
    private static let transform = PlaneTransform(
        window: window, rect: PixelRect(x: 0, y: 0, width: 200, height: 200))

    /// A network of ReLUs without biases, each layer given by its rows.
    private static func network(_ layers: [[[Double]]]) throws -> Network {
        try #require(
            Network(
                layers: layers.enumerated().map { index, rows in
                    DenseLayer(
                        unchecked: rows.flatMap(\.self), biases: rows.map { _ in 0 },
                        inputCount: rows[0].count,
                        activation: index == layers.count - 1 ? .identity : .relu)
                }))
    }

    /// Two units of a layer on one line, and the boundary on it too.
    private static func opposite() throws -> Network {
        try network([[[1, 0], [-1, 0]], [[1, -1]]])
    }

    private static func numbers(_ network: Network) throws -> CreaseNumbers {
        let lines = try #require(CreaseLines(of: network, in: window))
        return CreaseNumbers(
            network.hiddenUnits, on: lines.segments,
            ink: InkMap(Coverage(PixelBounds(covering: transform.rect))), transform: transform,
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering()))
    }

    @Test func `units of a layer with the same line share one label, those of other layers do not`()
        throws
    {
        let together = try Self.numbers(try Self.opposite())
        #expect(together.labels.map(\.text) == ["0, 1"])
        #expect(together.labels.map(\.units) == [[0, 1]])
        let many = try Self.network([
            (1...9).map { [Double($0), 0] }, [Array(repeating: 1, count: 9)],
        ])
        #expect(try Self.numbers(many).labels.map(\.text) == ["0, 1, 2, +6"])
        let apart = try Self.numbers(try Self.network([[[1, 0]], [[1]], [[1]]]))
        #expect(apart.labels.map(\.units) == [[0], [1]])
    }

    @Test func `layers take turns on a piece that they share, and fill it together`() throws {
        let network = try Self.network([[[1, 0]], [[1]], [[1]]])
        let lines = try #require(CreaseLines(of: network, in: Self.window))
        let strokes = CreaseStrokes(
            lines, names: network.hiddenUnits, widths: [2, 2], transform: Self.transform)
        let inked = strokes.layers.map { layer in (0..<200).map { layer[100, $0] == 255 } }
        for layer in inked { #expect((60...160).contains(layer.count { $0 })) }
        #expect(zip(inked[0], inked[1]).allSatisfy { $0 || $1 })
    }
}
