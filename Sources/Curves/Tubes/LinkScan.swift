import Geometry

/// Goes through a tube link by link, each time as far as a straight line can.
///
/// Of the lines that pass through all ranges so far, the steepest one touches the lower end of one
/// range and then the upper end of a later one; the flattest one touches an upper end and then a
/// lower end. A line exists as long as the next range is not below the flattest nor above the
/// steepest one (O'Rourke 1981, "An on-line algorithm for fitting straight lines between data
/// ranges").
struct LinkScan {
    private let tube: Tube
    /// The next place to pass through.
    private var index = 0
    /// The ends that the steepest line can touch first: lower ends, the corners of their hull from
    /// above.
    private var floor: RangeHull
    /// The ends that the flattest line can touch first: upper ends, the corners of their hull from
    /// below.
    private var ceiling: RangeHull
    private var steepest: Extreme?
    private var flattest: Extreme?

    /// A line, and the index of the place where it touches the tube last.
    private struct Extreme {
        let line: TubeLine
        let contact: Int
    }

    init(_ tube: Tube) {
        self.tube = tube
        floor = RangeHull(isConcave: true)
        ceiling = RangeHull(isConcave: false)
    }

    /// Where the longest link from here leaves the tube, or nil if a link reaches the end.
    mutating func nextExit() -> TubeExit? {
        while index < tube.x.count {
            if let exit = exit() {
                begin(after: exit)
                return exit
            }
            pass()
        }
        return nil
    }

    /// A line that passes through the last ranges, once there is no exit.
    var restingLine: TubeLine {
        guard let steepest, let flattest else {
            return TubeLine(.origin, slope: 0)
        }
        return steepest.line.middle(with: flattest.line)
    }
}

extension LinkScan {
    /// The exit, if no line passes through the next range too.
    private func exit() -> TubeExit? {
        let x = tube.x[index]
        if let flattest, flattest.line.value(at: x) > tube.upper[index] {
            return exit(along: flattest, through: tube.upper, isAbove: true)
        }
        if let steepest, steepest.line.value(at: x) < tube.lower[index] {
            return exit(along: steepest, through: tube.lower, isAbove: false)
        }
        return nil
    }

    /// The exit of a line that crosses one side of the tube between the last place and the next.
    private func exit(along extreme: Extreme, through side: [Double], isAbove: Bool) -> TubeExit {
        let (low, high) = (tube.x[index - 1], tube.x[index])
        let before = (side[index - 1] - extreme.line.value(at: low)) * (isAbove ? 1 : -1)
        let after = (extreme.line.value(at: high) - side[index]) * (isAbove ? 1 : -1)
        // Inside before and outside after, except for rounding.
        let share = max(0, before) / (max(0, before) + after)
        let x = min(low + (high - low) * share, high)
        return TubeExit(
            line: extreme.line, contact: extreme.contact, missed: index, isAbove: isAbove,
            point: Point(x, extreme.line.value(at: x)))
    }

    /// Narrows the lines to those that pass through the next range.
    private mutating func pass() {
        let low = Point(tube.x[index], tube.lower[index])
        let high = Point(tube.x[index], tube.upper[index])
        if !floor.isEmpty, (steepest?.line.value(at: high.x) ?? .infinity) > high.y {
            steepest = Extreme(line: floor.tangent(to: high), contact: index)
        }
        if !ceiling.isEmpty, (flattest?.line.value(at: low.x) ?? -.infinity) < low.y {
            flattest = Extreme(line: ceiling.tangent(to: low), contact: index)
        }
        floor.append(low)
        ceiling.append(high)
        index += 1
    }

    /// Begins the next link.
    ///
    /// If the link that is left goes up out of the tube, the next link has to cross it downwards
    /// between its last contact, a lower end, and the point where it goes out. That is to say: the
    /// next link is not below the lower ends from the contact on, and not above that point. (Before
    /// the crossing it is above the line, which keeps the upper ends in its place.)
    private mutating func begin(after exit: TubeExit) {
        floor.removeAll()
        ceiling.removeAll()
        (steepest, flattest) = (nil, nil)
        for place in exit.contact..<exit.missed {
            if exit.isAbove {
                floor.append(Point(tube.x[place], tube.lower[place]))
            } else {
                ceiling.append(Point(tube.x[place], tube.upper[place]))
            }
        }
        if exit.isAbove { ceiling.append(exit.point) } else { floor.append(exit.point) }
        index = exit.missed
    }
}

/// The corners of the convex hull of rising points, seen from above or from below.
struct RangeHull {
    /// Whether it is the hull from above, which turns right at each corner.
    private let isConcave: Bool
    private var points: [Point] = []
    /// The points before this one are behind the last tangent.
    private var first = 0

    init(isConcave: Bool) { self.isConcave = isConcave }

    var isEmpty: Bool { first == points.count }

    mutating func removeAll() {
        points.removeAll(keepingCapacity: true)
        first = 0
    }

    /// Adds a point to the right of all others.
    mutating func append(_ point: Point) {
        while points.count - first >= 2,
            !turns(points[points.count - 2], points[points.count - 1], point)
        {
            points.removeLast()
        }
        points.append(point)
    }

    /// The line from a corner to a point that lies to the right of all, on the hull's outer side,
    /// such that no corner is beyond the line; forgets the corners before that one.
    mutating func tangent(to point: Point) -> TubeLine {
        while points.count - first >= 2, turns(points[first], points[first + 1], point) {
            first += 1
        }
        return TubeLine(points[first], point)
    }

    /// Whether the way over three points turns as the hull does.
    private func turns(_ a: Point, _ b: Point, _ c: Point) -> Bool {
        let cross = (b - a).cross(c - b)
        return isConcave ? cross < 0 : cross > 0
    }
}
