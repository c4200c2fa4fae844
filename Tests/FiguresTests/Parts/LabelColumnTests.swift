import Randomness
import Testing

@testable import Figures

@Suite struct LabelColumnTests {
    @Test func `labels with room stay where they belong`() {
        let column = LabelColumn([10, 30, 90], low: 0, high: 100, distance: 12)
        #expect(column.shown == [0, 1, 2] && column.places == [10, 30, 90])
    }

    @Test func `labels that touch are moved apart by the same length`() {
        let column = LabelColumn([40, 44], low: 0, high: 100, distance: 12)
        #expect(column.places == [36, 48])
        #expect(LabelColumn([1, 1], low: 0, high: 100, distance: 12).places == [0, 12])
        #expect(LabelColumn([99, 99], low: 0, high: 100, distance: 12).places == [88, 100])
    }

    @Test func `labels keep apart, in order and within the column, whatever their number`() {
        var generator = SeededGenerator(seed: 5, stream: .points)
        for count in 0..<40 {
            let wanted = (0..<count).map { _ in Double.random(in: 0...100, using: &generator) }
                .sorted()
            let column = LabelColumn(wanted, low: 0, high: 100, distance: 7)
            #expect(column.shown.count == min(count, 15))
            #expect(Set(column.shown).count == column.shown.count)
            #expect(column.places.allSatisfy { $0 >= -1e-9 && $0 <= 100 + 1e-9 })
            for (upper, lower) in zip(column.places, column.places.dropFirst()) {
                #expect(lower - upper >= 7 - 1e-9)
            }
        }
    }
}
