import Datasets
import Figures
import NeuralNetworks
import Training

/// The states of a start at the steps that were planned, and at its end, in the bytes of their file.
struct StartStates: Sendable {
    /// The file's bytes.
    let bytes: [UInt8]
    private let rows: [Row]
    private let networks: NetworkSeries

    /// What is known of a state besides its network.
    fileprivate struct Row: Sendable, Hashable {
        var step: Int
        var epoch: Double
        var rate: Double
        var trainLoss: Double
        var testLoss: Double?
        var trainAccuracy: Double
        var testAccuracy: Double?
    }

    /// The states of a file; nil where it is not one of a start.
    init?(bytes: [UInt8]) {
        guard let file = try? Safetensors(bytes: bytes), let networks = Network.series(file),
            let lines = file.metadata[Self.key]?.split(separator: "\n")
        else { return nil }
        let rows = lines.compactMap { Row(text: $0) }
        guard rows.count == lines.count, rows.count == networks.count, !rows.isEmpty,
            zip(rows, rows.dropFirst()).allSatisfy({ $0.step < $1.step })
        else { return nil }
        self.bytes = bytes
        self.rows = rows
        self.networks = networks
    }

    /// The metadata's key for what is known of the states, a line for each.
    private static let key = "states"
}

extension StartStates {
    /// The file of these states, at least one.
    static func file(of snapshots: [Snapshot]) -> [UInt8] {
        let lines = snapshots.map { Row($0).text }
        return Network.seriesFile(
            of: snapshots.map(\.network), metadata: [key: lines.joined(separator: "\n")])
    }

    /// The number of states.
    var count: Int { rows.count }

    /// The steps of the last state.
    var lastStep: Int { rows[rows.count - 1].step }

    /// Losses and accuracies over all states.
    var history: RunHistory { history(upTo: rows.count - 1) }

    /// Losses and accuracies up to a state.
    func history(upTo index: Int) -> RunHistory {
        var history = RunHistory()
        for row in rows[...index] {
            history.append(
                RunHistory.Row(
                    step: row.step, trainLoss: row.trainLoss, testLoss: row.testLoss,
                    trainAccuracy: row.trainAccuracy, testAccuracy: row.testAccuracy))
        }
        return history
    }

    /// The number of the state that holds at a step: the last one up to it.
    func index(atStep step: Int) -> Int {
        (rows.lastIndex { $0.step <= step }) ?? 0
    }

    /// A state; nil where its network is not finite.
    func snapshot(_ index: Int) -> Snapshot? {
        let row = rows[index]
        return networks[index].map { network in
            Snapshot(
                step: row.step, epoch: row.epoch, rate: row.rate, network: network,
                trainLoss: row.trainLoss, trainAccuracy: row.trainAccuracy, testLoss: row.testLoss,
                testAccuracy: row.testAccuracy)
        }
    }
}

extension StartStates.Row {
    init(_ snapshot: Snapshot) {
        self.init(
            step: snapshot.step, epoch: snapshot.epoch, rate: snapshot.rate,
            trainLoss: snapshot.trainLoss, testLoss: snapshot.testLoss,
            trainAccuracy: snapshot.trainAccuracy, testAccuracy: snapshot.testAccuracy)
    }

    /// The row that `text` is of; nil where it is none.
    init?(text: Substring) {
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 7, let step = Int(fields[0]), let epoch = Double(fields[1]),
            let rate = Double(fields[2]), let trainLoss = Double(fields[3]),
            let trainAccuracy = Double(fields[5])
        else { return nil }
        self.init(
            step: step, epoch: epoch, rate: rate, trainLoss: trainLoss,
            testLoss: Double(fields[4]), trainAccuracy: trainAccuracy,
            testAccuracy: Double(fields[6]))
    }

    /// The numbers, separated by commas; nothing where there is none.
    var text: String {
        [
            "\(step)", epoch.shortest, rate.shortest, trainLoss.shortest, testLoss?.shortest ?? "",
            trainAccuracy.shortest, testAccuracy?.shortest ?? "",
        ].joined(separator: ",")
    }
}
