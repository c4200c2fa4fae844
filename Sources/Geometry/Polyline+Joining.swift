extension Polyline {
    /// The curves that segments form which share their ends exactly.
    ///
    /// A curve ends where one segment or more than two meet. The curves come in the order of their
    /// first segments, open ones before closed ones.
    public static func joining(_ segments: [Segment]) -> [Polyline] {
        var joiner = SegmentJoiner(segments.filter { $0.start != $0.end })
        return joiner.curves()
    }
}

/// Segments of which some have become part of a curve.
private struct SegmentJoiner {
    let segments: [Segment]
    private var ends: [Point: [Int]] = [:]
    private var isUsed: [Bool]

    init(_ segments: [Segment]) {
        self.segments = segments
        isUsed = [Bool](repeating: false, count: segments.count)
        for (index, segment) in segments.enumerated() {
            ends[segment.start, default: []].append(index)
            ends[segment.end, default: []].append(index)
        }
    }

    mutating func curves() -> [Polyline] {
        var curves: [Polyline] = []
        for (index, segment) in segments.enumerated() {
            for start in [segment.start, segment.end] where !isUsed[index] && !passes(start) {
                curves.append(Polyline(walk(from: start, along: index), isClosed: false))
            }
        }
        for (index, segment) in segments.enumerated() where !isUsed[index] {
            curves.append(
                Polyline(
                    Array(walk(from: segment.start, along: index).dropLast()), isClosed: true))
        }
        return curves
    }

    /// Whether just two segments meet at a point.
    private func passes(_ point: Point) -> Bool { ends[point]?.count == 2 }

    private mutating func walk(from start: Point, along first: Int) -> [Point] {
        var corners = [start]
        var next: Int? = first
        while let index = next {
            isUsed[index] = true
            let segment = segments[index]
            let end = segment.start == corners[corners.count - 1] ? segment.end : segment.start
            corners.append(end)
            next = passes(end) ? ends[end]?.first { !isUsed[$0] } : nil
        }
        return corners
    }
}
