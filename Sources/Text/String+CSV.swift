extension String {
    /// The text as a field of a CSV record (RFC 4180), in quotes where it would not be read as it
    /// is.
    package var csvField: String {
        let isPlain =
            utf8.first != UInt8(ascii: " ") && utf8.last != UInt8(ascii: " ")
            && utf8.allSatisfy { !"\",\n\r\t".utf8.contains($0) }
        guard !isPlain else { return self }
        // By scalars: a quote with an accent over it is another character than a quote.
        let doubled = unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        return "\"\(doubled)\""
    }
}
