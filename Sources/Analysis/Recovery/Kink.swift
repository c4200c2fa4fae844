import Geometry

/// A place where a chord crosses a crease, with the jump of the gradient there.
struct Kink {
    /// Where the lines of the two straight pieces meet.
    let point: Point
    /// The direction of the jump, at right angles to the crease; its sign has no meaning.
    let normal: Vector
    /// How far the place may be from the crease.
    let placeError: Double
    /// The sine of the angle by which the normal may be wrong.
    let angleError: Double
    /// The number of its chord.
    let chord: Int

    /// The largest error of an angle with which a kink is of use.
    private static let largestAngleError = 1e-4
    /// How far a crease's line may be beside the places that show it.
    static let nearby = 1e-8
}

extension Kink {
    /// All kinks of a chord whose place and jump can be measured; a corner, where two creases
    /// cross, has none.
    static func kinks(on chord: Chord, number: Int, _ values: inout LogitValues) -> [Kink] {
        let pieces = ChordScan(chord, &values).pieces
        var kinks: [Kink] = []
        for (left, right) in zip(pieces, pieces.dropFirst()) {
            if let kink = Kink(left, right, chord, number, &values) { kinks.append(kink) }
        }
        return kinks
    }

    private init?(
        _ left: StraightPiece, _ right: StraightPiece, _ chord: Chord, _ number: Int,
        _ values: inout LogitValues
    ) {
        let jump = right.slope - left.slope
        guard jump != 0 else { return nil }
        let middle = (left.end + right.start) / 2
        let place = middle - (right.value(at: middle) - left.value(at: middle)) / jump
        // Two kinks in one gap meet elsewhere.
        let slack = 16 * values.tolerance / abs(jump) + 1e-12
        guard place >= left.end - slack, place <= right.start + slack else { return nil }
        let sides = [
            chord.point(at: place - min(left.length / 2, 0.05)),
            chord.point(at: place + min(right.length / 2, 0.05)),
        ]
        let reach = min(left.length, right.length, 0.1) / 4
        guard let slopes = Self.slopes(across: chord, at: sides, reach: reach, &values) else {
            return nil
        }
        let across = slopes.right - slopes.left
        let (along, beside) = (chord.direction, chord.across)
        let gradient = Vector(
            along.dx * jump + beside.dx * across, along.dy * jump + beside.dy * across)
        guard let normal = gradient.unit else { return nil }
        point = chord.point(at: place)
        self.normal = normal
        placeError = 16 * values.tolerance / gradient.length
        angleError = 1e-9 + values.tolerance / (slopes.reach * gradient.length)
        self.chord = number
        guard angleError <= Self.largestAngleError else { return nil }
    }

    /// The slopes at right angles to a chord at two places, over the longest of the lengths
    /// `reach`, `reach / 2`, … at which the function is straight at both.
    private static func slopes(
        across chord: Chord, at sides: [Point], reach: Double, _ values: inout LogitValues
    ) -> (left: Double, right: Double, reach: Double)? {
        var reach = reach
        for _ in 0..<20 {
            var (x, y) = (LogitValues.Lanes.zero, LogitValues.Lanes.zero)
            for lane in 0..<16 {
                let step = reach * (Double(lane % 8) / 3.5 - 1)
                let point = sides[lane / 8] + chord.across * step
                (x[lane], y[lane]) = (point.x, point.y)
            }
            let found = values.values(x: x, y: y, count: 16)
            if let left = found.slope(from: 0, within: values.tolerance),
                let right = found.slope(from: 8, within: values.tolerance)
            {
                return (left * 3.5 / reach, right * 3.5 / reach, reach)
            }
            reach /= 2
        }
        return nil
    }
}

extension LogitValues.Lanes {
    /// The rise from lane to lane of eight lanes, or nil if they are not on a line.
    fileprivate func slope(from first: Int, within tolerance: Double) -> Double? {
        let rise = (self[first + 7] - self[first]) / 7
        for lane in 1..<7
        where abs(self[first + lane] - (self[first] + rise * Double(lane))) > tolerance {
            return nil
        }
        return rise
    }
}
