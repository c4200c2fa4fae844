/// Where a function that is above 0 at the beginning of a step stops being so: one of 4096 equal
/// parts, the one that bisection finds if there is just one such place.
///
/// Each next place is where the straight line through the two ends is 0; every third place is the
/// middle, so that a function far from straight costs three times what bisection would.
struct SignChange {
    /// The number of parts.
    static let parts = 4096

    /// The part at whose beginning the function is still above 0.
    private(set) var low = 0
    private var high = Self.parts
    private var valueAtLow: Double
    private var valueAtHigh: Double
    private var count = 0

    /// A search between the ends of a step, where the function is about `first` and `last`.
    init(from first: Double, to last: Double) {
        (valueAtLow, valueAtHigh) = (first, last)
    }

    /// The beginning of a part, where the function is wanted next; `nil` when the part is found.
    var next: Int? {
        guard high - low > 1 else { return nil }
        let share = valueAtLow / (valueAtLow - valueAtHigh)
        guard count % 3 < 2, share >= 0, share <= 1 else { return (low + high) / 2 }
        let place = low + Int(Double(high - low) * share)
        return min(max(place, low + 1), high - 1)
    }

    /// Takes the function's value at `next`.
    mutating func narrow(by value: Double) {
        guard let place = next else { return }
        if value > 0 {
            (low, valueAtLow) = (place, value)
        } else {
            (high, valueAtHigh) = (place, value)
        }
        count += 1
    }
}
