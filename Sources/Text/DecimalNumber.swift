/// Numbers as people write them in tables.
package enum DecimalNumber {
    /// The number that the text is, or nil.
    ///
    /// Digits with at most one point, and an exponent if need be: no hexadecimal digits, no `inf`,
    /// no `nan`, no spaces. Too large a number is infinite.
    package static func parse(_ text: String) -> Double? {
        var rest = Substring(text).utf8
        rest.skip { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        var digits = rest.skipDigits()
        if rest.skip({ $0 == UInt8(ascii: ".") }) { digits += rest.skipDigits() }
        guard digits > 0 else { return nil }
        if rest.skip({ $0 | 0x20 == UInt8(ascii: "e") }) {
            rest.skip { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
            guard rest.skipDigits() > 0 else { return nil }
        }
        return rest.isEmpty ? Double(text) : nil
    }

    /// Whether the text would be a number if its one comma were a point.
    package static func hasDecimalComma(_ text: String) -> Bool {
        guard text.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 1 else { return false }
        return parse(String(text.map { $0 == "," ? "." : $0 })) != nil
    }
}

extension Substring.UTF8View {
    @discardableResult
    fileprivate mutating func skip(_ isWanted: (UInt8) -> Bool) -> Bool {
        guard let first, isWanted(first) else { return false }
        removeFirst()
        return true
    }

    fileprivate mutating func skipDigits() -> Int {
        var count = 0
        while skip({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { count += 1 }
        return count
    }
}
