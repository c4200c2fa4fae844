import Geometry

extension Tube {
    /// The fewest kinks of a continuous function of straight pieces that passes through the tube.
    ///
    /// Takes time in proportion to the number of places.
    public var fewestKinks: Int {
        var count = 0
        var scan = LinkScan(self)
        while scan.nextExit() != nil { count += 1 }
        return count
    }

    /// A function with the fewest kinks that passes through the tube, except for rounding.
    ///
    /// It is the path of fewest links through the tube (Imai and Iri 1986, "An optimal algorithm
    /// for approximating a piecewise linear function"; Guibas, Hershberger, Mitchell and Snoeyink
    /// 1993, "Approximating polygons and subdivisions with minimum-link paths"). Each link follows
    /// the line that leaves the tube last; the next one crosses it between the last place where
    /// that line touches the tube and the point where it leaves.
    public var fewestLinks: PiecewiseLine {
        var scan = LinkScan(self)
        var exit = scan.nextExit()
        guard let first = exit else { return PiecewiseLine(unchecked: ends(scan.restingLine)) }
        var vertices = [Point(x[0], first.line.value(at: x[0]))]
        var last = first.line
        while let current = exit {
            exit = scan.nextExit()
            last = exit?.line ?? scan.restingLine
            let t = current.crossing(with: last, of: x)
            // Rounding may bring kinks together, or beyond an end; they are then one.
            if t > vertices[vertices.count - 1].x {
                vertices.append(Point(t, current.line.value(at: t)))
            }
        }
        let end = Point(x[x.count - 1], last.value(at: x[x.count - 1]))
        if end.x <= vertices[vertices.count - 1].x, vertices.count > 1 { vertices.removeLast() }
        return PiecewiseLine(unchecked: vertices + [end])
    }

    private func ends(_ line: TubeLine) -> [Point] {
        [x[0], x[x.count - 1]].map { Point($0, line.value(at: $0)) }
    }
}

/// A straight line by a point and its slope.
struct TubeLine: Sendable, Hashable {
    let anchor: Point
    let slope: Double

    init(_ anchor: Point, slope: Double) {
        self.anchor = anchor
        self.slope = slope
    }

    /// The line through two points, anchored at the second.
    init(_ first: Point, _ second: Point) {
        self.init(second, slope: (second.y - first.y) / (second.x - first.x))
    }

    func value(at x: Double) -> Double { anchor.y + slope * (x - anchor.x) }

    /// The line half-way between two.
    func middle(with other: TubeLine) -> TubeLine {
        TubeLine(
            Point(anchor.x, (anchor.y + other.value(at: anchor.x)) / 2),
            slope: (slope + other.slope) / 2)
    }
}

/// The line that leaves the tube last.
struct TubeExit: Sendable, Hashable {
    let line: TubeLine
    /// The index of the last place where the line touches the end of a range.
    let contact: Int
    /// The index of the first place that the line, like all others, misses.
    let missed: Int
    /// Whether all lines pass above that range, not below.
    let isAbove: Bool

    /// Where the line leaves the tube, between the place before and the missed one.
    let point: Point

    /// Where the next link crosses the line, between the contact and the exit.
    func crossing(with next: TubeLine, of x: [Double]) -> Double {
        let low = x[contact]
        let before = next.value(at: low) - line.value(at: low)
        let after = next.value(at: point.x) - point.y
        guard before != after else { return point.x }
        return min(max(low, low + (point.x - low) * before / (before - after)), point.x)
    }
}
