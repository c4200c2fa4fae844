import Testing
import Training

@testable import Lab

@Suite struct MetricsRowTests {
    static let row = MetricsRow(
        record: TrainingRecord(
            step: 12, epoch: 1.0 / 3, rate: 1e-5, training: Scores(loss: 0.1, accuracy: 1),
            test: Scores(loss: 2.0 / 3, accuracy: 0.5)),
        regions: 7, boundaryLength: 12.25)

    @Test func `a row reads back as it was`() {
        #expect(MetricsRow(fields: Self.row.fields) == Self.row)
    }

    @Test func `an unknown value is an empty field`() {
        var row = Self.row
        row.record.test = nil
        row.regions = nil
        #expect(row.fields[4].isEmpty && row.fields[6].isEmpty && row.fields[7].isEmpty)
        #expect(MetricsRow(fields: row.fields) == row)
    }

    @Test(arguments: 0..<MetricsRow.header.count)
    func `a field that is no number makes no row`(_ index: Int) {
        var fields = Self.row.fields
        fields[index] = "?"
        #expect(MetricsRow(fields: fields) == nil)
    }

    @Test func `a row with a field too few or too many is refused`() {
        #expect(MetricsRow(fields: Array(Self.row.fields.dropLast())) == nil)
        #expect(MetricsRow(fields: Self.row.fields + [""]) == nil)
    }
}
