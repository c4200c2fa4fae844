import Foundation
import Randomness
import Testing
import Text

/// Texts as numbers, against the C library's, which Swift's own initializer asks.
@Suite struct DoubleParsingTests {
    private static func expectSame(_ text: String) {
        #expect(Double(text: text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }

    /// A million with `FACET_DECIMALS=1000000`.
    private static let count =
        ProcessInfo.processInfo.environment["FACET_DECIMALS"].flatMap { Int($0) } ?? 20_000

    @Test func `random digits give the nearest number`() {
        var generator = SeededGenerator(seed: 11, stream: .points)
        for number in 0..<Self.count {
            let digits = generator.next()
            switch number % 5 {
            case 0: Self.expectSame("\(Double(bitPattern: digits & ~(1 << 62)))")
            case 1: Self.expectSame("\(digits)e\(generator.below(700) - 350)")
            case 2: Self.expectSame("-\(digits % 100_000).\(generator.next())")
            case 3: Self.expectSame("\(Double(digits >> 11) * 0x1p-53)")
            default:
                let more = "\(digits)\(generator.next()).\(generator.next())"
                Self.expectSame("\(more)e\(generator.below(700) - 390)")
            }
        }
    }

    /// All digits of the middle between a number and the next one, and what is a hair off it.
    @Test(arguments: [
        0, .leastNonzeroMagnitude, .leastNormalMagnitude / 2, .leastNormalMagnitude.nextDown,
        .leastNormalMagnitude, 0x1p-1021,
        0x1.8p-1000, 1e-300, 1e-100, 0.1, 1, 1.5, 0x1.fffffffffffffp52, 0x1p53,
        0x1.0000000000001p53,
        1e17, 1e22, 1e23, 1e100, 0x1.8p1000, 0x1.ffffffffffffep1023, .greatestFiniteMagnitude,
    ])
    func `a middle goes to the even neighbour`(number: Double) {
        for number in [number, number.nextUp] where number.isFinite {
            let exponent = max(Int(number.bitPattern >> 52), 1) - 1076
            let significand = 2 * UInt64(number.significand(unit: exponent + 1)) + 1
            // What is below the point is divided by two: 5 times the digits, and a power of ten.
            let power = WholeNumber.power(of: exponent < 0 ? 5 : 2, abs(exponent))
            let digits = (WholeNumber(significand) * power).description
            let tens = min(exponent, 0)
            Self.expectSame("\(digits)e\(tens)")
            Self.expectSame("-\(digits)e\(tens)")
            Self.expectSame("\(digits)\(String(repeating: "0", count: 900))1e\(tens - 901)")
            let below = (WholeNumber(significand) * power).description.dropLast() + "4"
            Self.expectSame("\(below)\(String(repeating: "9", count: 900))e\(tens - 900)")
        }
    }

    @Test func `every text of up to five characters is read as the C library reads it`() {
        var texts = [""]
        for _ in 0..<5 {
            texts = texts.flatMap { text in "01.-eXp".map { text + String($0) } }
            texts.forEach(Self.expectSame)
        }
    }

    @Test(arguments: [
        "inf", "-inf", "+INF", "Infinity", "infinit", "nan", "-NaN", "nanx", "0x", "0x.", "0x1p",
        "0x.8", "0X1.8P-3", "0x1p-1074", "0x1p-1075", "0x1.0000000000001p-1075", "0x1p1024",
        "0x1.fffffffffffff7ffffffffffp1023", "0x1.fffffffffffff8p1023", "0x123456789abcdef0123",
        "0x1.00000000000008", "0x1.000000000000080000000001", "0x1p-99999999999999999999", "-0x0",
        "1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999999999", " 1", "1 ",
        "1e308", "1.7976931348623158e308", "1.7976931348623159e308", "2.2250738585072011e-308",
        "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
    ])
    func `words, hexadecimal digits and both ends are read as the C library reads them`(
        text: String
    ) {
        Self.expectSame(text)
    }

    @Test func `many digits take no longer than their reading`() throws {
        let zeros = String(repeating: "0", count: 1_000_000)
        #expect(Double(decimal: "0.\(zeros)1e1000001") == 1)
        #expect(Double(decimal: "1\(zeros)e-1000000") == 1)
        #expect(Double(decimal: "1.\(zeros)1") == 1)
        #expect(Double(decimal: "9007199254740993.\(zeros)1") == 9_007_199_254_740_994)
        #expect(Double(decimal: "9007199254740993.\(zeros)") == 9_007_199_254_740_992)
    }
}

extension Double {
    /// The number as a multiple of two to the power of `unit`.
    fileprivate func significand(unit: Int) -> Double {
        // In two steps, because the power by itself may be too large.
        self * Double(sign: .plus, exponent: -unit / 2, significand: 1)
            * Double(sign: .plus, exponent: -unit - -unit / 2, significand: 1)
    }
}
