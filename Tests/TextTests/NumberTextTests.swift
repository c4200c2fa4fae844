import Testing
import Text

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.0, 3, "0.000"), (1.0, 3, "1.000"), (0.9996, 3, "1.000"), (-0.0004, 3, "0.000"),
        (-1.25, 1, "-1.3"), (12.5, 0, "13"), (0.05, 2, "0.05"), (1e13, 2, "10000000000000.00"),
        (1e16, 2, "1e+16"), (-Double.infinity, 2, "-inf"),
    ])
    func `a number is rounded to the given number of digits`(
        _ number: Double, _ digits: Int, _ text: String
    ) {
        #expect(number.rounded(digits, .decimals) == text)
    }

    @Test(arguments: [(1.0, "1.000"), (0.9998, "0.999"), (0.9994, "0.999"), (0.5, "0.500")])
    func `a share is 1 only when nothing is missing`(_ share: Double, _ text: String) {
        #expect(share.share(3) == text)
    }

    @Test(arguments: [
        (0.0, "0.0000"), (0.6931, "0.6931"), (0.001, "0.0010"), (9.55e-4, "9.55e-4"),
        (1e-300, "1.00e-300"), (2.5e7, "2.50e7"), (9.996e-5, "1.00e-4"), (-2e-5, "-2.00e-5"),
    ])
    func `a loss is short whatever its size`(_ loss: Double, _ text: String) {
        #expect(loss.rounded(4, .decimalsOrDigits) == text)
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"),
        (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func `whole numbers have a comma every three digits`(number: Int, text: String) {
        #expect(number.grouped == text)
    }

    @Test func `what is counted has its plural`() {
        #expect(0.counted("frame") == "0 frames")
        #expect(1.counted("frame") == "1 frame")
        #expect(1234.counted("frame") == "1,234 frames")
        #expect(2.counted("class") == "2 classes")
        #expect(2.counted("vertex", "vertices") == "2 vertices")
        #expect(
            [0, 1, 2000].map { $0.countedInWords("class") } == [
                "no class", "one class", "2,000 classes",
            ])
    }

    @Test(arguments: [
        (0.0, "0"), (1, "1.00"), (0.5, "0.500"), (12.345, "12.3"), (99.96, "100"),
        (0.0123, "0.0123"), (0.0012, "0.00120"), (0.00012, "1.20e-4"), (1.2e-7, "1.20e-7"),
        (123456, "123456"), (1.5e9, "1.50e9"), (-0.25, "-0.250"), (9.996, "10.0"),
        (9.996e-5, "1.00e-4"), (-9.996e8, "-1.00e9"),
        (.infinity, "inf"),
    ])
    func `numbers of any magnitude have three significant digits`(value: Double, text: String) {
        #expect(value.rounded(3, .digits) == text)
    }

    @Test(arguments: [
        (0.31, "0.31"), (-1.5, "-1.5"), (1.204e-7, "1.204e-7"), (0, "0"), (1e-4, "0.0001"),
        (123_456, "123500"), (9_999_999, "1e7"), (0.099996, "0.1"), (.infinity, "inf"),
    ])
    func `a readable number has no needless zeros`(value: Double, text: String) {
        #expect(value.rounded(4) == text)
    }

    @Test(arguments: [
        (1.0, "100.0 %"), (0.9999, "99.9 %"), (0.996, "99.6 %"), (0.5, "50.0 %"), (0, "0.0 %"),
    ])
    func `a share is 100 per cent only when nothing is missing`(share: Double, text: String) {
        #expect(share.percent == text)
    }

    @Test(arguments: [
        (30.0, "30"), (22.5, "22.5"), (0.256, "0.26"), (-45, "-45"), (-0.001, "0"), (100, "100"),
    ])
    func `a plain number has as many decimals as it needs`(value: Double, text: String) {
        #expect(value.rounded(2, .upToDecimals) == text)
    }
}
