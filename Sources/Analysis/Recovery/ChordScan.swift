import Geometry

/// The straight pieces of the function along a chord, by recursive tests of collinearity.
///
/// A stretch is straight if seven probes inside it are within the tolerance of the line through its
/// ends; another one is halved, 26 times at most. What is left between two straight pieces holds
/// a kink.
struct ChordScan {
    let chord: Chord
    /// From the start to the end; gaps between them hold kinks.
    private(set) var pieces: [StraightPiece] = []
    /// Whether there was more than the limit, so that pieces are missing.
    private(set) var isCutShort = false
    private let tolerance: Double
    private let limit: Int
    private let isThorough: Bool
    /// The number of stretches that were too short to be halved.
    private var gapCount = 0

    /// A place along the chord and the value there.
    struct Probe {
        var place: Double
        var value: Double
    }

    /// How often a stretch is halved: down to 1.5e-8 of the chord.
    private static let levels = 26

    /// - Parameters:
    ///   - least: the share of the chord below which a piece is a part of the gap, as too short to
    ///     have a slope.
    ///   - limit: the maximum number of pieces and gaps.
    ///   - isThorough: whether a stretch is tested at uneven places too. Kinks at even distances,
    ///     such as those of a tent map, can hide between even places.
    init(
        _ chord: Chord, _ values: inout LogitValues, least: Double = 0x1p-20, limit: Int = .max,
        isThorough: Bool = false
    ) {
        self.chord = chord
        self.limit = limit
        self.isThorough = isThorough
        tolerance = values.tolerance
        let ends = Self.probes(of: chord, from: 0, to: chord.length, &values)
        if isStraight(ends, &values) {
            append(ends[0], ends[8])
        } else {
            halve(ends[0], ends[8], levels: Self.levels, &values)
        }
        pieces.removeAll { $0.end - $0.start < least * chord.length }
    }

    private mutating func halve(
        _ start: Probe, _ end: Probe, levels: Int, _ values: inout LogitValues
    ) {
        guard pieces.count + gapCount <= limit else {
            isCutShort = true
            return
        }
        let all = Self.probes(between: start, end, chord, &values)
        let (left, right) = (all[0...8], all[8...16])
        for half in [left, right] {
            if isStraight(half, &values) {
                append(half[half.startIndex], half[half.startIndex + 8])
            } else if levels > 1 {
                halve(
                    half[half.startIndex], half[half.startIndex + 8], levels: levels - 1, &values)
            } else {
                gapCount += 1
            }
        }
    }

    /// Adds a straight stretch to the last piece, or begins a new one.
    private mutating func append(_ start: Probe, _ end: Probe) {
        let next = StraightPiece(start, end)
        guard let last = pieces.last, last.end == next.start,
            last.joins(next, tolerance: 4 * tolerance)
        else { return pieces.append(next) }
        pieces[pieces.count - 1].extend(by: next)
    }

    /// Whether nine evenly spaced values are on a line, and so are those between them where the
    /// scan is thorough.
    private func isStraight(
        _ probes: some RandomAccessCollection<Probe>, _ values: inout LogitValues
    ) -> Bool {
        guard let first = probes.first, let last = probes.last else { return true }
        let rise = (last.value - first.value) / 8
        var number = 0.0
        for probe in probes {
            guard abs(probe.value - (first.value + rise * number)) <= tolerance else {
                return false
            }
            number += 1
        }
        guard isThorough else { return true }
        let places = Self.unevenShares.map { first.place + (last.place - first.place) * $0 }
        return zip(Self.unevenShares, Self.measured(places, chord, &values)).allSatisfy {
            abs($1.value - (first.value + (last.value - first.value) * $0)) <= tolerance
        }
    }
}

extension ChordScan {
    /// Multiples of the golden ratio, without their whole parts.
    private static let unevenShares = (1...16).map { index in
        let multiple = Double(index) * 0.618033988749895
        return multiple - multiple.rounded(.down)
    }

    /// Nine evenly spaced values.
    private static func probes(
        of chord: Chord, from start: Double, to end: Double, _ values: inout LogitValues
    ) -> [Probe] {
        let places = (0...8).map { start + (end - start) * Double($0) / 8 }
        return measured(places, chord, &values)
    }

    /// Seventeen evenly spaced values, of which the two at the ends are known.
    private static func probes(
        between start: Probe, _ end: Probe, _ chord: Chord, _ values: inout LogitValues
    ) -> [Probe] {
        let step = (end.place - start.place) / 16
        let places = (1...15).map { start.place + step * Double($0) }
        return [start] + measured(places, chord, &values) + [end]
    }

    /// The values at up to sixteen places.
    private static func measured(
        _ places: [Double], _ chord: Chord, _ values: inout LogitValues
    ) -> [Probe] {
        var (x, y) = (LogitValues.Lanes.zero, LogitValues.Lanes.zero)
        for (lane, place) in places.enumerated() {
            let point = chord.point(at: place)
            (x[lane], y[lane]) = (point.x, point.y)
        }
        let result = values.values(x: x, y: y, count: places.count)
        return places.indices.map { Probe(place: places[$0], value: result[$0]) }
    }
}

/// A stretch of a chord along which the function is straight.
struct StraightPiece {
    /// Where it begins and ends, by the length along the chord.
    private(set) var start: Double
    private(set) var end: Double
    /// The longest stretch of it that was tested as a whole, whose ends give the line.
    private var baseline: (from: ChordScan.Probe, to: ChordScan.Probe)

    init(_ start: ChordScan.Probe, _ end: ChordScan.Probe) {
        self.start = start.place
        self.end = end.place
        baseline = (start, end)
    }

    var length: Double { end - start }

    /// The slope along the chord.
    var slope: Double {
        (baseline.to.value - baseline.from.value) / (baseline.to.place - baseline.from.place)
    }

    /// The value of its line at a place.
    func value(at place: Double) -> Double {
        let (from, to) = baseline
        return abs(place - from.place) < abs(place - to.place)
            ? from.value + slope * (place - from.place) : to.value + slope * (place - to.place)
    }

    /// Whether the shorter one of two neighbours is on the line of the longer one.
    func joins(_ next: StraightPiece, tolerance: Double) -> Bool {
        let nextIsLonger = next.baselineLength > baselineLength
        let (long, short) = nextIsLonger ? (next, self) : (self, next)
        let far = nextIsLonger ? short.baseline.from : short.baseline.to
        return abs(long.value(at: far.place) - far.value) <= tolerance
    }

    mutating func extend(by next: StraightPiece) {
        if next.baselineLength > baselineLength { baseline = next.baseline }
        end = next.end
    }

    private var baselineLength: Double { baseline.to.place - baseline.from.place }
}
