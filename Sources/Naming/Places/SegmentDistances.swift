import Geometry

/// Distances from places to the nearest of a set of segments.
///
/// Every segment is tried: for the few hundred there are, that is faster than a tree.
struct SegmentDistances {
    private let segments: [(start: Point, along: Vector, scale: Double)]

    init(_ segments: [Segment]) {
        self.segments = segments.map { segment in
            let along = segment.end - segment.start
            let square = along.dot(along)
            return (segment.start, along, square > 0 ? 1 / square : 0)
        }
    }

    /// The distance from `place`; infinite if there are no segments.
    func distance(to place: Point) -> Double {
        var least = Double.infinity
        for (start, along, scale) in segments {
            let (dx, dy) = (place.x - start.x, place.y - start.y)
            let share = min(max((dx * along.dx + dy * along.dy) * scale, 0), 1)
            let (x, y) = (dx - share * along.dx, dy - share * along.dy)
            least = min(least, x * x + y * y)
        }
        return least.squareRoot()
    }

    /// The root mean square and the largest of the distances from `places`.
    func measure(_ places: [Point]) -> (rms: Double, largest: Double) {
        guard !places.isEmpty else { return (.infinity, .infinity) }
        var (sum, largest) = (0.0, 0.0)
        for place in places {
            let distance = distance(to: place)
            sum += distance * distance
            largest = max(largest, distance)
        }
        return ((sum / Double(places.count)).squareRoot(), largest)
    }
}
