import Figures
import NeuralNetworks
import Text
import Training

/// The row of a frame in `metrics.csv`.
struct MetricsRow: Sendable, Hashable {
    var record: TrainingRecord
    var measures: FrameMeasures
}

extension MetricsRow {
    static func header(of task: LearningTask) -> [String] {
        TrainingRecord.columns(of: task) + FrameMeasures.columns(of: task)
    }

    /// The row that was written as these fields, or nil if they are not one.
    init?(fields: [String], of task: LearningTask) {
        let count = TrainingRecord.columns(of: task).count
        guard fields.count == Self.header(of: task).count,
            let record = TrainingRecord(texts: fields[..<count], of: task),
            let measures = FrameMeasures(texts: Array(fields[count...]), of: task)
        else { return nil }
        self.init(record: record, measures: measures)
    }

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] { record.texts + measures.texts }
}

extension MetricsRow {
    /// The rows of a run's `metrics.csv`.
    static func rows(of task: LearningTask, in folder: RunFolder) throws -> [MetricsRow] {
        let table = try StoredTable(
            path: folder.file(RunFolder.metrics), header: header(of: task))
        var rows: [MetricsRow] = []
        for (index, fields) in table.rows.enumerated() {
            guard let row = MetricsRow(fields: fields, of: task) else {
                throw table.error(inRow: index)
            }
            rows.append(row)
        }
        return rows
    }
}
