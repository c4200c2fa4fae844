package import Geometry

/// The line `normal * p = offset`.
package struct StraightLine: Sendable, Hashable {
    /// Of length 1; to the right, or upwards if it has no part along x.
    package let normal: Vector
    /// The distance from the origin, in the direction of the normal.
    package let offset: Double

    /// The line with a normal of any length and sign, or nil if it has none.
    package init?(normal: Vector, offset: Double) {
        guard let unit = normal.unit else { return nil }
        let isTurned = unit.dx < 0 || (unit.dx == 0 && unit.dy < 0)
        // The length again in powers of two, so that nothing overflows.
        let length = abs(normal.dx) > abs(normal.dy) ? normal.dx / unit.dx : normal.dy / unit.dy
        self.normal = isTurned ? unit * -1 : unit
        self.offset = (isTurned ? -offset : offset) / length
    }
}

extension StraightLine {
    /// The line through two points, or nil if they are one.
    init?(through start: Point, _ end: Point) {
        let along = end - start
        let normal = Vector(-along.dy, along.dx)
        let middle = start.interpolated(to: end, share: 0.5)
        self.init(normal: normal, offset: normal.dot(middle - .origin))
    }

    /// The line with the smallest sum of squared distances from points, or nil if they are one.
    init?(closestTo points: [Point]) {
        guard let first = points.first else { return nil }
        let sum = points.reduce(Vector(0, 0)) {
            Vector($0.dx + ($1.x - first.x), $0.dy + ($1.y - first.y))
        }
        let mean = first + sum * (1 / Double(points.count))
        // Along the line, from the point that is farthest from the mean.
        guard let far = points.max(by: { $0.distance(to: mean) < $1.distance(to: mean) }),
            let along = (far - mean).unit
        else { return nil }
        let across = Vector(-along.dy, along.dx)
        var (square, product) = (0.0, 0.0)
        for point in points {
            let (u, v) = (along.dot(point - mean), across.dot(point - mean))
            square += u * u
            product += u * v
        }
        let tilt = product / square
        let normal = Vector(across.dx - tilt * along.dx, across.dy - tilt * along.dy)
        self.init(normal: normal, offset: normal.dot(mean - .origin))
    }

    /// The distance of a point, positive on the normal's side.
    package func distance(to point: Point) -> Double { normal.dot(point - .origin) - offset }

    /// The largest distance from another line within the window, or infinity if neither crosses it.
    package func gap(to other: StraightLine, in window: Box) -> Double {
        guard let chord = Chord(of: self, in: window) else { return .infinity }
        return max(
            abs(other.distance(to: chord.start)),
            abs(other.distance(to: chord.point(at: chord.length))))
    }
}
