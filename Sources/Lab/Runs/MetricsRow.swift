import Figures
import NeuralNetworks
import Scenarios
import Text
import Training

/// The row of a frame in `metrics.csv`.
struct MetricsRow: Sendable, Hashable {
    var record: TrainingRecord
    var measures: FrameMeasures
}

extension MetricsRow {
    /// Which columns a run's rows have.
    struct Form: Sendable, Hashable {
        var task: LearningTask
        /// Whether points are held out for validation.
        var hasValidation = false

        /// The first line of the table.
        var header: [String] {
            TrainingRecord.columns(of: task) + FrameMeasures.columns(of: task)
                + (hasValidation ? ValidationRecord.columns : [])
        }
    }

    /// The row that was written as these fields, or nil if they are not one.
    init?(fields: [String], as form: Form) {
        let count = TrainingRecord.columns(of: form.task).count
        let measured = count + FrameMeasures.columns(of: form.task).count
        guard fields.count == form.header.count,
            var record = TrainingRecord(texts: fields[..<count], of: form.task),
            let measures = FrameMeasures(texts: Array(fields[count..<measured]), of: form.task)
        else { return nil }
        if form.hasValidation {
            guard let validation = ValidationRecord(texts: Array(fields[measured...])) else {
                return nil
            }
            record.validation = validation
        }
        self.init(record: record, measures: measures)
    }

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] {
        record.texts + measures.texts + (record.validation?.scoreTexts ?? [])
    }
}

extension MetricsRow {
    /// The rows of a run's `metrics.csv`.
    static func rows(as form: Form, in folder: RunFolder) throws -> [MetricsRow] {
        let table = try StoredTable(
            path: folder.file(RunFolder.metrics), header: form.header)
        var rows: [MetricsRow] = []
        for (index, fields) in table.rows.enumerated() {
            guard let row = MetricsRow(fields: fields, as: form) else {
                throw table.error(inRow: index)
            }
            rows.append(row)
        }
        return rows
    }
}

extension Scenario {
    /// Which columns the `metrics.csv` of its run has.
    var metricsForm: MetricsRow.Form {
        MetricsRow.Form(
            task: curve == nil ? .classes : .curve, hasValidation: validationShare > 0)
    }
}
