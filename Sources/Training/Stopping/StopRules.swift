/// When training ends: as soon as one of them holds.
public struct StopRules: Sendable, Hashable {
    /// The number of whole passes over the training points.
    public var epochs: Int? = 200
    /// The number of mini-batches.
    public var steps: Int?
    /// The training loss, at or below which training ends; checked after every epoch.
    public var loss: Double?
    /// The training accuracy, at or above which training ends; checked after every epoch.
    public var accuracy: Double?
    /// The test loss, at or below which training ends; checked after every epoch.
    public var testLoss: Double?
    /// The number of epochs without a new lowest training loss.
    public var plateau: Int?
    /// The number of epochs without a new lowest validation loss.
    public var patience: Int?

    /// 200 epochs.
    public init() {}
}

extension StopRules {
    /// The last step that is allowed for a training set of `count` points; `Int.max` where
    /// neither epochs nor steps are limited.
    public func lastStep(pointCount count: Int, batchSize: Int) -> Int {
        let perEpoch = Self.stepsPerEpoch(pointCount: count, batchSize: batchSize)
        let byEpochs = (epochs ?? .max).multipliedReportingOverflow(by: perEpoch)
        return max(0, min(byEpochs.overflow ? .max : byEpochs.partialValue, steps ?? .max))
    }

    /// The number of mini-batches that `count` points make; the last may be a smaller one.
    public static func stepsPerEpoch(pointCount count: Int, batchSize: Int) -> Int {
        let size = max(1, batchSize)
        return max(1, count / size + (count % size == 0 ? 0 : 1))
    }

    /// Whether one of the rules asks for the loss or the accuracy after every epoch.
    var needsMetrics: Bool { loss != nil || accuracy != nil || plateau != nil }
}
