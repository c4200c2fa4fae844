extension Segment {
    /// The point of the segment that is nearest to `point`.
    public func nearestPoint(to point: Point) -> Point {
        let along = end - start
        let squared = along.dot(along)
        guard squared > 0 else { return start }
        let share = min(max((point - start).dot(along) / squared, 0), 1)
        // From the nearer end, which keeps the end itself exact.
        return share <= 0.5
            ? start.interpolated(to: end, share: share)
            : end.interpolated(to: start, share: 1 - share)
    }

    /// The Euclidean distance from `point` to the nearest point of the segment.
    public func distance(to point: Point) -> Double { nearestPoint(to: point).distance(to: point) }
}
