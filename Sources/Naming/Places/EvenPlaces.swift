import Geometry

/// Places at equal distances along curves.
struct EvenPlaces {
    /// The places in the order of the curves.
    private(set) var places: [Point] = []
    /// The index of the curve on which each place lies.
    private(set) var curves: [Int] = []

    /// The middles of `count` stretches of equal length.
    init(along curves: [[Segment]], count: Int) {
        let length = curves.reduce(0) { $1.reduce($0) { $0 + $1.length } }
        guard length > 0 else { return }
        let spacing = length / Double(count)
        var passed = 0.0
        for (index, segments) in curves.enumerated() {
            for segment in segments {
                let end = passed + segment.length
                while places.count < count {
                    let next = (Double(places.count) + 0.5) * spacing
                    guard next <= end else { break }
                    let share = segment.length > 0 ? (next - passed) / segment.length : 0
                    places.append(segment.start.interpolated(to: segment.end, share: share))
                    self.curves.append(index)
                }
                passed = end
            }
        }
    }
}
