import Planes

/// The ticks of an axis that many small plots share, and the size of their numbers.
///
/// At least two, so that there is a scale to be read: closer ones or smaller letters where the
/// usual ones are too few.
struct SharedTicks {
    let ticks: [Ticks.Tick]
    let size: Double

    /// How numbers are along the axis.
    struct Room {
        /// The length of the axis, in pixels.
        var length: Double
        /// What a tick usually has.
        var usual: Double
        /// The letters' usual size.
        var size: Double
    }

    /// Ticks from `low` to `high`.
    ///
    /// - Parameters:
    ///   - fits: whether these numbers, in letters of this size, keep apart when this many pixels
    ///     lie between two of them.
    ///   - isInside: whether a number in letters of this size has room at a share of the axis.
    init(
        from low: Double, to high: Double, room: Room,
        fits: (_ texts: [String], _ size: Double, _ distance: Double) -> Bool,
        isInside: (_ text: String, _ size: Double, _ share: Double) -> Bool
    ) {
        let usual = max(2, Int(room.length / room.usual))
        let limits = Array((1...usual).reversed()) + Array(usual + 1...usual + 8)
        let sets = [1, 0.88, 0.78, 0.68].flatMap { factor in
            limits.map { limit in
                let size = room.size * factor
                let all = Ticks(from: low, to: high, limit: limit).ticks
                let inside = all.filter {
                    isInside($0.text, size, ($0.value - low) / (high - low))
                }
                return (ticks: inside, size: size)
            }
        }
        let readable = sets.first { set in
            guard set.ticks.count >= 2 else { return false }
            let step = (set.ticks[1].value - set.ticks[0].value) / (high - low)
            return fits(set.ticks.map(\.text), set.size, step * room.length)
        }
        let chosen = readable ?? sets.first { $0.ticks.count == 1 }
        (ticks, size) = (chosen?.ticks ?? [], chosen?.size ?? room.size)
    }
}
