/// What the header of a safetensors file says, not yet compared with the bytes that follow it.
struct SafetensorsHeader {
    struct Entry {
        var name: String
        var type: String
        var shape: [Int]
        var start: Int
        var end: Int
    }

    var entries: [Entry] = []
    var metadata: [String: String] = [:]
}

/// Reads the header of a safetensors file.
///
/// The header is JSON of one fixed form, so this knows that form only: nothing can nest deeper
/// than it does, and each number is a count. Positions in errors are those in the file.
struct SafetensorsHeaderParser {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func header() throws(SafetensorsError) -> SafetensorsHeader {
        var header = SafetensorsHeader()
        // The format asks for the brace at once, and allows blanks at the end.
        guard bytes.first == UInt8(ascii: "{") else { throw expected(.object) }
        try object { parser, key throws(SafetensorsError) in
            if key == "__metadata__" {
                header.metadata = try parser.texts()
            } else {
                header.entries.append(try parser.entry(named: key))
            }
        }
        skipBlanks()
        guard position == bytes.endIndex else { throw expected(.end) }
        return header
    }

    private mutating func texts() throws(SafetensorsError) -> [String: String] {
        var texts: [String: String] = [:]
        try object { parser, key throws(SafetensorsError) in texts[key] = try parser.text() }
        return texts
    }

    private mutating func entry(named name: String) throws(SafetensorsError)
        -> SafetensorsHeader.Entry
    {
        var type: String?
        var shape: [Int]?
        var offsets: [Int]?
        try object { parser, key throws(SafetensorsError) in
            switch key {
            case "dtype": type = try parser.text()
            case "shape": shape = try parser.counts()
            case "data_offsets": offsets = try parser.counts()
            default: throw .unknownKey(tensor: name, key: key)
            }
        }
        guard let type else { throw .missingKey(tensor: name, key: "dtype") }
        guard let shape else { throw .missingKey(tensor: name, key: "shape") }
        guard let offsets else { throw .missingKey(tensor: name, key: "data_offsets") }
        guard offsets.count == 2 else {
            throw .offsetCount(tensor: name, count: offsets.count)
        }
        return .init(name: name, type: type, shape: shape, start: offsets[0], end: offsets[1])
    }
}

extension SafetensorsHeaderParser {
    /// Reads an object; `member` is called behind the colon of each key and reads the value.
    private mutating func object(
        _ member: (inout Self, String) throws(SafetensorsError) -> Void
    ) throws(SafetensorsError) {
        guard take("{") else { throw expected(.object) }
        guard !take("}") else { return }
        var keys: Set<String> = []
        repeat {
            let key = try text()
            guard keys.insert(key).inserted else { throw .duplicateKey(key) }
            guard take(":") else { throw expected(.colon) }
            try member(&self, key)
        } while take(",")
        guard take("}") else { throw expected(.endOfObject) }
    }

    /// Reads a list of at most 8 whole numbers.
    private mutating func counts() throws(SafetensorsError) -> [Int] {
        guard take("[") else { throw expected(.list) }
        guard !take("]") else { return [] }
        var counts: [Int] = []
        repeat {
            guard counts.count < 8 else { throw expected(.endOfList) }
            counts.append(try count())
        } while take(",")
        guard take("]") else { throw expected(.endOfList) }
        return counts
    }

    private mutating func count() throws(SafetensorsError) -> Int {
        skipBlanks()
        let digits = bytes[position...].prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0"),
            let count = Int(String(decoding: digits, as: UTF8.self))
        else { throw expected(.count) }
        position = digits.endIndex
        return count
    }

    private mutating func text() throws(SafetensorsError) -> String {
        guard take("\"") else { throw expected(.text) }
        let start = position
        var units: [UInt8] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else {
                    throw .header(position: start, expected: .unicode)
                }
                return text
            case UInt8(ascii: "\\"): units.append(contentsOf: try escape())
            case 0..<32: throw .header(position: position - 1, expected: .endOfText)
            default: units.append(byte)
            }
        }
        throw expected(.endOfText)
    }

    /// Reads what follows a backslash.
    private mutating func escape() throws(SafetensorsError) -> [UInt8] {
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
        default: throw .header(position: position - 1, expected: .escape)
        }
    }

    /// Reads the four digits of `\uXXXX`, and its second half where it is half a pair.
    private mutating func escapedScalar() throws(SafetensorsError) -> [UInt8] {
        let start = position
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), next() == UInt8(ascii: "\\"),
            next() == UInt8(ascii: "u")
        {
            units.append(try codeUnit())
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw .header(position: start, expected: .unicode)
        }
        return Array(text.utf8)
    }

    private mutating func codeUnit() throws(SafetensorsError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = next(), digit < 128,
                let value = Character(UnicodeScalar(digit)).hexDigitValue
            else { throw .header(position: position - 1, expected: .escape) }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }
}

extension SafetensorsHeaderParser {
    private mutating func next() -> UInt8? {
        guard position < bytes.endIndex else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// Skips blanks, and then `character` if it comes next.
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < bytes.endIndex, UnicodeScalar(bytes[position]).isBlank { position += 1 }
    }

    private func expected(_ part: SafetensorsError.HeaderPart) -> SafetensorsError {
        .header(position: position, expected: part)
    }
}

extension Unicode.Scalar {
    /// Whether JSON counts it as white space.
    fileprivate var isBlank: Bool { self == " " || self == "\n" || self == "\r" || self == "\t" }
}
