import Figures
import NeuralNetworks
import Text
import Training

/// The row of a frame in `metrics.csv`.
struct MetricsRow: Sendable, Hashable {
    var record: TrainingRecord
    /// Nil for a smooth activation, and above a million regions.
    var regions: Int?
    var boundaryLength: Double
}

extension MetricsRow {
    static let header = TrainingRecord.columns + ["regions", "boundaryLength"]

    /// The row that was written as these fields, or nil if they are not one.
    init?(fields: [String]) {
        let count = TrainingRecord.columns.count
        guard fields.count == Self.header.count,
            let record = TrainingRecord(texts: fields[..<count]),
            let boundaryLength = Double(text: fields[count + 1]),
            fields[count].isEmpty || Int(fields[count]) != nil
        else { return nil }
        self.init(record: record, regions: Int(fields[count]), boundaryLength: boundaryLength)
    }

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] {
        record.texts + [regions.map { "\($0)" } ?? "", boundaryLength.shortest]
    }
}
