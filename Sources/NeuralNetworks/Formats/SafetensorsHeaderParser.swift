import JSON

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
/// The header is JSON of one fixed form, so this parser accepts only that form: nothing can nest
/// deeper than it does, and each number is a count. Positions in errors are those in the file.
struct SafetensorsHeaderParser {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    func header() throws(SafetensorsError) -> SafetensorsHeader {
        var scanner = Scanner(bytes)
        var header = SafetensorsHeader()
        // The format asks for the brace at once, and allows blanks at the end.
        guard bytes.first == UInt8(ascii: "{") else {
            throw .header(position: bytes.startIndex, expected: .object)
        }
        try scanner.object { scanner, key, _ throws(SafetensorsError) in
            if key == "__metadata__" {
                header.metadata = try Self.texts(&scanner)
            } else {
                header.entries.append(try Self.entry(named: key, &scanner))
            }
        }
        try scanner.end()
        return header
    }
}

extension SafetensorsHeaderParser {
    private typealias Scanner = JSONScanner<SafetensorsError>

    private static func texts(
        _ scanner: inout Scanner
    ) throws(SafetensorsError) -> [String: String] {
        var texts: [String: String] = [:]
        try scanner.object { scanner, key, _ throws(SafetensorsError) in
            texts[key] = try scanner.text()
        }
        return texts
    }

    private static func entry(
        named name: String, _ scanner: inout Scanner
    ) throws(SafetensorsError) -> SafetensorsHeader.Entry {
        var type: String?
        var shape: [Int]?
        var offsets: [Int]?
        try scanner.object { scanner, key, _ throws(SafetensorsError) in
            switch key {
            case "dtype": type = try scanner.text()
            case "shape": shape = try counts(&scanner)
            case "data_offsets": offsets = try counts(&scanner)
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

    /// Reads a list of at most 8 whole numbers.
    private static func counts(_ scanner: inout Scanner) throws(SafetensorsError) -> [Int] {
        var counts: [Int] = []
        try scanner.list { scanner, index throws(SafetensorsError) in
            guard index < 8 else {
                throw .header(position: scanner.position, expected: .shortList)
            }
            counts.append(try scanner.count())
        }
        return counts
    }
}
