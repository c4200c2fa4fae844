/// The steps at which a run takes a snapshot.
public struct SnapshotPlan: Sendable, Hashable {
    /// Strictly rising, beginning with 0.
    public let steps: [Int]

    /// How snapshots are spread over a run.
    public enum Spacing: String, Sendable, Hashable, CaseIterable {
        /// The same number of steps between any two, up to rounding.
        case linear
        /// Dense at the start, where most changes: the first gap is one step, and the gaps grow
        /// by a constant factor, up to rounding.
        case log
    }

    /// Exactly `count` snapshots from step 0 to `lastStep` (one of each step when there are
    /// fewer).
    ///
    /// - Parameters:
    ///   - count: at least 2.
    ///   - lastStep: at least 0.
    public init(count: Int, lastStep: Int, spacing: Spacing) {
        precondition(count >= 2 && lastStep >= 0, "a plan has a first and a last step")
        guard count <= lastStep else {
            steps = Array(0...lastStep)
            return
        }
        switch spacing {
        case .linear: steps = Self.linear(gaps: count - 1, lastStep: lastStep)
        case .log: steps = Self.growing(gaps: count - 1, lastStep: lastStep)
        }
    }
}

extension SnapshotPlan {
    private static func linear(gaps: Int, lastStep: Int) -> [Int] {
        (0...gaps).map { index in
            gaps.dividingFullWidth(index.multipliedFullWidth(by: lastStep)).quotient
        }
    }

    private static func growing(gaps: Int, lastStep: Int) -> [Int] {
        let factor = growth(gaps: gaps, lastStep: lastStep)
        var steps = [0]
        var sum = 0.0
        var gap = 1.0
        for index in 1..<gaps {
            sum += gap
            gap *= factor
            // The bounds only act where rounding would make two steps equal.
            let highest = lastStep - (gaps - index)
            let rounded = sum < Double(highest) ? Int(sum.rounded()) : highest
            steps.append(min(max(rounded, steps[index - 1] + 1), highest))
        }
        return steps + [lastStep]
    }

    /// The factor whose powers from 0 to `gaps - 1` add up to `lastStep`, by bisection.
    private static func growth(gaps: Int, lastStep: Int) -> Double {
        let goal = Double(lastStep)
        var low = 1.0
        var high = goal
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return low }
            if isSum(ofPowers: middle, count: gaps, above: goal) {
                high = middle
            } else {
                low = middle
            }
        }
    }

    private static func isSum(ofPowers factor: Double, count: Int, above goal: Double) -> Bool {
        var sum = 0.0
        var power = 1.0
        for _ in 0..<count {
            sum += power
            guard sum <= goal else { return true }
            power *= factor
        }
        return false
    }
}
