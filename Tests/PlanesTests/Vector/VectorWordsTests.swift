import Geometry
import Testing

@testable import Planes

@Suite struct VectorWordsTests {
    /// Each letter is as wide as half its size.
    private let words = VectorWords(left: 70, width: 200) { Double($0.count) * $1 / 2 }

    @Test func `classes take as many rows as they need`() {
        let (places, rows) = words.legend(["four", "four", "four", "a long name"])
        // Each name of four letters and its key take 26 + 34.
        #expect(places.map(\.x) == [70, 130, 190, 70])
        #expect(places.map(\.y) == [40, 40, 40, 58] && rows == 2)
        #expect(words.legend([]).rows == 1)
    }

    @Test func `a title ends where the caption begins`() {
        // The caption takes 65 and a gap of 16: 119 are left, 13 letters of 9.
        #expect(words.cut("A short one", size: 18, before: "9 regions.") == "A short one")
        #expect(
            words.cut("A title that is long", size: 18, before: "9 regions.") == "A title that…")
    }
}
