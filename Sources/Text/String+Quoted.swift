extension String {
    /// A text from a file in quotes, on one line whatever it contains, and not too long.
    package var quotedForError: String {
        let escaped = unicodeScalars.prefix(60).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                "<\(scalar.codePoint)>"
            default: String(scalar)
            }
        }
        return "'\(escaped.joined())\(unicodeScalars.count > 60 ? "..." : "")'"
    }
}
