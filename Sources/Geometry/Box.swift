/// A closed rectangle with sides along the axes: the window.
public struct Box: Sendable, Hashable {
    /// The left side.
    public let minX: Double
    /// The right side.
    public let maxX: Double
    /// The lower side.
    public let minY: Double
    /// The upper side.
    public let maxY: Double

    /// The box `[x0, x1] x [y0, y1]`, or nil unless the four are finite, `x0 < x1` and `y0 < y1`.
    public init?(x0: Double, x1: Double, y0: Double, y1: Double) {
        guard x0.isFinite, x1.isFinite, y0.isFinite, y1.isFinite, x0 < x1, y0 < y1 else {
            return nil
        }
        self.init(unchecked: (x0, x1, y0, y1))
    }

    /// The box of four sides that the caller has checked.
    public init(unchecked sides: (x0: Double, x1: Double, y0: Double, y1: Double)) {
        assert(sides.x0 < sides.x1 && sides.y0 < sides.y1)
        minX = sides.x0
        maxX = sides.x1
        minY = sides.y0
        maxY = sides.y1
    }
}

extension Box {
    /// The length along x.
    public var width: Double { maxX - minX }
    /// The length along y.
    public var height: Double { maxY - minY }
    /// Width times height.
    public var area: Double { width * height }
    /// The middle.
    public var centre: Point { Point(minX + width / 2, minY + height / 2) }

    /// x0, x1, y0, y1.
    public var sides: [Double] { [minX, maxX, minY, maxY] }

    /// The four corners, counter-clockwise from the lower left.
    public var corners: [Point] {
        [Point(minX, minY), Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)]
    }

    /// Whether the point lies in the box or on its edge.
    public func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    /// The box that holds all `points`, grown on each side by `margin` of its extent.
    ///
    /// An axis without extent becomes one unit wide (or its coordinate's magnitude, where a unit
    /// would be lost in rounding). Nil if there are no points.
    public init?(around points: some Sequence<Point>, margin: Double) {
        var low = Point(.infinity, .infinity)
        var high = Point(-.infinity, -.infinity)
        for point in points {
            low = Point(min(low.x, point.x), min(low.y, point.y))
            high = Point(max(high.x, point.x), max(high.y, point.y))
        }
        guard low.isFinite, high.isFinite else { return nil }
        func sides(_ low: Double, _ high: Double) -> (Double, Double) {
            let extent = high - low
            guard extent > 1e-9 * max(abs(low), abs(high)), extent.isNormal else {
                let half = max(0.5, abs(low) * 0.5)
                return (low - half, low + half)
            }
            return (low - extent * margin, high + extent * margin)
        }
        let (x0, x1) = sides(low.x, high.x)
        let (y0, y1) = sides(low.y, high.y)
        self.init(x0: x0, x1: x1, y0: y0, y1: y1)
    }
}
