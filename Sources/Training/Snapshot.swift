public import NeuralNetworks

/// The state of a training run after a step.
public struct Snapshot: Sendable {
    /// The step, and how well the network does.
    public var record: TrainingRecord
    /// The network in the data's own units.
    ///
    /// The normalisation is folded into the first layer; the other layers have exactly the trained
    /// single-precision numbers.
    public var network: Network

    /// A state of a run.
    public init(_ record: TrainingRecord, network: Network) {
        self.record = record
        self.network = network
    }

    /// Steps taken so far; 0 is the state before training.
    public var step: Int { record.step }
}
