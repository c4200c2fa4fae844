import Randomness

/// When the training points are put into a random order.
public enum Shuffle: String, Sendable, Hashable, CaseIterable {
    /// Before each epoch.
    case everyEpoch = "every-epoch"
    /// Before the first epoch; all epochs have its batches.
    case once
}

/// The mini-batches of one epoch after another.
package struct BatchOrder: Sendable {
    private var order: [Int]
    private var generator: SeededGenerator
    /// Where the next batch begins.
    private var position = 0
    private var isShuffled = false
    private let batchSize: Int
    private let shuffle: Shuffle

    /// The order of `count` samples, which only the seed determines.
    package init(count: Int, batchSize: Int, seed: UInt64, shuffle: Shuffle = .everyEpoch) {
        order = Array(0..<count)
        generator = SeededGenerator(seed: seed, stream: .batches)
        self.batchSize = min(max(1, batchSize), count)
        self.shuffle = shuffle
    }

    /// The samples of the next batch; the last one of an epoch may be smaller.
    package mutating func next() -> ArraySlice<Int> {
        if position == 0, shuffle == .everyEpoch || !isShuffled {
            generator.shuffle(&order)
            isShuffled = true
        }
        let end = min(position + batchSize, order.count)
        defer { position = end == order.count ? 0 : end }
        return order[position..<end]
    }

    /// Whole passes after `step` batches, as a fraction.
    package func epoch(step: Int) -> Double {
        let perEpoch = StopRules.stepsPerEpoch(pointCount: order.count, batchSize: batchSize)
        let (whole, rest) = step.quotientAndRemainder(dividingBy: perEpoch)
        return Double(whole) + Double(rest * batchSize) / Double(order.count)
    }
}
