import Text

/// What a mistyped value of an option may have meant, added to ArgumentParser's message.
enum NearestValue {
    /// The message with `(did you mean polygon?)` after the value; nil where it is about something
    /// else, or where no value is near.
    ///
    /// ArgumentParser names the value and all choices in its text alone: `The value 'poligon' is
    /// invalid for '<kind>'. Please provide one of ...`.
    static func added(to message: String) -> String? {
        guard message.hasPrefix(opening),
            let end = message.firstRange(of: "' is invalid for '"),
            let list = message.firstRange(of: ". Please provide one of")
        else { return nil }
        let value = String(message[..<end.lowerBound].dropFirst(opening.count))
        let rest = message[list.upperBound...]
        let choices = rest[..<(rest.firstRange(of: "\nHelp:")?.lowerBound ?? rest.endIndex)]
        let names = choices.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
        guard let name = NearestName.of(value, among: names.filter { !words.contains($0) })
        else { return nil }
        return message[..<list.lowerBound] + " (did you mean \(name)?)"
            + message[list.lowerBound...]
    }

    private static let opening = "Error: The value '"

    /// What stands between the choices.
    private static let words = ["the", "following", "and", "or", "-"]
}
