public import Geometry

/// A rhythm of dashes and gaps, in pixels along a line.
public struct Dashes: Sendable, Hashable {
    /// The length of a dash, its round ends included.
    public var dash: Double
    /// The length of a gap.
    public var gap: Double

    /// Dashes of length `dash` with gaps of length `gap`.
    public init(dash: Double, gap: Double) {
        self.dash = dash
        self.gap = gap
    }
}

extension Coverage {
    /// Strokes a line through points, with round joints and ends.
    ///
    /// A point that is not finite interrupts the line.
    public mutating func stroke(_ line: [PixelPoint], width: Double, opacity: Double = 1) {
        if line.count == 1 { stroke(from: line[0], to: line[0], width: width, opacity: opacity) }
        for (start, end) in zip(line, line.dropFirst()) {
            stroke(from: start, to: end, width: width, opacity: opacity)
        }
    }

    /// Strokes a line through points in dashes; the first begins at the first point.
    ///
    /// Dashes continue round corners. Round ends are part of a dash, which is no shorter than the
    /// line is wide. A rhythm of less than a pixel, or one that is not finite, is a solid line.
    public mutating func stroke(
        _ line: [PixelPoint], width: Double, dashes: Dashes, opacity: Double = 1
    ) {
        let period = dashes.dash + dashes.gap
        guard period >= 1, period.isFinite, dashes.dash >= 0, dashes.gap > 0 else {
            return stroke(line, width: width, opacity: opacity)
        }
        let cap = min(width, dashes.dash) / 2
        // Where the middle line of a dash begins and ends in each period.
        let (on, off) = (cap, max(dashes.dash - cap, cap))
        var travelled = 0.0
        for (start, end) in zip(line, line.dropFirst()) {
            let along = Vector(end.x - start.x, end.y - start.y)
            let length = along.length
            guard length > 0, length.isFinite else { continue }
            func place(_ distance: Double) -> PixelPoint {
                let share = distance / length
                return PixelPoint(start.x + along.dx * share, start.y + along.dy * share)
            }
            for index in dashIndices(from: start, to: end, travelled: travelled, period: period) {
                let phase = Double(index) * period - travelled
                let first = max(phase + on, 0)
                let last = min(phase + off, length)
                guard first <= last else { continue }
                stroke(from: place(first), to: place(last), width: width, opacity: opacity)
            }
            travelled += length
        }
    }

    /// The periods that meet a segment, which begins `travelled` along the line; none when the
    /// segment is far longer than any picture.
    private func dashIndices(
        from start: PixelPoint, to end: PixelPoint, travelled: Double, period: Double
    ) -> Range<Int> {
        let length = Vector(end.x - start.x, end.y - start.y).length
        let first = pixelFloor(travelled / period)
        let last = pixelFloor((travelled + length) / period)
        guard last < PixelBounds.farAway else { return 0..<0 }
        return first..<last + 1
    }
}
