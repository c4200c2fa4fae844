/// The epoch with the lowest validation loss so far, and how long ago it was.
struct BestEpoch: Sendable {
    /// The number of epochs without a new lowest validation loss at which training ends; nil: none.
    let patience: Int?
    /// The step at the end of that epoch; nil before there is one.
    private(set) var step: Int?
    private var loss = Double.infinity
    private var epochsSince = 0

    /// No epoch yet.
    init(patience: Int?) {
        self.patience = patience
    }

    /// Takes note of an epoch's end.
    ///
    /// - Returns: whether the loss is lower than those of all epochs before.
    mutating func notes(_ loss: Double, step: Int) -> Bool {
        guard loss < self.loss else {
            epochsSince += 1
            return false
        }
        (self.loss, self.step, epochsSince) = (loss, step, 0)
        return true
    }

    /// The reason to stop, if there is one.
    var reason: StopReason? {
        guard let patience, epochsSince >= patience else { return nil }
        return .patience(epochs: patience)
    }
}
