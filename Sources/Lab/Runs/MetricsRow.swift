import Figures
import NeuralNetworks
import Text
import Training

/// A frame's row of `metrics.csv`.
struct MetricsRow: Sendable, Hashable {
    var step: Int
    var epoch: Double
    var rate: Double
    var trainLoss: Double
    var testLoss: Double?
    var trainAccuracy: Double
    var testAccuracy: Double?
    /// Nil for a smooth activation, and above a million regions.
    var regions: Int?
    var boundaryLength: Double
}

extension MetricsRow {
    static let header = [
        "step", "epoch", "rate", "trainLoss", "testLoss", "trainAccuracy", "testAccuracy",
        "regions", "boundaryLength",
    ]

    /// The row of a snapshot's frame.
    init(_ snapshot: Snapshot, regions: Int?, boundaryLength: Double) {
        self.init(
            step: snapshot.step, epoch: snapshot.epoch, rate: snapshot.rate,
            trainLoss: snapshot.trainLoss, testLoss: snapshot.testLoss,
            trainAccuracy: snapshot.trainAccuracy, testAccuracy: snapshot.testAccuracy,
            regions: regions, boundaryLength: boundaryLength)
    }

    /// The row that was written as these fields, or nil if they are not one.
    init?(fields: [String]) {
        guard fields.count == Self.header.count, let step = Int(fields[0]),
            let epoch = Double(text: fields[1]), let rate = Double(text: fields[2]),
            let trainLoss = Double(text: fields[3]), let trainAccuracy = Double(text: fields[5]),
            let boundaryLength = Double(text: fields[8])
        else { return nil }
        let optional = [fields[4], fields[6]].map { Double(text: $0) }
        guard optional[0] != nil || fields[4].isEmpty, optional[1] != nil || fields[6].isEmpty,
            fields[7].isEmpty || Int(fields[7]) != nil
        else { return nil }
        self.init(
            step: step, epoch: epoch, rate: rate, trainLoss: trainLoss, testLoss: optional[0],
            trainAccuracy: trainAccuracy, testAccuracy: optional[1], regions: Int(fields[7]),
            boundaryLength: boundaryLength)
    }

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] {
        [
            "\(step)", epoch.shortest, rate.shortest, trainLoss.shortest,
            testLoss?.shortest ?? "", trainAccuracy.shortest,
            testAccuracy?.shortest ?? "", regions.map { "\($0)" } ?? "",
            boundaryLength.shortest,
        ]
    }

    /// The snapshot that the row describes, with its network.
    func snapshot(with network: Network) -> Snapshot {
        Snapshot(
            step: step, epoch: epoch, rate: rate, network: network, trainLoss: trainLoss,
            trainAccuracy: trainAccuracy, testLoss: testLoss, testAccuracy: testAccuracy)
    }
}
