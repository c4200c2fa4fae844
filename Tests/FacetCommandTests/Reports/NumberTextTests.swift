import Testing

@testable import FacetCommand

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.0, 3, "0.000"), (1, 3, "1.000"), (0.9996, 3, "1.000"), (-0.0004, 3, "0.000"),
        (-1.25, 1, "-1.3"), (12.5, 0, "13"), (0.05, 2, "0.05"), (1e13, 2, "10000000000000.0"),
    ])
    func `a number is rounded to so many digits`(_ number: Double, _ digits: Int, _ text: String) {
        #expect(number.fixed(digits) == text)
    }

    @Test(arguments: [(1.0, "1.000"), (0.9998, "0.999"), (0.9994, "0.999"), (0.5, "0.500")])
    func `a share is 1 only when nothing is missing`(_ share: Double, _ text: String) {
        #expect(share.share(3) == text)
    }

    @Test(arguments: [
        (0.0, "0.0000"), (0.6931, "0.6931"), (0.001, "0.0010"), (9.55e-4, "9.55e-4"),
        (1e-300, "1.00e-300"), (2.5e7, "2.50e7"),
    ])
    func `a loss is short whatever its size`(_ loss: Double, _ text: String) {
        #expect(loss.brief == text)
    }

    @Test func `columns are as wide as their widest cell, and lines end without spaces`() {
        #expect(
            TextColumns.lines([["a", "bb", "c"], ["aaa", "b", "cc"], ["é"]], indent: " ")
                == " a    bb  c\n aaa  b   cc\n é\n")
    }
}
