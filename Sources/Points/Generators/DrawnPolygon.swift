import Geometry

/// A closed polygon as it was drawn: any corners in any order; its sides may cross.
struct DrawnPolygon {
    static let cornerCounts = 3...1000

    let corners: [Point]

    /// A polygon whose corners are as many as allowed, finite and not all on one line.
    init(corners: [Point]) throws(PointError) {
        guard Self.cornerCounts.contains(corners.count) else {
            throw PointError(.cornerCount(corners.count))
        }
        for value in corners.flatMap({ [$0.x, $0.y] })
        where !(abs(value) <= PointSet.coordinateLimit) {
            throw PointError(.coordinate(value))
        }
        let anchor = corners[0]
        let far = corners.max { anchor.distance(to: $0) < anchor.distance(to: $1) } ?? anchor
        guard corners.contains(where: { (far - anchor).cross($0 - anchor) != 0 }) else {
            throw PointError(.flatPolygon)
        }
        self.corners = corners
    }

    /// Whether the polygon winds around the point at least once (the non-zero rule).
    ///
    /// Counts the edges that cross the ray to the right of the point, upwards as 1 and downwards
    /// as -1 (Sunday 2001).
    func contains(_ point: Point) -> Bool {
        var winding = 0
        var from = corners[corners.count - 1]
        for to in corners {
            let side = (to - from).cross(point - from)
            if from.y <= point.y {
                if to.y > point.y && side > 0 { winding += 1 }
            } else if to.y <= point.y && side < 0 {
                winding -= 1
            }
            from = to
        }
        return winding != 0
    }
}
