/// Labels below one another, each as near as can be to the place that it belongs to.
struct LabelColumn {
    /// The indices of those that have room.
    let shown: [Int]
    /// The places of those, by rising index.
    let places: [Double]

    /// - Parameters:
    ///   - wanted: by rising place.
    ///   - low: no label is below this, and none above `high`.
    ///   - distance: from one label to the next at least.
    init(_ wanted: [Double], low: Double, high: Double, distance: Double) {
        let room = max(1, Int((high - low) / distance) + 1)
        // Of too many the first, the last and those at even ranks between.
        let count = min(room, wanted.count)
        shown = (0..<count).map { rank in
            count < 2 ? 0 : (rank * (wanted.count - 1) + (count - 1) / 2) / (count - 1)
        }
        // Groups that touch are laid about the mean of their members' places (the pool of adjacent
        // violators), which makes the sum of squared moves the least.
        var groups: [(sum: Double, count: Int)] = []
        for (rank, index) in shown.enumerated() {
            groups.append((wanted[index] - Double(rank) * distance, 1))
            while groups.count > 1 {
                let (last, before) = (groups[groups.count - 1], groups[groups.count - 2])
                guard last.sum / Double(last.count) < before.sum / Double(before.count) else {
                    break
                }
                groups.removeLast(2)
                groups.append((last.sum + before.sum, last.count + before.count))
            }
        }
        let highest = high - Double(max(0, count - 1)) * distance
        let bases = groups.flatMap { group in
            Array(
                repeating: max(low, min(group.sum / Double(group.count), highest)),
                count: group.count)
        }
        places = bases.enumerated().map { $0.element + Double($0.offset) * distance }
    }
}
