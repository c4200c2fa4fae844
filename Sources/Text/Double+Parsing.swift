extension Double {
    /// The number nearest to decimal digits, or nil if the text is something else.
    ///
    /// The grammar is that of `DecimalNumber`. Too large a number is infinite, and too small a
    /// number is 0.
    package init?(decimal text: String) {
        guard let number = DecimalNumber(text) else { return nil }
        self = number.value
    }

    /// The number that Swift's own initializer reads from the text, or nil: decimal digits,
    /// hexadecimal digits with a power of two (`0x1.8p-3`), `inf`, `infinity` or `nan`.
    ///
    /// Upper and lower case count as equal. A NaN has no payload.
    package init?(text: String) {
        if let number = Double(decimal: text) {
            self = number
            return
        }
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let hasSign = isNegative || text.utf8.first == UInt8(ascii: "+")
        let unsigned = Array(text.utf8.dropFirst(hasSign ? 1 : 0))
        guard let magnitude = Self.magnitude(unsigned.map { $0 | 0x20 }) else { return nil }
        self = isNegative ? -magnitude : magnitude
    }

    /// The number that is not written in decimal digits, in lower case and without a sign.
    private static func magnitude(_ text: [UInt8]) -> Double? {
        if text.elementsEqual("inf".utf8) || text.elementsEqual("infinity".utf8) {
            return .infinity
        }
        if text.elementsEqual("nan".utf8) { return .nan }
        return text.starts(with: "0x".utf8) ? hexadecimal(text.dropFirst(2)) : nil
    }

    /// The number of hexadecimal digits in lower case, with a power of two if need be.
    private static func hexadecimal(_ text: ArraySlice<UInt8>) -> Double? {
        var (significand, exponent, isInexact): (UInt64, Int, Bool) = (0, 0, false)
        var (position, digitCount, isFraction) = (text.startIndex, 0, false)
        while position < text.endIndex {
            if text[position] == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if let digit = text[position].hexadecimalDigit {
                digitCount += 1
                let hasRoom = significand >> 60 == 0
                if hasRoom { significand = significand << 4 | UInt64(digit) }
                isInexact = isInexact || !hasRoom && digit > 0
                exponent += hasRoom ? (isFraction ? -4 : 0) : (isFraction ? 0 : 4)
            } else {
                break
            }
            position += 1
        }
        guard digitCount > 0,
            let power = DecimalNumber.power(text[position...], mark: UInt8(ascii: "p"))
        else { return nil }
        guard significand > 0 else { return 0 }
        return BinaryNumber(significand, exponent: exponent + power, isInexact: isInexact).rounded
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit in lower case.
    fileprivate var hexadecimalDigit: UInt8? {
        if isDigit { return self - UInt8(ascii: "0") }
        let letter = Int(self) - Int(UInt8(ascii: "a"))
        return (0..<6).contains(letter) ? UInt8(letter + 10) : nil
    }
}
