import Testing

@testable import Lab

@Suite struct MetricsRowTests {
    static let row = MetricsRow(
        step: 12, epoch: 1.0 / 3, rate: 1e-5, trainLoss: 0.1, testLoss: 2.0 / 3,
        trainAccuracy: 1, testAccuracy: 0.5, regions: 7, boundaryLength: 12.25)

    @Test func `a row reads back as it was`() {
        #expect(MetricsRow(fields: Self.row.fields) == Self.row)
    }

    @Test func `an unknown value is an empty field`() {
        var row = Self.row
        row.testLoss = nil
        row.testAccuracy = nil
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
