import Files
import Scenarios
import Text

/// The text of a scenario file: UTF-8 of a limited size without characters that YAML forbids.
struct ScenarioText: Sendable {
    /// The file, as the user named it.
    let path: String
    let string: String

    /// The largest file, in bytes; more points than fit belong into a CSV file.
    static let byteLimit = 1 << 20
    /// The same for a file that a run has left: numbers may have become three times as long.
    static let runByteLimit = 4 << 20
    /// Whether a run or a comparison has left the file.
    let isOfRun: Bool

    /// Text that has been checked; a byte order mark at its beginning is omitted.
    init(bytes: [UInt8], path: String) throws(ScenarioError) {
        isOfRun = [Scenario.runMark, Scenario.comparisonMark].contains { mark in
            bytes.starts(with: mark.utf8)
        }
        let limit = isOfRun ? Self.runByteLimit : Self.byteLimit
        guard bytes.count <= limit else { throw Self.tooLarge(path, limit: limit) }
        if let encoding = Self.wideEncoding(bytes) {
            throw ScenarioError(path: path, at: .start, "is \(encoding) text (save it as UTF-8)")
        }
        let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
        let text = bytes.dropFirst(hasMark ? 3 : 0)
        if let (place, fault) = TextWalk.firstFault(in: text) {
            throw ScenarioError(path: path, at: Site(place: place, trail: KeyTrail()), fault)
        }
        self.path = path
        string = String(decoding: text, as: UTF8.self)
    }

    /// The text of the file at `path`.
    init(contentsOf path: String) throws(ScenarioError) {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: Self.runByteLimit)
        } catch {
            if case .tooLarge = error { throw Self.tooLarge(path, limit: Self.byteLimit) }
            throw ScenarioError(
                path: path, line: 0, column: 0,
                message: error.description + ScenarioReader.lookAlikes(in: path), kind: .unreadable)
        }
        try self.init(bytes: bytes, path: path)
    }

    /// The lines from `first` on, at most `count` of them, without their ends.
    func lines(from first: Int, count: Int = 1) -> [String] {
        var rest = string.unicodeScalars[...]
        var lines: [String] = []
        for number in 1..<(first + count) {
            let end = rest.firstIndex(where: TextWalk.endsLine) ?? rest.endIndex
            if number >= first { lines.append(String(rest[..<end])) }
            guard end != rest.endIndex else { break }
            let next = rest.index(after: end)
            let isPair = rest[end] == "\r" && next != rest.endIndex && rest[next] == "\n"
            rest = rest[(isPair ? rest.index(after: next) : next)...]
        }
        return lines
    }
}

extension ScenarioText {
    private static func tooLarge(_ path: String, limit: Int) -> ScenarioError {
        let words = "is larger than \(limit >> 20) MiB (put large point sets into a CSV file)"
        return ScenarioError(path: path, line: 0, column: 0, message: words, kind: .limit)
    }

    private static func wideEncoding(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xff, 0xfe), (0xfe, 0xff): return "UTF-16"
        case (0, 0): return "UTF-32"
        case (0, 1...127), (1...127, 0): return "UTF-16"
        default: return nil
        }
    }
}

/// A walk over UTF-8 text that keeps count of lines and columns as LibYAML does.
private enum TextWalk {
    static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0a, 0x0d, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The first place where the bytes are not text that a scenario may have, and why.
    static func firstFault(in bytes: ArraySlice<UInt8>) -> (Place, String)? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var place = Place.start
        var previous: Unicode.Scalar = " "
        var isIndent = true
        while true {
            switch decoder.decode(&iterator) {
            case .emptyInput: return nil
            case .error: return (place, "is not UTF-8 text from here on (save it as UTF-8)")
            case .scalarValue(let scalar):
                let endsPair = previous == "\r" && scalar == "\n"
                previous = scalar
                if endsPair { continue }
                if let fault = fault(of: scalar, at: place) { return (place, fault) }
                if isIndent, let fault = fault(inIndent: scalar) { return (place, fault) }
                isIndent = endsLine(scalar) || isIndent && scalar == " "
                place =
                    endsLine(scalar)
                    ? Place(line: place.line + 1, column: 1)
                    : Place(line: place.line, column: place.column + 1)
            }
        }
    }

    /// What is wrong with a character that looks like a blank and does not indent a line in YAML.
    private static func fault(inIndent scalar: Unicode.Scalar) -> String? {
        guard let found = LookAlike(scalar), [" ", ""].contains(found.replacement) else {
            return nil
        }
        return "begins with \(found)"
    }

    private static func fault(of scalar: Unicode.Scalar, at place: Place) -> String? {
        if scalar == "%" && place.column == 1 {
            return "a line that begins with % is a YAML directive (remove it)"
        }
        switch scalar.value {
        case 0x09, 0x0a, 0x0d, 0x20...0x7e, 0x85: return nil
        case 0...0x9f, 0xfeff, 0xfffe...0xffff:
            return "contains a control character, \(scalar.codePoint) (remove it)"
        default: return nil
        }
    }
}
