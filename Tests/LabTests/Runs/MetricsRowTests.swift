import Testing
import Training

@testable import Lab

@Suite struct MetricsRowTests {
    static let row = MetricsRow(
        record: TrainingRecord(
            step: 12, epoch: 1.0 / 3, rate: 1e-5, training: Scores(loss: 0.1, accuracy: 1),
            test: Scores(loss: 2.0 / 3, accuracy: 0.5)),
        measures: .plane(regions: 7, boundaryLength: 12.25))

    @Test func `a row reads back as it was`() {
        #expect(MetricsRow(fields: Self.row.fields, as: .init(task: .classes)) == Self.row)
    }

    @Test func `an unknown value is an empty field`() {
        var row = Self.row
        row.record.test = nil
        row.measures = .plane(regions: nil, boundaryLength: 12.25)
        #expect(row.fields[4].isEmpty && row.fields[6].isEmpty && row.fields[7].isEmpty)
        #expect(MetricsRow(fields: row.fields, as: .init(task: .classes)) == row)
    }

    @Test(arguments: 0..<MetricsRow.Form(task: .classes).header.count)
    func `a field that is no number makes no row`(_ index: Int) {
        var fields = Self.row.fields
        fields[index] = "?"
        #expect(MetricsRow(fields: fields, as: .init(task: .classes)) == nil)
    }

    @Test func `a row with a field too few or too many is refused`() {
        #expect(
            MetricsRow(fields: Array(Self.row.fields.dropLast()), as: .init(task: .classes)) == nil)
        #expect(MetricsRow(fields: Self.row.fields + [""], as: .init(task: .classes)) == nil)
    }

    @Test func `with validation its scores are in the last columns`() {
        var row = Self.row
        row.record.validation = ValidationRecord(
            scores: Scores(loss: 0.75, accuracy: 0.875), bestStep: nil)
        let form = MetricsRow.Form(task: .classes, hasValidation: true)
        #expect(form.header.suffix(2) == ["validationLoss", "validationAccuracy"])
        #expect(row.fields == Self.row.fields + ["0.75", "0.875"])
        #expect(MetricsRow(fields: row.fields, as: form) == row)
        #expect(MetricsRow(fields: Self.row.fields, as: form) == nil)
        #expect(MetricsRow(fields: row.fields, as: .init(task: .classes)) == nil)
    }

    @Test func `a curve's row has its pieces and errors, and reads back as it was`() {
        let row = MetricsRow(
            record: TrainingRecord(
                step: 3, epoch: 3, rate: nil, training: Scores(loss: 0.5, accuracy: nil),
                test: Scores(loss: 0.25, accuracy: nil)),
            measures: .curve(pieces: 9, largestError: 0.125, rmsError: 0.0625))
        #expect(
            MetricsRow.Form(task: .curve).header == [
                "step", "epoch", "rate", "trainLoss", "testLoss", "pieces", "largestError",
                "rmsError",
            ])
        #expect(row.fields == ["3", "3", "", "0.5", "0.25", "9", "0.125", "0.0625"])
        #expect(MetricsRow(fields: row.fields, as: .init(task: .curve)) == row)
        #expect(MetricsRow(fields: row.fields, as: .init(task: .classes)) == nil)
    }
}
