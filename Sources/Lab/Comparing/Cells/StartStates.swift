import Figures
import NeuralNetworks
import Text
import Training

/// The states of a start at the steps that were planned, and at its end, in the bytes of their
/// file.
struct StartStates: Sendable {
    /// The file's bytes.
    let bytes: [UInt8]
    private let records: [TrainingRecord]
    private let networks: NetworkSeries
    /// The number of the state that is the result.
    let keptIndex: Int

    /// The states of a file; nil if it is not one of a start of this task.
    init?(bytes: [UInt8], of task: LearningTask) {
        guard let file = try? Safetensors(bytes: bytes), let networks = Network.series(file),
            let lines = file.metadata[Self.key]?.split(separator: "\n")
        else { return nil }
        let records = lines.compactMap { line in
            TrainingRecord(stateText: line, of: task)
        }
        guard records.count == lines.count, records.count == networks.count, !records.isEmpty,
            zip(records, records.dropFirst()).allSatisfy({ $0.step < $1.step })
        else { return nil }
        self.bytes = bytes
        self.records = records
        self.networks = networks
        let keptStep = file.metadata[Self.keptKey].flatMap { Int($0) }
        keptIndex = records.lastIndex { $0.step == keptStep } ?? records.count - 1
    }

    /// The metadata's key for what is known about the states, one line per state.
    private static let key = "states"
    /// The metadata's key for the step of the result, where that is not the last state.
    private static let keptKey = "kept"
}

extension StartStates {
    /// The file of these states, at least one.
    ///
    /// - Parameter keptStep: the step of the state that is the result.
    static func file(of snapshots: [Snapshot], keptStep: Int) -> [UInt8] {
        var metadata = [key: snapshots.map(\.record.stateText).joined(separator: "\n")]
        if keptStep != snapshots.last?.step { metadata[keptKey] = String(keptStep) }
        return Network.seriesFile(of: snapshots.map(\.network), metadata: metadata)
    }

    /// The number of states.
    var count: Int { records.count }

    /// The steps of the last state.
    var lastStep: Int { records[records.count - 1].step }

    /// Losses and accuracies over all states.
    var history: RunHistory {
        var history = history(upTo: records.count - 1)
        let kept = records[keptIndex]
        if kept.validation != nil { history.keptStep = kept.step }
        return history
    }

    /// Losses and accuracies up to a state.
    func history(upTo index: Int) -> RunHistory {
        var history = RunHistory()
        for record in records[...index] { history.append(record) }
        return history
    }

    /// The number of the state that applies at a step: the last one up to it.
    func index(atStep step: Int) -> Int {
        (records.lastIndex { $0.step <= step }) ?? 0
    }

    /// A state; nil if its network is not finite.
    func snapshot(_ index: Int) -> Snapshot? {
        networks[index].map { Snapshot(records[index], network: $0) }
    }
}
