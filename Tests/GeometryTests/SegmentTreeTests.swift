import Geometry
import Randomness
import Testing

@Suite struct SegmentTreeTests {
    @Test func `the nearest point of a segment is an end or the foot of the perpendicular`() {
        let segment = Segment(Point(0, 0), Point(4, 0))
        #expect(segment.nearestPoint(to: Point(1, 3)) == Point(1, 0))
        #expect(segment.nearestPoint(to: Point(-3, 4)) == Point(0, 0))
        #expect(segment.nearestPoint(to: Point(7, 4)) == Point(4, 0))
        #expect(segment.distance(to: Point(-3, 4)) == 5)
        let point = Segment(Point(1, 1), Point(1, 1))
        #expect(point.distance(to: Point(4, 5)) == 5)
    }

    @Test func `no point of a segment is nearer than the nearest`() {
        var generator = SeededGenerator(seed: 1, stream: .points)
        func random() -> Point { Point(generator.uniform(-1, 1), generator.uniform(-1, 1)) }
        for _ in 0..<200 {
            let (segment, point) = (Segment(random(), random()), random())
            let distance = segment.distance(to: point)
            for step in 0...200 {
                let other = segment.start.interpolated(to: segment.end, share: Double(step) / 200)
                #expect(other.distance(to: point) >= distance - 1e-15)
            }
        }
    }

    @Test(arguments: [1, 2, 5, 40, 3000])
    func `the tree finds what a search of all segments finds`(_ count: Int) throws {
        var generator = SeededGenerator(seed: 2, stream: .points)
        func random(_ extent: Double) -> Point {
            Point(generator.uniform(-extent, extent), generator.uniform(-extent, extent))
        }
        // Some are very short, some are long, and some are there twice.
        var segments: [Segment] = []
        for index in 0..<count {
            let start = random(1)
            let extent = index % 7 == 0 ? 1 : 0.01
            segments.append(Segment(start, start + (random(extent) - .origin)))
            if index % 5 == 4 { segments[index] = segments[index - 3] }
        }
        let tree = SegmentTree(segments)
        for _ in 0..<300 {
            let point = random(2)
            let nearest = try #require(tree.nearest(to: point))
            let distances = segments.map { $0.distance(to: point) }
            let least = try #require(distances.min())
            #expect(nearest.distance == least)
            #expect(nearest.segment == distances.firstIndex(of: least))
            #expect(nearest.point == segments[nearest.segment].nearestPoint(to: point))
        }
    }

    @Test func `without segments nothing is near`() {
        #expect(SegmentTree([]).nearest(to: .origin) == nil)
    }
}
