import Text

/// A number that no reader of YAML takes for anything else: decimal digits, perhaps with a point
/// and an exponent.
struct StrictNumber: Hashable {
    var value: Double
    /// The exact number, where it is a whole one: nil for 3.5 and for what is 2^63 or more.
    var whole: Int?
    var isWhole: Bool

    /// The number that the text is.
    init(_ text: String) throws(NumberFault) {
        guard let parts = DecimalParts(text) else { throw NumberFault(notDecimal: text) }
        if parts.hasLeadingZero { throw .leadingZero(text) }
        // Longer ones exist only to be slow.
        guard text.utf8.count <= 400, let value = Double(parts.text) else { throw .tooLong }
        guard value.isFinite else { throw .tooLarge(text) }
        guard value != 0 || parts.digits.isEmpty else { throw .tooSmall(text) }
        self.value = value
        isWhole = parts.zeros >= 0
        whole = parts.whole
    }
}

/// Why a text is no number.
enum NumberFault: Error, Equatable {
    case notNumber
    case leadingZero(String)
    case underscore(String)
    case otherBase(String)
    case base60(String)
    case comma(String)
    case percent(String)
    case notFinite(String)
    case tooLarge(String)
    case tooSmall(String)
    case tooLong
}

/// The digits of a decimal number, without the zeros at both ends.
private struct DecimalParts {
    var isNegative = false
    /// All significant digits.
    var digits: [UInt8] = []
    /// The power of ten by which the digits are to be multiplied.
    var zeros = 0
    var hasLeadingZero = false
    /// The same number in the form that `Double` reads.
    var text: String

    /// The parts of a text such as `-12.5e3`, or nil when it is none.
    init?(_ text: String) {
        self.text = text
        var rest = Array(text.utf8)[...]
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            isNegative = rest.removeFirst() == UInt8(ascii: "-")
        }
        let integer = Self.takeDigits(&rest)
        var fraction: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = Self.takeDigits(&rest)
        }
        guard !integer.isEmpty || !fraction.isEmpty, let exponent = Self.takeExponent(&rest),
            rest.isEmpty
        else { return nil }
        hasLeadingZero = integer.count > 1 && integer.first == UInt8(ascii: "0")
        let all = (integer + fraction).drop { $0 == UInt8(ascii: "0") }
        let trailing = all.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        digits = Array(all.dropLast(trailing))
        zeros = digits.isEmpty ? 0 : exponent - fraction.count + trailing
    }

    /// The number itself, where it is whole and fits.
    var whole: Int? {
        guard zeros >= 0, zeros + digits.count <= 19 else { return nil }
        var result = 0
        for digit in digits + [UInt8](repeating: UInt8(ascii: "0"), count: zeros) {
            let (tens, tooLarge) = result.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            if tooLarge || overflow { return nil }
            result = sum
        }
        return isNegative ? -result : result
    }

    private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        rest = rest[digits.endIndex...]
        return digits
    }

    /// The exponent, 0 where there is none; beyond a million it makes no difference any more.
    private static func takeExponent(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard let first = rest.first, first | 0x20 == UInt8(ascii: "e") else { return 0 }
        rest.removeFirst()
        var sign = 1
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            sign = rest.removeFirst() == UInt8(ascii: "-") ? -1 : 1
        }
        let digits = takeDigits(&rest)
        guard !digits.isEmpty else { return nil }
        return sign * digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1_000_000) }
    }
}

extension NumberFault {
    /// Finds out what a text that is no decimal number was meant to be.
    fileprivate init(notDecimal text: String) {
        let unsigned = text.drop { $0 == "-" || $0 == "+" }.lowercased()
        if [".nan", ".inf", "nan", "inf", "infinity"].contains(unsigned) {
            self = .notFinite(text)
        } else if ["0x", "0o", "0b"].contains(unsigned.prefix(2)) {
            self = .otherBase(text)
        } else if text.contains("_"), DecimalParts(text.filter { $0 != "_" }) != nil {
            self = .underscore(text)
        } else if text.contains(":"), DecimalParts(text.filter { $0 != ":" }) != nil {
            self = .base60(text)
        } else if text.hasSuffix("%"), DecimalParts(String(text.dropLast())) != nil {
            self = .percent(text)
        } else if DecimalParts(String(text.map { $0 == "," ? "." : $0 })) != nil {
            self = .comma(text)
        } else {
            self = .notNumber
        }
    }

    /// What is wrong and what would be right; nil where the field knows better.
    var words: String? {
        switch self {
        case .notNumber: nil
        case .leadingZero(let text):
            "\(text.shown) begins with a zero, which some read as octal"
                + " (write \(Self.withoutZeros(text).shown))"
        case .underscore(let text):
            "\(text.shown) holds an underscore (write \(text.filter { $0 != "_" }.shown))"
        case .otherBase(let text):
            "\(text.shown) is not decimal"
                + Self.suggestion(Self.decimal(text) ?? "it with the digits 0 to 9")
        case .base60(let text):
            "\(text.shown) holds a colon, which some read as base 60 (write one decimal number)"
        case .comma(let text):
            "\(text.shown) has a decimal comma"
                + " (write \(String(text.map { $0 == "," ? "." : $0 }).shown))"
        case .percent(let text):
            "\(text.shown) is a percentage"
                + Self.suggestion(Double(text.dropLast()).map { ($0 / 100).shortest })
        case .notFinite(let text): "\(text.shown) is not a finite number (write digits)"
        case .tooLarge(let text): "\(text.shown) is too large for a number (at most 1.8e308)"
        case .tooSmall(let text): "\(text.shown) is too close to 0 for a number (write 0)"
        case .tooLong: "is a number of more than 400 digits (17 are enough)"
        }
    }

    private static func suggestion(_ text: String?) -> String {
        text.map { " (write \($0))" } ?? ""
    }

    private static func withoutZeros(_ text: String) -> String {
        let sign = text.first == "-" ? "-" : ""
        let digits = text.drop { $0 == "-" || $0 == "+" }
        let rest = digits.drop { $0 == "0" }
        return sign + (rest.first?.isNumber == true ? "" : "0") + rest
    }

    /// A hexadecimal, octal or binary number in decimal digits.
    private static func decimal(_ text: String) -> String? {
        let sign = text.first == "-" ? "-" : ""
        let digits = text.drop { $0 == "-" || $0 == "+" }
        let radix = ["x": 16, "o": 8, "b": 2][digits.dropFirst().prefix(1).lowercased()]
        return radix.flatMap { Int(digits.dropFirst(2), radix: $0) }.map { sign + String($0) }
    }
}
