import Geometry
import Testing

struct BoxTests {
    @Test func `sides out of order or not finite make no box`() {
        #expect(Box(x0: 0, x1: 0, y0: 0, y1: 1) == nil)
        #expect(Box(x0: 1, x1: 0, y0: 0, y1: 1) == nil)
        #expect(Box(x0: 0, x1: 1, y0: 2, y1: 1) == nil)
        #expect(Box(x0: .nan, x1: 1, y0: 0, y1: 1) == nil)
        #expect(Box(x0: 0, x1: .infinity, y0: 0, y1: 1) == nil)
    }

    @Test func `width, height, area, centre and corners are those of the sides`() throws {
        let box = try #require(Box(x0: -1, x1: 3, y0: 2, y1: 5))
        #expect(box.width == 4 && box.height == 3 && box.area == 12)
        #expect(box.centre == Point(1, 3.5))
        #expect(box.corners == [Point(-1, 2), Point(3, 2), Point(3, 5), Point(-1, 5)])
    }

    @Test func `the edge belongs to the box`() throws {
        let box = try #require(Box(x0: -1, x1: 3, y0: 2, y1: 5))
        #expect(box.corners.allSatisfy(box.contains))
        #expect(box.contains(box.centre))
        #expect(!box.contains(Point(3.0.nextUp, 3)) && !box.contains(Point(0, 2.0.nextDown)))
        #expect(!box.contains(Point(.nan, 3)))
    }

    @Test func `the box around points has a margin of each axis' extent`() throws {
        let points = [Point(0, 10), Point(10, 12), Point(4, 11)]
        let box = try #require(Box(around: points, margin: 0.1))
        #expect(box == Box(x0: -1, x1: 11, y0: 9.8, y1: 12.2))
        #expect(Box(around: points, margin: 0) == Box(x0: 0, x1: 10, y0: 10, y1: 12))
    }

    @Test(arguments: [0.0, 3, -1e-9, 1e20, -5e300])
    func `an axis without extent still has a width around its place`(place: Double) throws {
        let box = try #require(Box(around: [Point(place, 0), Point(place, 1)], margin: 0.1))
        #expect(box.minX < place && place < box.maxX)
        #expect(box.width >= 1)
    }

    @Test func `no points and points that are not finite have no box`() {
        #expect(Box(around: [], margin: 0.1) == nil)
        #expect(Box(around: [Point(0, .infinity)], margin: 0.1) == nil)
    }
}
