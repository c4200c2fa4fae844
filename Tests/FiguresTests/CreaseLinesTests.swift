import Geometry
import LinearRegions
import NeuralNetworks
import Raster
import Testing

@testable import Figures

@Suite struct CreaseLinesTests {
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

    /// A unit of layer 2 that switches where one or the other of layer 1 does.
    private static func layered() throws -> Network {
        try network([[[1, 0], [0, 1]], [[1, 1]], [[1]]])
    }

    private static func numbers(_ network: Network) throws -> CreaseNumbers {
        let lines = try #require(CreaseLines(of: network, in: window))
        return CreaseNumbers(
            network.unitNames, on: lines.segments,
            ink: InkMap(Coverage(PixelBounds(covering: transform.rect))), transform: transform,
            lettering: try Lettering(), size: 11)
    }

    @Test func `opposite units have the same line each`() throws {
        let lines = try #require(CreaseLines(of: try Self.opposite(), in: Self.window))
        #expect(lines.segments[0] == lines.segments[1])
        #expect(lines.segments[0].reduce(0) { $0 + $1.length } == 2)
        #expect(lines.shared.map(\.units) == [[0, 1]])
        #expect(lines.sharing == .known)
    }

    @Test func `a unit that switches along others has a line of its own`() throws {
        let lines = try #require(CreaseLines(of: try Self.layered(), in: Self.window))
        #expect(abs(lines.segments[2].reduce(0) { $0 + $1.length } - 2) < 1e-12)
        for segment in lines.segments[2] {
            for point in [segment.start, segment.end] {
                #expect(min(abs(point.x), abs(point.y)) < 1e-12 && max(point.x, point.y) <= 0)
            }
        }
    }

    @Test func `just the units whose activation has a hinge in the window have a line`() throws {
        for (index, hidden) in [[6], [5, 7], [4, 4, 4]].enumerated() {
            let network = DecisionPlaneTests.network(
                .relu, hidden: hidden, outputs: 1, seed: UInt64(index))
            let regions = try #require(RegionComplex(of: network, in: Self.window))
            let idle = UnitActivity(regions)
            let lines = try #require(CreaseLines(of: network, in: Self.window))
            let without = lines.segments.indices.filter { lines.segments[$0].isEmpty }
            #expect(without == (idle.dead + idle.alwaysActive).sorted())
        }
    }

    @Test func `beyond the limit one unit of each piece is told`() throws {
        let lines = try #require(CreaseLines(of: try Self.opposite(), in: Self.window, limit: 1))
        #expect(lines.segments.map(\.count).sorted() == [0, 1])
        #expect(lines.sharing == .unknown && lines.shared.isEmpty)
    }

    @Test func `units of a layer with the same line stand in one label, of other layers apart`()
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
            lines, names: network.unitNames, widths: [2, 2], transform: Self.transform)
        let inked = strokes.layers.map { layer in (0..<200).map { layer[100, $0] == 255 } }
        for layer in inked { #expect((60...160).contains(layer.count { $0 })) }
        #expect(zip(inked[0], inked[1]).allSatisfy { $0 || $1 })
    }

    @Test func `a boundary on a crease is told apart from one between creases`() throws {
        let found = CreaseBoundary(of: try Self.opposite(), in: Self.window).segments
        // Once from either side.
        #expect(found.reduce(0) { $0 + $1.length } == 4)
        // The function x + y.
        let between = try Self.network([
            [[1, 0], [-1, 0], [0, 1], [0, -1]], [[1, -1, 1, -1]],
        ])
        #expect(CreaseBoundary(of: between, in: Self.window).segments.isEmpty)
    }
}
