import Randomness

/// The mini-batches of an epoch after another, each epoch in an order of its own.
package struct BatchOrder: Sendable {
    private var order: [Int]
    private var generator: SeededGenerator
    /// Where the next batch begins.
    private var position = 0
    private let batchSize: Int

    /// The order of `count` samples, which only the seed determines.
    package init(count: Int, batchSize: Int, seed: UInt64) {
        order = Array(0..<count)
        generator = SeededGenerator(seed: seed, stream: .batches)
        self.batchSize = min(max(1, batchSize), count)
    }

    /// The samples of the next batch; the last one of an epoch may be smaller.
    package mutating func next() -> ArraySlice<Int> {
        if position == 0 { generator.shuffle(&order) }
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
