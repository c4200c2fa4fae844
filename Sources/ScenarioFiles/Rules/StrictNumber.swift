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
        guard let number = DecimalNumber(text) else { throw NumberFault(notDecimal: text) }
        if number.hasLeadingZero { throw .leadingZero(text) }
        // Longer ones exist only to be slow.
        guard text.utf8.count <= 400 else { throw .tooLong }
        value = number.value
        guard value.isFinite else { throw .tooLarge(text) }
        guard value != 0 || number.isZero else { throw .tooSmall(text) }
        isWhole = number.isWhole
        whole = number.whole
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

extension NumberFault {
    /// Finds out what a text that is not a decimal number was meant to be.
    fileprivate init(notDecimal text: String) {
        let unsigned = text.drop { $0 == "-" || $0 == "+" }.lowercased()
        if [".nan", ".inf", "nan", "inf", "infinity"].contains(unsigned) {
            self = .notFinite(text)
        } else if ["0x", "0o", "0b"].contains(unsigned.prefix(2)) {
            self = .otherBase(text)
        } else if text.contains("_"), DecimalNumber(text.filter { $0 != "_" }) != nil {
            self = .underscore(text)
        } else if text.contains(":"), DecimalNumber(text.filter { $0 != ":" }) != nil {
            self = .base60(text)
        } else if text.hasSuffix("%"), DecimalNumber(String(text.dropLast())) != nil {
            self = .percent(text)
        } else if DecimalNumber(String(text.map { $0 == "," ? "." : $0 })) != nil {
            self = .comma(text)
        } else {
            self = .notNumber
        }
    }

    /// What is wrong and what would be right; nil if the field knows better.
    var words: String? {
        switch self {
        case .notNumber: nil
        case .leadingZero(let text):
            "\(text.shown) begins with a zero, which some YAML readers take as octal"
                + " (write \(Self.withoutZeros(text).shown))"
        case .underscore(let text):
            "\(text.shown) contains an underscore (write \(text.filter { $0 != "_" }.shown))"
        case .otherBase(let text):
            "\(text.shown) is not decimal"
                + Self.suggestion(Self.decimal(text) ?? "it with the digits 0 to 9")
        case .base60(let text):
            "\(text.shown) contains a colon, which some YAML readers take as base 60"
                + " (write one decimal number)"
        case .comma(let text):
            "\(text.shown) has a decimal comma"
                + " (write \(String(text.map { $0 == "," ? "." : $0 }).shown))"
        case .percent(let text):
            "\(text.shown) is a percentage"
                + Self.suggestion(
                    Double(decimal: String(text.dropLast())).map { ($0 / 100).shortest })
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
