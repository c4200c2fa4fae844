import Geometry
import Testing

@Suite struct PolylineJoiningTests {
    private static func path(_ points: [(Double, Double)]) -> [Segment] {
        let corners = points.map { Point($0.0, $0.1) }
        return zip(corners, corners.dropFirst()).map { Segment($0, $1) }
    }

    @Test func `segments in any order and direction become curves`() {
        var open = Self.path([(0, 0), (1, 0), (2, 1), (3, 1)])
        open[1] = Segment(open[1].end, open[1].start)
        let ring = Self.path([(5, 5), (6, 5), (6, 6), (5, 5)])
        let curves = Polyline.joining([ring[1], open[2], open[0], ring[0], open[1], ring[2]])
        #expect(curves.count == 2)
        #expect(!curves[0].isClosed && curves[0].vertices.count == 4)
        #expect(curves[1].isClosed && curves[1].vertices.count == 3)
        #expect(curves[0].length == open.reduce(0) { $0 + $1.length })
        #expect(curves[1].length == ring.reduce(0) { $0 + $1.length })
    }

    @Test func `curves end where three segments meet`() {
        let centre = (0.0, 0.0)
        let star = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)].flatMap { Self.path([centre, $0]) }
        #expect(Polyline.joining(star).count == 3)
    }

    @Test func `segments without length are left out`() {
        #expect(Polyline.joining([Segment(Point(1, 1), Point(1, 1))]).isEmpty)
    }
}
