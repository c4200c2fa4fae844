package import Geometry

/// A segment of the window along which values are taken, by the length from its start.
package struct Chord: Sendable, Hashable {
    /// Where it begins.
    package let start: Point
    /// Its direction, of length 1.
    package let direction: Vector
    /// Its length.
    package let length: Double

    /// The chord between two points, or nil if they are one.
    package init?(from start: Point, to end: Point) {
        guard let direction = (end - start).unit else { return nil }
        self.start = start
        self.direction = direction
        length = start.distance(to: end)
    }

    /// The direction to the left.
    package var across: Vector { Vector(-direction.dy, direction.dx) }

    /// The place at this length from the start.
    package func point(at place: Double) -> Point { start + direction * place }

    /// The part of a line in a box, or nil where it misses the box.
    package init?(of line: StraightLine, in box: Box) {
        let foot = Point.origin + line.normal * line.offset
        let direction = Vector(-line.normal.dy, line.normal.dx)
        var (low, high) = (-Double.infinity, Double.infinity)
        let axes = [
            (foot.x, direction.dx, box.minX, box.maxX), (foot.y, direction.dy, box.minY, box.maxY),
        ]
        for (place, step, from, to) in axes {
            guard step != 0 else {
                if place < from || place > to { return nil }
                continue
            }
            let (a, b) = ((from - place) / step, (to - place) / step)
            (low, high) = (max(low, min(a, b)), min(high, max(a, b)))
        }
        guard low < high else { return nil }
        self.init(from: foot + direction * low, to: foot + direction * high)
    }
}
