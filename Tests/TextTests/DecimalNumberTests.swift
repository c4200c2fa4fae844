import Testing
import Text

struct DecimalNumberTests {
    @Test(arguments: [
        ("0", 0), ("-0", -0.0), ("12", 12), ("+1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000),
        ("1E-3", 0.001), ("-2.5e+2", -250), ("0.1", 0.1), ("1e400", .infinity), ("007", 7),
        ("5e-324", .leastNonzeroMagnitude),
    ])
    func `decimal numbers are read`(text: String, value: Double) {
        #expect(DecimalNumber.parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "-", ".", "e5", "1e", "1e+", "0x10", "0x1p3", "1p3", "nan", "inf", "-Infinity",
        "1 2", " 1", "1 ", "1_000", "1,5", "1.2.3", "--1", "+-1", "1e5.5", "٣", "１", "1\u{0}",
        "1f", "infinity", "NaN(1)",
    ])
    func `nothing else is`(text: String) {
        #expect(DecimalNumber.parse(text) == nil)
    }

    @Test func `a decimal comma is known from other commas`() {
        #expect(DecimalNumber.hasDecimalComma("1,5"))
        #expect(DecimalNumber.hasDecimalComma("-0,25e3"))
        #expect(!DecimalNumber.hasDecimalComma("1,234,567"))
        #expect(!DecimalNumber.hasDecimalComma("a,b"))
        #expect(!DecimalNumber.hasDecimalComma("1.5"))
    }
}
