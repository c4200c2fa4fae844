import Testing

@testable import Training

@Suite struct TrainingRecordTests {
    private static let record = TrainingRecord(
        step: 12, epoch: 1.0 / 3, rate: 1e-5, training: Scores(loss: 0.1, accuracy: 1),
        test: Scores(loss: 2.0 / 3, accuracy: 0.5))

    @Test func `the columns keep the order in which files have them`() {
        #expect(
            TrainingRecord.columns(of: .classes) == [
                "step", "epoch", "rate", "trainLoss", "testLoss", "trainAccuracy", "testAccuracy",
            ])
        #expect(
            Self.record.texts == [
                "12", "0.3333333333333333", "1e-5", "0.1", "0.6666666666666666", "1", "0.5",
            ])
    }

    @Test func `texts give the record that they are of`() {
        #expect(TrainingRecord(texts: Self.record.texts, of: .classes) == Self.record)
        var untested = Self.record
        untested.test = nil
        #expect(untested.texts[4].isEmpty && untested.texts[6].isEmpty)
        #expect(TrainingRecord(texts: untested.texts, of: .classes) == untested)
    }

    @Test(arguments: TrainingRecord.columns(of: .classes).indices)
    func `a text that is no number makes no record`(_ index: Int) {
        var texts = Self.record.texts
        texts[index] = "?"
        #expect(TrainingRecord(texts: texts, of: .classes) == nil)
    }

    @Test(arguments: [4, 6])
    func `half of the scores at test points make no record`(_ index: Int) {
        var texts = Self.record.texts
        texts[index] = ""
        #expect(TrainingRecord(texts: texts, of: .classes) == nil)
    }

    @Test func `a text too few or too many makes no record`() {
        #expect(TrainingRecord(texts: Self.record.texts.dropLast(), of: .classes) == nil)
        #expect(TrainingRecord(texts: Self.record.texts + [""], of: .classes) == nil)
    }

    @Test func `a curve has no accuracy, and with Levenberg-Marquardt no rate`() {
        let record = TrainingRecord(
            step: 3, epoch: 3, rate: nil, training: Scores(loss: 0.25, accuracy: nil), test: nil)
        #expect(
            TrainingRecord.columns(of: .curve) == [
                "step", "epoch", "rate", "trainLoss", "testLoss",
            ])
        #expect(record.texts == ["3", "3", "", "0.25", ""])
        #expect(TrainingRecord(texts: record.texts, of: .curve) == record)
        #expect(TrainingRecord(texts: record.texts, of: .classes) == nil)
    }
}
