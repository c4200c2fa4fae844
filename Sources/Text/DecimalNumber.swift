/// A number in decimal digits, as people and files write it: `-12.5e3`.
///
/// Digits with at most one point, and an exponent if need be: no hexadecimal digits, no `inf`,
/// no `nan`, no spaces.
package struct DecimalNumber: Sendable, Hashable {
    /// Whether a minus sign precedes the digits; true for `-0`.
    package let isNegative: Bool
    /// Whether the text begins with a zero that another digit follows: `007`.
    package let hasLeadingZero: Bool
    /// The number that the first 19 significant digits form, all of them where there are fewer.
    let significand: UInt64
    /// The power of ten by which the significand is to be multiplied.
    let exponent: Int
    /// The digits after the significand's, each 0 to 9, without zeros at the end.
    ///
    /// Beyond 800 of them only whether they are all zero makes a difference: a single 1 stands for
    /// the rest where they are not.
    let tail: [UInt8]

    /// The number of digits that always fit into the significand.
    static let significandLimit = 19
    /// The halves between two neighbouring doubles have at most 767 significant digits.
    private static let tailLimit = 800
    /// Beyond this no exponent makes a difference, and sums with it still fit into 32 bits.
    private static let exponentLimit = 1_000_000_000
}

extension DecimalNumber {
    /// The number that the text is, or nil if it is not a number.
    package init?(_ text: String) {
        var text = text
        guard let number = text.withUTF8({ DecimalNumber($0) }) else { return nil }
        self = number
    }

    /// The number that the ASCII bytes are, or nil if they are none.
    package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { position += 1 }
        let start = position
        var digits = Digits()
        while position < bytes.count, digits.append(bytes[position]) { position += 1 }
        let integerCount = position - start
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            digits.isFraction = true
            while position < bytes.count, digits.append(bytes[position]) { position += 1 }
        }
        guard position - start > (digits.isFraction ? 1 : 0),
            let power = Self.power(bytes[position...], mark: UInt8(ascii: "e"))
        else { return nil }
        self.isNegative = isNegative
        hasLeadingZero = integerCount > 1 && bytes[start] == UInt8(ascii: "0")
        significand = digits.significand
        exponent = digits.significand == 0 ? 0 : digits.exponent + power
        tail = digits.tail
    }

    /// The power that the rest of a number states after a mark such as `e`: 0 where there is no
    /// rest, nil if the rest is something else.
    static func power(_ rest: some Collection<UInt8>, mark: UInt8) -> Int? {
        guard let first = rest.first else { return 0 }
        guard first | 0x20 == mark else { return nil }
        var digits = rest.dropFirst()
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var power = 0
        for byte in digits {
            guard byte.isDigit else { return nil }
            power = min(power * 10 + Int(byte - UInt8(ascii: "0")), exponentLimit / 10)
        }
        return isNegative ? -power : power
    }

    /// The digits of a number that is being read.
    private struct Digits {
        var significand: UInt64 = 0
        var exponent = 0
        var tail: [UInt8] = []
        /// Whether the point has been read.
        var isFraction = false
        /// The number of digits in the significand.
        private var count = 0
        /// The number of zeros after the tail that no other digit follows so far.
        private var zeros = 0

        /// Takes the next byte if it is a digit.
        mutating func append(_ byte: UInt8) -> Bool {
            guard byte.isDigit else { return false }
            let digit = byte - UInt8(ascii: "0")
            if count < significandLimit {
                significand = significand &* 10 &+ UInt64(digit)
                if significand > 0 { count += 1 }
                if isFraction { exponent -= 1 }
            } else {
                if !isFraction { exponent += 1 }
                appendToTail(digit)
            }
            return true
        }

        private mutating func appendToTail(_ digit: UInt8) {
            if digit == 0 {
                zeros += 1
            } else if tail.count + zeros < tailLimit {
                tail.append(contentsOf: repeatElement(0, count: zeros))
                tail.append(digit)
                zeros = 0
            } else if tail.count <= tailLimit {
                tail.append(contentsOf: repeatElement(0, count: tailLimit - tail.count))
                tail.append(1)
            }
        }
    }
}

extension DecimalNumber {
    /// Whether it is 0 or -0.
    package var isZero: Bool { significand == 0 }

    /// Whether it has no fraction: true for `1.50e1`.
    package var isWhole: Bool {
        guard tail.isEmpty else { return exponent >= tail.count }
        var (rest, exponent) = (significand, exponent)
        while exponent < 0, rest > 0, rest.isMultiple(of: 10) {
            rest /= 10
            exponent += 1
        }
        return exponent >= 0
    }

    /// The exact number, where it is whole and its magnitude is at most `Int.max`.
    package var whole: Int? {
        guard tail.isEmpty, exponent < Self.significandLimit else { return nil }
        var rest = significand
        for _ in 0..<max(0, -exponent) where rest > 0 {
            guard rest.isMultiple(of: 10) else { return nil }
            rest /= 10
        }
        for _ in 0..<max(0, exponent) {
            let (product, isTooLarge) = rest.multipliedReportingOverflow(by: 10)
            if isTooLarge { return nil }
            rest = product
        }
        return Int(exactly: rest).map { isNegative ? -$0 : $0 }
    }
}

extension DecimalNumber {
    /// Whether the text would be a number if its one comma were a point.
    package static func hasDecimalComma(_ text: String) -> Bool {
        guard text.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 1 else { return false }
        return DecimalNumber(String(text.map { $0 == "," ? "." : $0 })) != nil
    }
}

extension UInt8 {
    /// Whether it is the ASCII code of a decimal digit.
    package var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
