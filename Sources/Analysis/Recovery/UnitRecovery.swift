import Geometry
import Randomness

/// Finds the creases of the first layer in a window from values alone.
///
/// A kink on a chord is a place where the chord crosses a crease. Kinks of two chords on one line
/// make the line a candidate. It is the crease of a unit of the first layer if the kink is there
/// along the whole line, in the window and in a box twice as wide and high: creases of later layers
/// bend where they cross those of earlier ones (Rolnick & Körding, arXiv 1910.00744).
struct UnitRecovery {
    let window: Box
    var values: LogitValues
    private(set) var units: [RecoveredCrease] = []
    /// The lines of creases that bend.
    private(set) var others: [StraightLine] = []
    /// Kinks on no line that is known.
    private var loose: [Kink] = []
    private var chordCount = 0

    /// The number of chords without anything new after which the search ends.
    static let patience = 60
    /// The number of chords after which it ends in any case.
    static let chordLimit = 2_000

    /// Searches a window.
    init(_ values: LogitValues, in window: Box, seed: UInt64) {
        self.window = window
        self.values = values
        // Each line that crosses the window crosses two of its sides.
        let corners = window.corners
        for side in 0..<4 { _ = search(Chord(from: corners[side], to: corners[(side + 1) % 4])) }
        var generator = SeededGenerator(seed: seed, stream: .points)
        var quiet = 0
        while quiet < Self.patience, chordCount < Self.chordLimit {
            quiet = search(randomChord(&generator)) ? 0 : quiet + 1
        }
    }

    /// A chord between points on two different sides.
    private func randomChord(_ generator: inout SeededGenerator) -> Chord? {
        let corners = window.corners
        let first = generator.below(4)
        let second = (first + 1 + generator.below(3)) % 4
        let ends = [first, second].map { side in
            corners[side].interpolated(to: corners[(side + 1) % 4], share: generator.unit())
        }
        return Chord(from: ends[0], to: ends[1])
    }

    /// Looks for units along a chord.
    ///
    /// - Returns: whether there was a new one.
    private mutating func search(_ chord: Chord?) -> Bool {
        chordCount += 1
        guard let chord else { return false }
        let count = units.count
        for kink in Kink.kinks(on: chord, number: chordCount, &values) where !isKnown(kink) {
            if !joins(kink) { loose.append(kink) }
        }
        return units.count > count
    }

    private func isKnown(_ kink: Kink) -> Bool {
        units.contains { kink.isOn($0.line) } || others.contains { kink.isOn($0) }
    }

    /// Takes the line through a kink and an earlier one for a candidate, if they are on one line.
    private mutating func joins(_ kink: Kink) -> Bool {
        for partner in loose where partner.chord != kink.chord {
            guard let line = kink.line(with: partner),
                let probe = CreaseProbe(
                    of: line, in: window, within: CreaseProbe.nearby, &values)
            else { continue }
            if probe.isWhole, isWholeBeyond(line) {
                accept(probe)
            } else {
                others.append(line)
            }
            return true
        }
        return false
    }

    /// Whether a crease is as straight in a box twice as wide and high.
    ///
    /// A crease of a later layer that crosses no other one in the window is straight there.
    private mutating func isWholeBeyond(_ line: StraightLine) -> Bool {
        let (centre, half) = (window.centre, Vector(window.width, window.height))
        let box = Box(around: [centre + half, centre + half * -1], margin: 0) ?? window
        let probe = CreaseProbe(of: line, in: box, within: CreaseProbe.nearby, &values)
        return probe?.isWhole ?? false
    }

    /// Adds the crease whose places were looked at, unless it is there already.
    private mutating func accept(_ probe: CreaseProbe) {
        guard let line = probe.line,
            !units.contains(where: { $0.line.gap(to: line, in: window) <= CreaseProbe.nearby }),
            let again = CreaseProbe(of: line, in: window, within: CreaseProbe.closely, &values)
        else { return }
        let best = again.line ?? line
        units.append(RecoveredCrease(line: best, turn: again.turn, share: again.share))
        loose.removeAll { $0.isOn(best) }
    }
}

/// A straight crease that crosses the window.
struct RecoveredCrease {
    var line: StraightLine
    /// The slope on the normal's side minus that on the other one, in most places.
    var turn: Double
    /// The share of the places along it that have a kink.
    var share: Double
}

extension Kink {
    /// Whether the kink is one of this line's.
    func isOn(_ line: StraightLine) -> Bool {
        abs(line.distance(to: point)) <= Self.nearby + placeError
            && abs(line.normal.cross(normal)) <= angleError + 1e-7
    }

    /// The line through two kinks, or nil if its normal is not that of both.
    func line(with other: Kink) -> StraightLine? {
        let distance = point.distance(to: other.point)
        guard distance > 1e-6 else { return nil }
        let along = other.point - point
        let error = (placeError + other.placeError) / distance
        guard abs(normal.dot(along)) <= (angleError + error) * distance,
            abs(other.normal.dot(along)) <= (other.angleError + error) * distance
        else { return nil }
        return StraightLine(through: point, other.point)
    }
}
