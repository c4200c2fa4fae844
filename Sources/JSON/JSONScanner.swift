import Text

/// Reads JSON (RFC 8259) from bytes piece by piece, in the form that its caller knows.
///
/// The caller asks for what should come next, so nothing nests deeper than it asks for, and no
/// tree is made. Positions are indices of the bytes.
package struct JSONScanner<Failure: JSONFailure> {
    private let bytes: ArraySlice<UInt8>
    /// Where reading continues.
    package private(set) var position: Int

    /// A reader of all these bytes.
    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }
}

/// An error into which the faults of JSON can be put.
package protocol JSONFailure: Error {
    /// At this byte, the text has something other than what is expected.
    static func unexpected(at position: Int, expected: JSONPart) -> Self
    /// The key that begins at this byte is in its object for the second time.
    static func repeated(key: String, at position: Int) -> Self
}

/// What should be at a place of a JSON text.
public enum JSONPart: String, Sendable {
    case object = "an opening brace"
    case endOfObject = "a comma or a closing brace"
    case list = "an opening bracket"
    case endOfList = "a comma or a closing bracket"
    case colon = "a colon"
    case text = "a text in double quotes"
    case endOfText = "the text's closing quote"
    case escape = "one of JSON's escape sequences"
    case unicode = "valid Unicode"
    case shortList = "a list of at most 8 numbers"
    case count = "a whole number"
    case number = "a number"
    case end = "only blanks"
}

extension JSONScanner {
    /// Reads an object; `member` is called where the value of each key begins and reads it.
    package mutating func object(
        _ member: (inout Self, _ key: String, _ place: Int) throws(Failure) -> Void
    ) throws(Failure) {
        guard take("{") else { throw expected(.object) }
        guard !take("}") else { return }
        var keys: Set<String> = []
        repeat {
            skipBlanks()
            let place = position
            let key = try text()
            guard keys.insert(key).inserted else { throw .repeated(key: key, at: place) }
            guard take(":") else { throw expected(.colon) }
            skipBlanks()
            try member(&self, key, place)
        } while take(",")
        guard take("}") else { throw expected(.endOfObject) }
    }

    /// Reads a list; `element` is called where each element begins and reads it.
    package mutating func list(
        _ element: (inout Self, _ index: Int) throws(Failure) -> Void
    ) throws(Failure) {
        guard take("[") else { throw expected(.list) }
        guard !take("]") else { return }
        var index = 0
        repeat {
            skipBlanks()
            try element(&self, index)
            index += 1
        } while take(",")
        guard take("]") else { throw expected(.endOfList) }
    }

    /// Reads a whole number that is not negative.
    package mutating func count() throws(Failure) -> Int {
        skipBlanks()
        let digits = bytes[position...].prefix { $0.isDigit }
        guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0"),
            let count = Int(String(decoding: digits, as: UTF8.self))
        else { throw expected(.count) }
        position = digits.endIndex
        return count
    }

    /// Reads a number; one that is too large is infinite.
    package mutating func number() throws(Failure) -> Double {
        skipBlanks()
        var end = position
        func skip(_ isWanted: (UInt8) -> Bool) -> Bool {
            guard end < bytes.endIndex, isWanted(bytes[end]) else { return false }
            end += 1
            return true
        }
        func skipDigits() -> Bool {
            let start = end
            while skip({ $0.isDigit }) {}
            return end > start
        }
        _ = skip { $0 == UInt8(ascii: "-") }
        let startsWithZero = skip { $0 == UInt8(ascii: "0") }
        guard startsWithZero || skipDigits() else { throw expected(.number) }
        if skip({ $0 == UInt8(ascii: ".") }), !skipDigits() { throw expected(.number) }
        if skip({ $0 | 0x20 == UInt8(ascii: "e") }) {
            _ = skip { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
            guard skipDigits() else { throw expected(.number) }
        }
        guard let number = bytes[position..<end].withUnsafeBufferPointer({ DecimalNumber($0) })
        else {
            throw expected(.number)
        }
        position = end
        return number.value
    }

    /// Checks that only blanks are left.
    package mutating func end() throws(Failure) {
        skipBlanks()
        guard position == bytes.endIndex else { throw expected(.end) }
    }

    /// Skips blanks, and then `character` if it comes next.
    package mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }

    /// Skips spaces, tabs and line ends.
    package mutating func skipBlanks() {
        while position < bytes.endIndex, bytes[position].isBlank { position += 1 }
    }

    private func expected(_ part: JSONPart) -> Failure {
        .unexpected(at: position, expected: part)
    }
}

extension JSONScanner {
    /// Reads a text, its escape sequences replaced.
    package mutating func text() throws(Failure) -> String {
        guard take("\"") else { throw expected(.text) }
        let start = position
        var units: [UInt8] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else {
                    throw .unexpected(at: start, expected: .unicode)
                }
                return text
            case UInt8(ascii: "\\"): units.append(contentsOf: try escape())
            case 0..<32: throw .unexpected(at: position - 1, expected: .endOfText)
            default: units.append(byte)
            }
        }
        throw expected(.endOfText)
    }

    /// Reads what follows a backslash.
    private mutating func escape() throws(Failure) -> [UInt8] {
        switch next() {
        case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
        case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
        case UInt8(ascii: "/"): return [UInt8(ascii: "/")]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"): return try escapedScalar()
        default: throw .unexpected(at: position - 1, expected: .escape)
        }
    }

    /// Reads the four digits of a `\u` escape; where they are the first half of a pair, the second
    /// escape too.
    private mutating func escapedScalar() throws(Failure) -> [UInt8] {
        let start = position
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), next() == UInt8(ascii: "\\"),
            next() == UInt8(ascii: "u")
        {
            units.append(try codeUnit())
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw .unexpected(at: start, expected: .unicode)
        }
        return Array(text.utf8)
    }

    private mutating func codeUnit() throws(Failure) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = next(), digit < 128,
                let value = Character(UnicodeScalar(digit)).hexDigitValue
            else { throw .unexpected(at: position - 1, expected: .escape) }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }

    private mutating func next() -> UInt8? {
        guard position < bytes.endIndex else { return nil }
        defer { position += 1 }
        return bytes[position]
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// Whether JSON counts it as white space.
    fileprivate var isBlank: Bool { self == 32 || self == 10 || self == 13 || self == 9 }
}
