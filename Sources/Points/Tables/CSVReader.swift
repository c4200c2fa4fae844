package import Text

/// The records of a CSV text (RFC 4180), one after the other.
///
/// Fields are separated by commas; those in double quotes may hold commas, new lines and doubled
/// quotes, and blanks around the quotes do not count. Lines end with LF, CRLF or CR; empty lines
/// are skipped, and so is a byte order mark.
package struct CSVReader {
    /// The maximum number of bytes that one field may have.
    package static let fieldLimit = 64 << 10
    /// The maximum number of fields that one record may have.
    package static let columnLimit = 4096

    private let file: String
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0

    /// The text of a file, whose name is only for the errors.
    package init(_ bytes: [UInt8], file: String) throws(PointError) {
        self.file = file
        self.bytes = bytes
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            position = 3
            lineStart = 3
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw PointError(.notUTF8, place: placeOfBrokenText())
        }
    }

    /// A field of a record.
    package struct Field {
        /// Without the quotes around it.
        fileprivate var content: Range<Int>
        fileprivate var isQuoted: Bool
        fileprivate var line: Int
        fileprivate var lineStart: Int
    }
}

extension CSVReader {
    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    private var isAtEnd: Bool { position == bytes.count }
    private var isAtNewLine: Bool { Self.isNewLine(bytes[position]) }

    private var positionAfterBlanks: Int {
        var next = position
        while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
        return next
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
    private static func isNewLine(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

    /// Reads the next record; false at the end of the text, with no fields.
    package mutating func read(_ record: inout [Field]) throws(PointError) -> Bool {
        record.removeAll(keepingCapacity: true)
        while !isAtEnd, isAtNewLine { skipNewLine() }
        guard !isAtEnd else { return false }
        while true {
            guard record.count < Self.columnLimit else {
                throw failure(.tooManyColumns(limit: Self.columnLimit), at: position)
            }
            record.append(try readField())
            guard !isAtEnd else { return true }
            guard bytes[position] == Self.comma else {
                skipNewLine()
                return true
            }
            position += 1
        }
    }

    private mutating func readField() throws(PointError) -> Field {
        let first = positionAfterBlanks
        if first < bytes.count, bytes[first] == Self.quote {
            position = first
            return try readQuotedField()
        }
        let start = position
        while !isAtEnd, bytes[position] != Self.comma, !isAtNewLine {
            guard bytes[position] != Self.quote else { throw failure(.strayQuote, at: position) }
            position += 1
        }
        guard position - start <= Self.fieldLimit else {
            throw failure(.fieldTooLong(limit: Self.fieldLimit), at: start)
        }
        return Field(
            content: start..<position, isQuoted: false, line: line, lineStart: lineStart)
    }

    private mutating func readQuotedField() throws(PointError) -> Field {
        let start = position + 1
        let opening = (line: line, lineStart: lineStart)
        func fail(_ problem: PointError.Problem) -> PointError {
            PointError(
                problem,
                place: place(line: opening.line, from: opening.lineStart, to: start - 1))
        }
        position = start
        while true {
            guard !isAtEnd else { throw fail(.unclosedQuote) }
            guard position - start <= Self.fieldLimit else {
                throw fail(.fieldTooLong(limit: Self.fieldLimit))
            }
            if isAtNewLine {
                skipNewLine()
            } else if bytes[position] != Self.quote {
                position += 1
            } else if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
                position += 2
            } else {
                break
            }
        }
        let end = position
        position += 1
        position = positionAfterBlanks
        guard isAtEnd || bytes[position] == Self.comma || isAtNewLine else {
            throw failure(.textAfterQuote, at: position)
        }
        return Field(
            content: start..<end, isQuoted: true, line: opening.line,
            lineStart: opening.lineStart)
    }

    private mutating func skipNewLine() {
        let isPair =
            bytes[position] == 13 && position + 1 < bytes.count && bytes[position + 1] == 10
        position += isPair ? 2 : 1
        line += 1
        lineStart = position
    }
}

extension CSVReader {
    /// The field's text, its spaces and all, as RFC 4180 has it.
    package func text(of field: Field) -> String {
        let content = bytes[field.content]
        guard field.isQuoted, content.contains(Self.quote) else {
            return String(decoding: content, as: UTF8.self)
        }
        var isSecond = false
        let single = content.filter { byte in
            isSecond = byte == Self.quote && !isSecond
            return byte != Self.quote || isSecond
        }
        return String(decoding: single, as: UTF8.self)
    }

    /// The field's text without the spaces and tabs around it, unless it is in quotes.
    package func value(of field: Field) -> String {
        guard !field.isQuoted else { return text(of: field) }
        var content = bytes[field.content].drop(while: Self.isBlank)
        while let last = content.last, Self.isBlank(last) { content.removeLast() }
        return String(decoding: content, as: UTF8.self)
    }

    /// Where the field begins.
    package func place(of field: Field) -> FilePlace {
        place(
            line: field.line, from: field.lineStart,
            to: field.content.lowerBound - (field.isQuoted ? 1 : 0))
    }

    /// The first two lines that are not empty, each at most 64 KiB of it.
    package var firstLines: [String] {
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        return bytes[start...].split(maxSplits: 16, whereSeparator: Self.isNewLine).prefix(2).map {
            String(decoding: $0.prefix(Self.fieldLimit), as: UTF8.self)
        }
    }

    private func failure(_ problem: PointError.Problem, at offset: Int) -> PointError {
        PointError(problem, place: place(line: line, from: lineStart, to: offset))
    }

    private func place(line: Int, from lineStart: Int, to offset: Int) -> FilePlace {
        FilePlace(
            file: file, line: line, column: Self.scalarCount(bytes[lineStart..<offset]) + 1)
    }

    /// The number of Unicode scalars that begin in these bytes.
    private static func scalarCount(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
    }

    /// The place of the first bytes that are not UTF-8: those that a decoder would replace.
    private func placeOfBrokenText() -> FilePlace {
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let same = zip(repaired, bytes).prefix { $0 == $1 }.count
        let start = repaired[..<same].lastIndex(of: 10).map { $0 + 1 } ?? position
        return FilePlace(
            file: file, line: repaired[..<same].count { $0 == 10 } + 1,
            column: max(1, Self.scalarCount(repaired[start...same])))
    }
}
