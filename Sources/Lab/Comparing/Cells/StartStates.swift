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

    /// The states of a file; nil if it is not one of a start of this task.
    init?(bytes: [UInt8], of task: LearningTask) {
        guard let file = try? Safetensors(bytes: bytes), let networks = Network.series(file),
            let lines = file.metadata[Self.key]?.split(separator: "\n")
        else { return nil }
        let records = lines.compactMap { line in
            TrainingRecord(
                texts: line.split(separator: ",", omittingEmptySubsequences: false)
                    .map { String($0) }, of: task)
        }
        guard records.count == lines.count, records.count == networks.count, !records.isEmpty,
            zip(records, records.dropFirst()).allSatisfy({ $0.step < $1.step })
        else { return nil }
        self.bytes = bytes
        self.records = records
        self.networks = networks
    }

    /// The metadata's key for what is known about the states, one line per state.
    private static let key = "states"
}

extension StartStates {
    /// The file of these states, at least one.
    static func file(of snapshots: [Snapshot]) -> [UInt8] {
        let lines = snapshots.map { $0.record.texts.joined(separator: ",") }
        return Network.seriesFile(
            of: snapshots.map(\.network), metadata: [key: lines.joined(separator: "\n")])
    }

    /// The number of states.
    var count: Int { records.count }

    /// The steps of the last state.
    var lastStep: Int { records[records.count - 1].step }

    /// Losses and accuracies over all states.
    var history: RunHistory { history(upTo: records.count - 1) }

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
