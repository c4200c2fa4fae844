import Text

/// Says in plain words what keeps a text from being YAML.
enum YAMLHint {
    /// The error for what LibYAML could not read.
    static func error(for fault: YAMLFault, in text: ScenarioText) -> ScenarioError {
        if let (place, colour) = commentedColour(before: fault, in: text) {
            let message = "# begins a comment here (write a colour in quotes: \"\(colour)\")"
            return ScenarioError(
                path: text.path, at: Site(place: place, trail: KeyTrail()), message)
        }
        let (place, words) = explanation(of: fault, in: text)
        let line = text.lines(from: place.line).first ?? ""
        let hint = LookAlike.first(in: line).map { "; this line has \($0)" } ?? ""
        return ScenarioError(
            path: text.path, at: Site(place: place, trail: KeyTrail()), words + hint)
    }

    private static func explanation(
        of fault: YAMLFault, in text: ScenarioText
    ) -> (Place, String) {
        let begin = "the one from \(fault.contextPlace.line):\(fault.contextPlace.column)"
        let words: String
        switch fault.problem {
        case "did not find expected ',' or ']'":
            words = "a list is not closed (add a comma or ] for \(begin))"
        case "did not find expected ',' or '}'":
            if let (place, text) = bracketedText(at: fault.place, in: text) {
                return (place, "brackets in a text need quotes (write \"\(text)\")")
            }
            words = "a mapping is not closed (add a comma or } for \(begin))"
        case "could not find expected ':'":
            let line = text.lines(from: fault.contextPlace.line).first ?? ""
            if let entry = withoutBlank(line) {
                return (fault.contextPlace, "a blank is missing after the colon (write \(entry))")
            }
            return (fault.contextPlace, "a key without its colon (write key: value)")
        case "did not find expected key", "did not find expected '-' indicator":
            words = strayHint(fault.place, in: text)
        case "found unexpected end of stream", "found unexpected document indicator":
            return (fault.contextPlace, "a quote is not closed (end the text with a quote)")
        case "mapping values are not allowed in this context":
            words = colonHint(fault.place, in: text)
        case "block sequence entries are not allowed in this context":
            words = "a list cannot begin here (begin it on a line of its own, or write [a, b])"
        case "did not find expected node content": words = "a value is missing here"
        case "found unknown escape character":
            words = "an unknown escape (write \\\\ for a backslash, or single quotes)"
        case "found invalid Unicode character escape code":
            words = "an escape that means no character (remove it)"
        case "found character that cannot start any token":
            words = startHint(fault.place, in: text)
        case "found a tab character where an indentation space is expected",
            "found a tab character that violates indentation":
            words = tabHint
        case "did not find expected <document start>":
            words = "does not continue the text above (check the indentation)"
        default: words = "is not YAML: \(fault.problem)\(circumstances(of: fault))"
        }
        return (fault.place, words)
    }

    /// The text without quotes in which a bracket begins at a place: `Proline [mg/l]`.
    private static func bracketedText(
        at place: Place, in text: ScenarioText
    ) -> (Place, String)? {
        let line = Array((text.lines(from: place.line).first ?? "").unicodeScalars)
        let open = place.column - 1
        guard line.indices.contains(open), line[open] == "[" || line[open] == "{",
            let end = line[open...].firstIndex(of: line[open] == "[" ? "]" : "}")
        else { return nil }
        var start = open
        while start > 0, !",:[{".unicodeScalars.contains(line[start - 1]) { start -= 1 }
        while start < open, line[start] == " " { start += 1 }
        guard start < open, line[start] != "\"", line[start] != "'" else { return nil }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: line[start...end])
        return (Place(line: place.line, column: start + 1), String(words))
    }

    /// `test: 0.2` for the line `test:0.2`; nil for any other line.
    private static func withoutBlank(_ line: String) -> String? {
        let entry = line.drop { $0 == " " }
        guard let colon = entry.firstIndex(of: ":"), entry.utf8.count <= 80,
            entry[..<colon].allSatisfy({ $0.isLetter || $0 == "_" }), colon > entry.startIndex
        else { return nil }
        let value = entry[entry.index(after: colon)...]
        guard let first = value.first, !" :/".contains(first) else { return nil }
        return "\(entry[..<colon]): \(value)"
    }

    private static let tabHint = "a tab cannot indent (use spaces)"

    private static func startHint(_ place: Place, in text: ScenarioText) -> String {
        let line = text.lines(from: place.line).first ?? ""
        let scalar = line.unicodeScalars.dropFirst(place.column - 1).first
        guard let scalar, scalar != "\t" else { return tabHint }
        return "nothing can begin with \(scalar) (put the text in quotes)"
    }

    /// For something that is not an entry of the list or mapping that contains it.
    private static func strayHint(_ place: Place, in text: ScenarioText) -> String {
        let line = text.lines(from: place.line).first ?? ""
        let before = line.unicodeScalars.prefix(place.column - 1)
        switch line.unicodeScalars.dropFirst(place.column - 1).first {
        case "]", "}": return "a bracket that closes nothing (remove it)"
        default: break
        }
        return before.allSatisfy { $0 == " " }
            ? "matches the indentation of no line above (align it with its neighbours)"
            : "follows a complete value (quote the whole text, or begin a new line)"
    }

    /// For a colon after which no value may come.
    private static func colonHint(_ place: Place, in text: ScenarioText) -> String {
        let line = text.lines(from: place.line).first ?? ""
        let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(place.column - 1)))
        return before.contains(": ")
            ? "one colon too many (quote text that contains a colon and a space)"
            : "a key is not allowed here (check the line above and the indentation)"
    }

    private static func circumstances(of fault: YAMLFault) -> String {
        guard let context = fault.context else { return "" }
        return " \(context) from \(fault.contextPlace.line):\(fault.contextPlace.column)"
    }

    /// A colour that its missing quotes have made a comment, in the lines that were being read.
    private static func commentedColour(
        before fault: YAMLFault, in text: ScenarioText
    ) -> (Place, String)? {
        guard fault.context?.contains("flow") == true else { return nil }
        let first = max(1, min(fault.contextPlace.line, fault.place.line - 1))
        let count = max(1, fault.place.line - first + 1)
        for (offset, line) in text.lines(from: first, count: count).enumerated() {
            if let (column, colour) = commentedColour(in: line) {
                return (Place(line: first + offset, column: column), colour)
            }
        }
        return nil
    }

    /// The first comment of a line that begins like a colour, and its column.
    static func commentedColour(in line: String) -> (column: Int, colour: String)? {
        let scalars = Array(line.unicodeScalars)
        for start in scalars.indices.dropLast(6)
        where scalars[start] == "#" && start > 0 && scalars[start - 1] == " " {
            let digits = scalars[(start + 1)...(start + 6)]
            guard digits.allSatisfy(\.properties.isASCIIHexDigit),
                start + 7 == scalars.count || " ,}".unicodeScalars.contains(scalars[start + 7])
            else { return nil }
            return (start + 1, "#" + digits.map(String.init).joined())
        }
        return nil
    }
}
