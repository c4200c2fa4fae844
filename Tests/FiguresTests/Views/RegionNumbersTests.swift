import Geometry
import LinearRegions
import NeuralNetworks
import Planes
import TestSupport
import Testing

@testable import Figures

@Suite struct RegionNumbersTests {
    private static let transform = PlaneTransform(
        window: SampleNetwork.window, rect: PixelRect(x: 20, y: 10, width: 400, height: 480))

    @Test(arguments: [([3], 1), ([12, 12], 1), ([16, 16], 3), ([40, 40, 40], 2)])
    func `each number lies inside its region, on one side of the boundary`(
        hidden: [Int], outputs: Int
    ) throws {
        let network = SampleNetwork.network(.relu, hidden: hidden, outputs: outputs, seed: 5)
        let regions = try #require(RegionComplex(of: network, in: SampleNetwork.window))
        let numbers = RegionNumbers(
            DecisionComplex(regions), transform: Self.transform,
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering()))
        #expect(!numbers.labels.isEmpty)
        #expect(numbers.labels.count <= min(RegionNumbers.limit, regions.regionCount))
        #expect(Set(numbers.labels.map(\.region)).count == numbers.labels.count)
        for label in numbers.labels {
            let corners = [
                (label.box.x, label.box.y), (label.box.maxX, label.box.y),
                (label.box.x, label.box.maxY), (label.box.maxX, label.box.maxY),
            ].map { Self.transform.plane(PixelPoint($0.0, $0.1)) }
            #expect(
                corners.map { regions.region(at: $0) } == Array(repeating: label.region, count: 4))
            #expect(Set(corners.map { network.predictedClass(at: $0) }).count == 1)
        }
    }

    @Test func `a number below a name is left out`() throws {
        let network = SampleNetwork.network(.relu, hidden: [12, 12], outputs: 1, seed: 5)
        let regions = try #require(RegionComplex(of: network, in: SampleNetwork.window))
        let numbers = RegionNumbers(
            DecisionComplex(regions), transform: Self.transform,
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering()))
        let hidden = try #require(numbers.labels.last)
        var rest = numbers
        rest.leaveOut(
            under: [PixelRect(x: hidden.box.x + 1, y: hidden.box.y + 1, width: 1, height: 1)])
        #expect(rest.labels.map(\.region) == numbers.labels.dropLast().map(\.region))
    }

    @Test func `a box lies where it is farthest from all edges`() throws {
        let transform = PlaneTransform(
            window: Box(unchecked: (0, 10, 0, 10)),
            rect: PixelRect(x: 0, y: 0, width: 100, height: 100))
        let square = ConvexPolygon(transform.window)
        let box = PixelRect(x: 0, y: 0, width: 20, height: 10)
        let place = try #require(LabelPlace(for: box, in: square, transform))
        #expect(abs(place.box.x - 40) < 0.1 && abs(place.box.y - 45) < 0.1)
        #expect(abs(place.room - 40) < 0.1)
        // The box's corner that is nearest to the long side is the lower left one:
        // room r gives x = r, y = r, and (100 - 2 r - 30) / sqrt(2) = r.
        let triangle = ConvexPolygon(unchecked: [Point(0, 10), Point(0, 0), Point(10, 10)])
        let corner = try #require(LabelPlace(for: box, in: triangle, transform))
        #expect(abs(corner.room - 70 / (2 + 2.0.squareRoot())) < 0.1)
        #expect(abs(corner.box.x - corner.room) < 0.1 && abs(corner.box.y - corner.room) < 0.1)
        #expect(
            LabelPlace(
                for: PixelRect(x: 0, y: 0, width: 60, height: 60), in: triangle, transform) == nil)
    }
}
