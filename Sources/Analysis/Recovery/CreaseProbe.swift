import Geometry

/// How the function looks at 40 places of a line.
struct CreaseProbe {
    /// The kinks on the line, each with the turn: the slope on the normal's side minus the other.
    private(set) var kinks: [(point: Point, turn: Double)] = []
    /// The number of places without one.
    private(set) var absences = 0

    /// The number of places.
    static let count = 40
    /// The share of them from which on a crease is that of a unit of the first layer.
    static let wholeShare = 0.9
    /// How far from a candidate, and from the line that its kinks give, a kink may be.
    static let (nearby, closely) = (1e-6, 1e-9)

    /// Nil for a line that misses the window.
    ///
    /// - Parameter distance: how far from the line its kinks may be.
    init?(
        of line: StraightLine, in window: Box, within distance: Double, _ values: inout LogitValues
    ) {
        guard let chord = Chord(of: line, in: window) else {
            return nil
        }
        for number in 0..<Self.count {
            let place = (Double(number) + 0.5) / Double(Self.count) * chord.length
            if let kink = Self.kink(
                at: chord.point(at: place), across: line.normal, within: distance, &values)
            {
                kinks.append(kink)
            } else {
                absences += 1
            }
        }
    }

    /// The share of the places that have a kink.
    var share: Double { Double(kinks.count) / Double(Self.count) }

    /// Whether this is a crease of the first layer.
    var isWhole: Bool { share >= Self.wholeShare }

    /// The middle one of the turns.
    var turn: Double {
        let turns = kinks.map { $0.turn }.sorted()
        return turns.isEmpty ? 0 : turns[turns.count / 2]
    }

    /// The line through the kinks, without those that another crease has moved; nil if there is
    /// none.
    var line: StraightLine? {
        var points = kinks.map { $0.point }
        guard var line = StraightLine(closestTo: points) else { return nil }
        for _ in 0..<3 {
            let distances = points.map { abs(line.distance(to: $0)) }
            let limit = 4 * distances.sorted()[distances.count / 2]
            points = zip(points, distances).filter { $1 <= limit }.map { $0.0 }
            guard let closer = StraightLine(closestTo: points) else { break }
            line = closer
        }
        return line
    }

    /// The kink at a place on a line, or nil if the values show no kink there.
    ///
    /// Three values on each side show two straight pieces, at a quarter of the distance where
    /// another crease is between them.
    private static func kink(
        at place: Point, across normal: Vector, within distance: Double,
        _ values: inout LogitValues
    ) -> (point: Point, turn: Double)? {
        var reach = 1e-2
        while reach > 1e-7 {
            var (x, y) = (LogitValues.Lanes.zero, LogitValues.Lanes.zero)
            for (lane, share) in shares.enumerated() {
                let point = place + normal * (reach * share)
                (x[lane], y[lane]) = (point.x, point.y)
            }
            let found = values.values(x: x, y: y, count: shares.count)
            let (left, right) = ((found[2] - found[0]) / reach, (found[5] - found[3]) / reach)
            if abs(found[0] + found[2] - 2 * found[1]) <= 2 * values.tolerance,
                abs(found[3] + found[5] - 2 * found[4]) <= 2 * values.tolerance
            {
                let turn = 2 * (right - left)
                // The lines of both sides at the place, and where they meet.
                let step = (2 * found[3] - found[5]) - (2 * found[2] - found[0])
                if abs(turn) * reach <= 16 * values.tolerance, abs(step) <= 16 * values.tolerance {
                    return nil
                }
                let shift = -step / turn
                if abs(shift) <= distance + 16 * values.tolerance / abs(turn) {
                    return (place + normal * shift, turn)
                }
            }
            reach /= 4
        }
        return nil
    }

    private static let shares = [-1, -0.75, -0.5, 0.5, 0.75, 1.0]
}
