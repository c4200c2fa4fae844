import Text

/// The bytes of a JSON text (RFC 8259) that is being written, without a tree of its values.
///
/// Its user sees to the commas and braces, and takes the bytes away from time to time.
package struct JSONOutput: Sendable {
    /// What was written since the bytes were last taken away.
    package private(set) var bytes: [UInt8] = []

    /// No bytes yet.
    package init() {}
}

extension JSONOutput {
    /// Forgets the bytes that a caller has taken, and keeps their memory.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Writes a byte of JSON's own: a brace, a comma.
    package mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Writes bytes that are JSON already.
    package mutating func write(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

    /// Writes text that is JSON already.
    package mutating func write(json: String) { bytes.append(contentsOf: json.utf8) }

    /// Writes a string in quotes.
    package mutating func write(text: String) { write(json: text.jsonText) }

    /// Writes a whole number.
    package mutating func write(_ number: Int) { write(json: String(number)) }

    /// Writes a number in the shortest digits that read back as the same number; null where it is
    /// not finite.
    package mutating func write(_ number: Double) {
        guard number.isFinite else { return write(json: "null") }
        var text = number.description
        text.withUTF8 { digits in
            guard let e = digits.firstIndex(of: UInt8(ascii: "e")) else {
                let isWhole = digits.suffix(2).elementsEqual(".0".utf8)
                return bytes.append(contentsOf: digits.dropLast(isWhole ? 2 : 0))
            }
            // Swift writes 1e+30 and 1e-08.
            bytes.append(contentsOf: digits[...e])
            if digits[e + 1] == UInt8(ascii: "-") { bytes.append(digits[e + 1]) }
            bytes.append(contentsOf: digits[(e + 1)...].drop { "+-0".utf8.contains($0) })
        }
    }

    /// Writes a list in one line; `element` writes each.
    package mutating func write<Elements: Sequence>(
        list elements: Elements, _ element: (inout JSONOutput, Elements.Element) -> Void
    ) {
        write(json: "[")
        var isFirst = true
        for value in elements {
            if !isFirst { write(json: ", ") }
            element(&self, value)
            isFirst = false
        }
        write(json: "]")
    }

    /// Writes a list of numbers in one line.
    package mutating func write(list numbers: some Sequence<Double>) {
        write(list: numbers) { $0.write($1) }
    }

    /// Writes a list of strings in one line.
    package mutating func write(list texts: some Sequence<String>) {
        write(list: texts) { $0.write(text: $1) }
    }
}
