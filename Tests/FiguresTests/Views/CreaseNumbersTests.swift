import Analysis
import Geometry
import NeuralNetworks
import Planes
import Raster
import TestSupport
import Testing

@testable import Figures

@Suite struct CreaseNumbersTests {
    @Test(arguments: [[6], [12, 12], [40, 40, 40]])
    func `numbers lie on their lines, and never on one another`(hidden: [Int]) throws {
        let network = SampleNetwork.network(.relu, hidden: hidden, outputs: 1, seed: 5)
        let window = SampleNetwork.window
        let lines = try #require(CreaseLines(of: network, in: window))
        let transform = PlaneTransform(
            window: window, rect: PixelRect(x: 20, y: 10, width: 400, height: 480))
        var coverage = Coverage(PixelBounds(covering: transform.rect))
        for segment in lines.segments.joined() {
            coverage.stroke(
                from: transform.pixel(segment.start), to: transform.pixel(segment.end), width: 1.5)
        }
        let numbers = CreaseNumbers(
            network.hiddenUnits, on: lines.segments, ink: InkMap(coverage), transform: transform,
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering()))
        let seen = lines.segments.count { !$0.isEmpty }
        #expect(numbers.labels.reduce(0) { $0 + $1.units.count } + numbers.leftOut == seen)
        #expect(!numbers.labels.isEmpty)
        for (index, label) in numbers.labels.enumerated() {
            let middle = PixelPoint(
                label.box.x + label.box.width / 2, label.box.y + label.box.height / 2)
            let place = transform.plane(middle)
            let nearest = lines.segments[label.units[0]].map { $0.distance(to: place) }.min() ?? 1
            #expect(nearest * transform.scaleX < 1.5)
            #expect(label.box.x >= 20 && label.box.maxX <= 420)
            #expect(label.box.y >= 10 && label.box.maxY <= 490)
            for other in numbers.labels[(index + 1)...] {
                let isApart =
                    label.box.maxX <= other.box.x || other.box.maxX <= label.box.x
                    || label.box.maxY <= other.box.y || other.box.maxY <= label.box.y
                #expect(isApart)
            }
        }
    }

    /// The labels of a network's units in the window from -1 to 1.
    private static func labels(_ network: Network) throws -> [CreaseNumbers.Label] {
        let window = Box(unchecked: (-1, 1, -1, 1))
        let transform = PlaneTransform(
            window: window, rect: PixelRect(x: 0, y: 0, width: 200, height: 200))
        let lines = try #require(CreaseLines(of: network, in: window))
        return CreaseNumbers(
            network.hiddenUnits, on: lines.segments,
            ink: InkMap(Coverage(PixelBounds(covering: transform.rect))), transform: transform,
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering())
        ).labels
    }

    @Test func `units of a layer with the same line share one label, those of other layers do not`()
        throws
    {
        let together = try Self.labels(SampleNetwork.relus([[[1, 0], [-1, 0]], [[1, -1]]]))
        #expect(together.map(\.text) == ["0, 1"])
        #expect(together.map(\.units) == [[0, 1]])
        let many = SampleNetwork.relus([
            (1...9).map { [Double($0), 0] }, [Array(repeating: 1, count: 9)],
        ])
        #expect(try Self.labels(many).map(\.text) == ["0, 1, 2, +6"])
        let apart = try Self.labels(SampleNetwork.relus([[[1, 0]], [[1]], [[1]]]))
        #expect(apart.map(\.units) == [[0], [1]])
    }

    @Test func `the ink of a rectangle is that of its pixels`() {
        var coverage = Coverage(PixelBounds(x: 3, y: 4, width: 20, height: 15))
        coverage.stroke(from: PixelPoint(2, 6), to: PixelPoint(21, 17), width: 3)
        let map = InkMap(coverage)
        for rect in [(3, 4, 20, 15), (5, 6, 1, 1), (10, 8, 7, 9)] {
            var sum = 0
            for y in rect.1..<rect.1 + rect.3 {
                for x in rect.0..<rect.0 + rect.2 { sum += Int(coverage[x, y]) }
            }
            let share = map.share(
                in: PixelRect(
                    x: Double(rect.0), y: Double(rect.1), width: Double(rect.2),
                    height: Double(rect.3)))
            #expect(abs(share - Double(sum) / Double(255 * rect.2 * rect.3)) < 1e-12)
        }
        #expect(map.share(in: PixelRect(x: 0, y: 4, width: 5, height: 5)) == 1)
    }
}
