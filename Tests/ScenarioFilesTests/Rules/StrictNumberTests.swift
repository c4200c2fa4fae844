import Testing
import Text

@testable import ScenarioFiles

@Suite struct StrictNumberTests {
    /// All texts of up to five of the characters of numbers: a number exactly where the grammar of
    /// YAML 1.2's core schema (without leading zeros) has one, and with the value of `Double`.
    @Test func `numbers are those of YAML's core schema without leading zeros`() throws {
        let grammar = /[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?/
        var texts = [""]
        for _ in 0..<5 {
            texts = texts.flatMap { text in "01.-+e".map { text + String($0) } }
            for text in texts {
                let number = try? StrictNumber(text)
                #expect((number != nil) == (text.wholeMatch(of: grammar) != nil), "\(text)")
                if let number, let value = Double(text) {
                    #expect(number.value == value, "\(text)")
                    #expect(number.isWhole == (value == value.rounded()), "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        ("9223372036854775807", Int.max), ("-9223372036854775807", -Int.max),
        ("9223372036854775808", nil), ("9007199254740993", 9_007_199_254_740_993),
        ("3.0", 3), ("1e3", 1000), ("12.5e1", 125), ("1200e-2", 12), ("-0", 0), ("0e999", 0),
        ("922337203685477580.70e1", Int.max), ("1e18", 1_000_000_000_000_000_000), ("1e19", nil),
    ])
    func `whole numbers are exact`(text: String, value: Int?) throws {
        let number = try StrictNumber(text)
        #expect(number.isWhole)
        #expect(number.whole == value)
    }

    @Test(arguments: ["3.5", "1e-1", "12e-2", "0.1e0", "5e-324"])
    func `a fraction is no whole number`(text: String) throws {
        let number = try StrictNumber(text)
        #expect(!number.isWhole)
        #expect(number.whole == nil)
    }

    @Test(arguments: [
        ("010", "010 begins with a zero, which some YAML readers take as octal (write 10)"),
        ("-007.5", "-007.5 begins with a zero, which some YAML readers take as octal (write -7.5)"),
        ("000", "000 begins with a zero, which some YAML readers take as octal (write 0)"),
        ("1_000.5", "1_000.5 contains an underscore (write 1000.5)"),
        ("-0xFF", "-0xFF is not decimal (write -255)"),
        ("0x1.8p3", "0x1.8p3 is not decimal (write it with the digits 0 to 9)"),
        ("1,5", "1,5 has a decimal comma (write 1.5)"),
        ("12.5%", "12.5% is a percentage (write 0.125)"),
        ("-.INF", "-.INF is not a finite number (write digits)"),
        ("Infinity", "Infinity is not a finite number (write digits)"),
        ("-1e309", "-1e309 is too large for a number (at most 1.8e308)"),
        (
            "1e99999999999999999999",
            "1e99999999999999999999 is too large for a number (at most 1.8e308)"
        ),
        (
            "1e-99999999999999999999",
            "1e-99999999999999999999 is too close to 0 for a number (write 0)"
        ),
    ])
    func `a text that looks like a number says what is expected`(text: String, words: String) {
        let fault = #expect(throws: NumberFault.self) { try StrictNumber(text) }
        #expect(fault?.words == words)
    }

    @Test(arguments: ["", " 1", "1 ", "one", "--1", "1e", "e1", ".", "1.2.3", "\u{0661}", "1a"])
    func `a text that is not a number has no special words`(text: String) {
        let fault = #expect(throws: NumberFault.self) { try StrictNumber(text) }
        #expect(fault == .notNumber)
    }

    @Test func `a written number reads back as itself`() throws {
        var generator = Doubles(state: 1)
        for _ in 0..<20_000 {
            let value = generator.next()
            #expect(try StrictNumber(value.shortest).value == value)
        }
    }
}

/// Finite numbers of every magnitude.
struct Doubles {
    var state: UInt64

    mutating func next() -> Double {
        repeat {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        } while !Double(bitPattern: state).isFinite
        return Double(bitPattern: state)
    }
}
