import Testing

@testable import Naming

@Suite struct SelectionTests {
    private static func select(
        _ forms: [(Int, Double, Bool)], floor: Double = 0.15, independent: Double = .infinity
    ) -> Selection {
        Selection(
            forms.map { Selection.Candidate(numbers: $0.0, rms: $0.1, isAccepted: $0.2) },
            floor: floor, independent: independent)
    }

    @Test func `the fewest numbers within one and a half times the least distance win`() {
        let selection = Self.select([(5, 0.2, true), (3, 0.29, true), (2, 0.31, true)])
        #expect(selection.named == 1 && selection.alternatives.isEmpty)
    }

    @Test func `below the floor differences mean nothing`() {
        let selection = Self.select([(3, 0.01, true), (2, 0.149, true), (3, 0.151, true)])
        #expect(selection.named == 1 && selection.alternatives == [0])
    }

    @Test func `more numbers have to bring more where few places are independent`() {
        // With N places, n more numbers have to divide the distance by 1.5 e^(n/N): here 2.47 for
        // n = 2, N = 4.
        let forms = [(4, 0.4, true), (6, 0.163, true)]
        #expect(Self.select(forms).named == 1)
        #expect(Self.select(forms, independent: 4).named == 0)
        #expect(Self.select([(4, 0.4, true), (6, 0.161, true)], independent: 4).named == 1)
        // A form within the floor is named whatever it has cost.
        #expect(Self.select([(2, 0.149, true), (3, 0, true)], independent: 4).named == 0)
    }

    @Test func `of equal numbers the nearer form is named, of equal distances the first`() {
        #expect(Self.select([(3, 0.12, true), (3, 0.1, true), (4, 0.1, true)]).named == 1)
        let tied = Self.select([(3, 0.1, true), (3, 0.1, true), (5, 0.1, true)])
        #expect(tied.named == 0 && tied.alternatives == [1])
    }

    @Test func `forms that are not accepted do not count`() {
        #expect(Self.select([(2, 0.01, false), (3, 0.4, true)]).named == 1)
        #expect(Self.select([(2, 0.01, false)]).named == nil)
    }

    @Test func `the front has no form that another beats in both`() {
        let candidates = [(2, 0.5), (3, 0.2), (3, 0.3), (4, 0.2), (5, 0.1), (5, 0.1)].map {
            Selection.Candidate(numbers: $0.0, rms: $0.1, isAccepted: true)
        }
        #expect(Selection.front(candidates) == [true, true, false, false, true, false])
    }
}
