import Testing
import Text

struct DecimalNumberTests {
    @Test(arguments: [
        ("0", 0), ("-0", -0.0), ("12", 12), ("+1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000),
        ("1E-3", 0.001), ("-2.5e+2", -250), ("0.1", 0.1), ("1e400", .infinity), ("007", 7),
        ("5e-324", .leastNonzeroMagnitude),
    ])
    func `decimal numbers are read`(text: String, value: Double) {
        #expect(Double(decimal: text)?.bitPattern == value.bitPattern)
    }

    @Test(arguments: [
        "", " ", "-", ".", "e5", "1e", "1e+", "0x10", "0x1p3", "1p3", "nan", "inf", "-Infinity",
        "1 2", " 1", "1 ", "1_000", "1,5", "1.2.3", "--1", "+-1", "1e5.5", "٣", "１", "1\u{0}",
        "1f", "infinity", "NaN(1)",
    ])
    func `nothing else is`(text: String) {
        #expect(Double(decimal: text) == nil)
    }

    /// `isWhole` and `whole` against the digits themselves, shifted by hand.
    @Test(arguments: [
        ("1.50e1", 15), ("15e-1", nil), ("0.0e-400", 0), ("-0", 0),
        ("9223372036854775807", Int.max),
        ("922337203685477580.70e1", Int.max), ("9223372036854775807000e-3", Int.max),
        ("1e18", 1_000_000_000_000_000_000), ("-12.0", -12), ("0.1", nil), ("1e-1", nil),
    ])
    func `a whole number is exact`(text: String, whole: Int?) throws {
        let number = try #require(DecimalNumber(text))
        #expect(number.isWhole == (whole != nil))
        #expect(number.whole == whole)
    }

    @Test(arguments: ["9223372036854775808", "1e19", "18446744073709551616", "1e300"])
    func `a whole number may be too large for Int`(text: String) throws {
        let number = try #require(DecimalNumber(text))
        #expect(number.isWhole && number.whole == nil)
    }

    @Test func `a leading zero is known`() {
        #expect(DecimalNumber("007")?.hasLeadingZero == true)
        #expect(DecimalNumber("-00.5")?.hasLeadingZero == true)
        #expect(DecimalNumber("0.5")?.hasLeadingZero == false)
        #expect(DecimalNumber("0")?.hasLeadingZero == false)
    }

    @Test func `a decimal comma is known from other commas`() {
        #expect(DecimalNumber.hasDecimalComma("1,5"))
        #expect(DecimalNumber.hasDecimalComma("-0,25e3"))
        #expect(!DecimalNumber.hasDecimalComma("1,234,567"))
        #expect(!DecimalNumber.hasDecimalComma("a,b"))
        #expect(!DecimalNumber.hasDecimalComma("1.5"))
    }
}
