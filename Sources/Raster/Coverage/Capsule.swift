import Geometry

/// All places within `reach` of a segment: what a round-ended stroke can touch.
struct Capsule {
    let start: PixelPoint
    let end: PixelPoint
    /// The unit vector from start to end, (1, 0) when they are equal.
    let direction: Vector
    let length: Double
    let profile: LineProfile

    /// Half the width and half a pixel's extent across the line.
    var reach: Double { profile.reach }

    /// A capsule near the rectangle from (0, 0) to `extent`; nil if it is nowhere near, or a
    /// number is not finite, or `width` is not positive.
    ///
    /// The segment is cut to the surroundings of the rectangle, so that all numbers stay small. A
    /// cut end is farther from it than the stroke reaches.
    @inline(__always)
    init?(
        from start: PixelPoint, to end: PixelPoint, width: Double,
        near extent: (x: Double, y: Double)
    ) {
        let margin = width / 2 + 2
        guard width > 0, margin < Double(PixelBounds.farAway) else { return nil }
        var cut = SegmentCut(start, end)
        // Most segments lie in the rectangle; NaN does not.
        let isInside =
            start.x >= 0 && end.x >= 0 && start.x <= extent.x && end.x <= extent.x
            && start.y >= 0 && end.y >= 0 && start.y <= extent.y && end.y <= extent.y
        guard
            isInside
                || cut.narrow(-cut.dx, start.x + margin)
                    && cut.narrow(cut.dx, extent.x + margin - start.x)
                    && cut.narrow(-cut.dy, start.y + margin)
                    && cut.narrow(cut.dy, extent.y + margin - start.y)
        else { return nil }
        self.start = cut.start
        self.end = cut.end
        let along = Vector(self.end.x - self.start.x, self.end.y - self.start.y)
        length = (along.dx * along.dx + along.dy * along.dy).squareRoot()
        direction = length > 0 ? along * (1 / length) : Vector(1, 0)
        profile = LineProfile(width: width, direction: direction)
    }
}

/// A segment that is cut to half planes one by one (Liang and Barsky 1984).
private struct SegmentCut {
    private let from: PixelPoint
    private let to: PixelPoint
    let dx: Double
    let dy: Double
    private var first = 0.0
    private var last = 1.0

    init(_ from: PixelPoint, _ to: PixelPoint) {
        self.from = from
        self.to = to
        dx = to.x - from.x
        dy = to.y - from.y
    }

    /// Keeps the part where `share * step <= room`, with `share` from 0 at the start to 1 at the
    /// end; false when nothing is left or a number is not finite.
    mutating func narrow(_ step: Double, _ room: Double) -> Bool {
        guard step.isFinite, room.isFinite else { return false }
        if step < 0 {
            first = max(first, room / step)
        } else if step > 0 {
            last = min(last, room / step)
        } else if room < 0 {
            return false
        }
        return first <= last
    }

    // Ends that stay are kept to the bit.
    var start: PixelPoint { first > 0 ? place(first) : from }
    var end: PixelPoint { last < 1 ? place(last) : to }

    private func place(_ share: Double) -> PixelPoint {
        PixelPoint(from.x + share * dx, from.y + share * dy)
    }
}
