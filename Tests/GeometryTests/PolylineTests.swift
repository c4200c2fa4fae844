import Geometry
import Randomness
import Testing

@Suite struct PolylineTests {
    @Test func `corners at which a curve goes straight on are merged`() {
        let bent = [Point(0, 0), Point(1, 0), Point(2, 0), Point(2, 1), Point(2, 3), Point(0, 3)]
        let open = Polyline(bent, isClosed: false).mergingCollinear(tolerance: 1e-12)
        #expect(open.vertices == [Point(0, 0), Point(2, 0), Point(2, 3), Point(0, 3)])
        let closed = Polyline(bent + [Point(0, 2)], isClosed: true)
            .mergingCollinear(tolerance: 1e-12)
        #expect(Set(closed.vertices) == Set(open.vertices) && closed.vertices.count == 4)
        #expect(closed.length == 10 && open.length == 7)
    }

    @Test func `a closed curve may begin in the middle of a side`() {
        let ring = [Point(1, 0), Point(2, 0), Point(2, 2), Point(0, 2), Point(0, 0)]
        let merged = Polyline(ring, isClosed: true).mergingCollinear(tolerance: 1e-12)
        #expect(merged.vertices == [Point(2, 0), Point(2, 2), Point(0, 2), Point(0, 0)])
    }

    @Test func `many small bends do not add up to a large one`() {
        let arc = (0...1000).map { step in
            let x = Double(step) / 1000
            return Point(x, x * x / 2)
        }
        let merged = Polyline(arc, isClosed: false).mergingCollinear(tolerance: 1e-3)
        for vertex in arc {
            let distance = merged.segments.map { $0.distance(to: vertex) }.min() ?? 1
            #expect(distance <= 1e-3)
        }
        #expect(merged.vertices.count < 40)
    }
}

@Suite struct PolylineSimplificationTests {
    private static func curve(_ count: Int, _ kind: Int, seed: UInt64) -> [Point] {
        var generator = SeededGenerator(seed: seed, stream: .points)
        var place = Point(0, 0)
        return (0..<count).map { index in
            switch kind {
            case 0:
                return Point(generator.uniform(-1, 1), generator.uniform(-1, 1))
            case 1:
                place = place + Vector(generator.uniform(0, 1), generator.uniform(-0.4, 0.4))
                return place
            case 2:
                return Point(Double(index) * 0.3, Double(index % 3) * generator.uniform(0, 0.3))
            default:
                let corners = [(1, 0), (0.8, 0.6), (0, 1), (-0.6, 0.8), (-1, 0), (0, -1)]
                let (x, y) = corners[index % corners.count]
                let radius = generator.uniform(0.8, 1.2)
                return Point(Double(index / 6) * 0.01 + x * radius, y * radius)
            }
        }
    }

    /// Whether all corners between two are near their straight connection.
    private static func isShortcut(_ points: ArraySlice<Point>, _ tolerance: Double) -> Bool {
        guard let first = points.first, let last = points.last else { return false }
        let segment = Segment(first, last)
        return points.allSatisfy { segment.distance(to: $0) <= tolerance }
    }

    /// The fewest shortcuts from the first point to the last, at least `least`, by trying all.
    private static func fewest(_ points: [Point], _ tolerance: Double, least: Int) -> Int {
        var counts = [Set<Int>](repeating: [], count: points.count)
        counts[0] = [0]
        for to in 1..<points.count {
            for from in 0..<to
            where to == from + 1 || isShortcut(points[from...to], tolerance) {
                counts[to].formUnion(counts[from].map { $0 + 1 })
            }
        }
        return counts[points.count - 1].filter { $0 >= least }.min() ?? -1
    }

    @Test(arguments: 0..<4, [0.05, 0.2, 0.5])
    func `an open curve gets the fewest corners that trying all shortcuts finds`(
        _ kind: Int, _ tolerance: Double
    ) {
        for seed in 0..<40 as Range<UInt64> {
            let points = Self.curve(3 + Int(seed), kind, seed: seed)
            let result = Polyline(points, isClosed: false).simplified(tolerance: tolerance)
            let kept = result.polyline.vertices
            #expect(kept.count - 1 == Self.fewest(points, tolerance, least: 1))
            #expect(result.isFewest && kept.first == points.first && kept.last == points.last)
            Self.checkNear(points, kept, tolerance)
        }
    }

    @Test(arguments: 0..<4, [0.05, 0.2, 0.5])
    func `a closed curve gets the fewest corners of all beginnings`(
        _ kind: Int, _ tolerance: Double
    ) {
        for seed in 0..<25 as Range<UInt64> {
            let points = Self.curve(4 + Int(seed) / 2, kind, seed: seed)
            let result = Polyline(points, isClosed: true).simplified(tolerance: tolerance)
            let counts = points.indices.map { start in
                Self.fewest(
                    Array(points[start...] + points[...start]), tolerance, least: 3)
            }
            #expect(result.isFewest && result.polyline.vertices.count == counts.min())
            let kept = result.polyline.vertices
            guard let start = points.firstIndex(of: kept[0]) else { continue }
            Self.checkNear(
                Array(points[start...] + points[...start]), kept + [kept[0]], tolerance)
        }
    }

    /// The kept corners come in the order of the curve, and each piece is near its stretch.
    private static func checkNear(_ points: [Point], _ kept: [Point], _ tolerance: Double) {
        var from = 0
        for corner in kept.dropFirst() {
            guard let to = points[(from + 1)...].firstIndex(of: corner) else {
                Issue.record("corners out of order")
                return
            }
            #expect(isShortcut(points[from...to], tolerance * (1 + 1e-9)))
            from = to
        }
        #expect(from == points.count - 1)
    }

    @Test func `a circle of 360 corners needs as few as the arc's height allows`() {
        let ring = (0..<360).map { degree in
            Self.onCircle(Double(degree))
        }
        // A chord over 60 degrees is 1 - cos 30 away from its arc.
        let tolerance = 1 - 0.75.squareRoot() + 1e-12
        let result = Polyline(ring, isClosed: true).simplified(tolerance: tolerance)
        #expect(result.polyline.vertices.count == 6 && result.isFewest)
    }

    /// A point of the unit circle at an angle in degrees, by the half angle's tangent.
    private static func onCircle(_ degrees: Double) -> Point {
        let radians = degrees * .pi / 180
        var (sine, cosine, power, factor) = (0.0, 0.0, 1.0, 1.0)
        for term in 0..<60 {
            if term > 0 { (power, factor) = (power * radians, factor * Double(term)) }
            let value = power / factor
            switch term % 4 {
            case 0: cosine += value
            case 1: sine += value
            case 2: cosine -= value
            default: sine -= value
            }
        }
        return Point(cosine, sine)
    }
}
