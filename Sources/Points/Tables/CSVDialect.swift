import Text

/// What keeps the first line of a text from being a header with commas.
public enum CSVDialect: Sendable, Hashable {
    /// Columns are separated by this character.
    case delimiter(Character)
    /// A `#` comes before the names.
    case comment
    /// The first line only says how columns are separated, for a spreadsheet program.
    case separatorLine
}

extension CSVDialect {
    /// Finds out what the first lines of a text are, and the names of columns in them.
    ///
    /// Where the wanted names are not among them, it names columns only of what can hardly be
    /// anything but a table.
    static func found(
        in lines: [String], wanted: [String]
    ) -> (dialect: CSVDialect, columns: [String])? {
        guard let first = lines.first else { return nil }
        if first.lowercased().hasPrefix("sep=") {
            let separator = first.dropFirst(4).first ?? ","
            let names = lines.dropFirst().first.map { cells(of: $0, separator) } ?? []
            return (.separatorLine, names)
        }
        if first.hasPrefix("#") {
            let rest = String(first.drop { $0 == "#" })
            for separator in [",", ";", "\t", " "] as [Character] {
                let names = cells(of: rest, separator)
                if names.contains(where: wanted.contains) { return (.comment, names) }
            }
            return nil
        }
        for separator in [";", "\t", "|", " "] as [Character] {
            let names = cells(of: first, separator)
            // Between commas, a name may have blanks: `x (% vol),y`.
            let isLikely =
                separator != " " || names.contains(where: wanted.contains) && !first.contains(",")
            guard names.count > 1, isLikely else { continue }
            if names.contains(where: wanted.contains) || !first.contains(",") {
                return (.delimiter(separator), names)
            }
        }
        return nil
    }

    /// The parts of a line without the blanks and quotes around them; none that are empty.
    private static func cells(of line: String, _ separator: Character) -> [String] {
        line.split(separator: separator).map { part in
            func isOutside(_ character: Character) -> Bool { " \t\"\r".contains(character) }
            var rest = part.drop(while: isOutside)
            while let last = rest.last, isOutside(last) { rest.removeLast() }
            return String(rest)
        }.filter { !$0.isEmpty }
    }
}

extension CSVDialect {
    /// What is wrong and what would be right.
    func message(columns: [String]) -> String {
        let names = columns.isEmpty ? "" : "; the columns are \(ColumnName.list(columns))"
        switch self {
        case .delimiter(let character):
            let noun: String =
                switch character {
                case ";": "semicolons"
                case "\t": "tabs"
                case "|": "vertical bars"
                default: "blanks"
                }
            return
                "the columns are separated by \(noun) (write commas, and points in numbers\(names))"
        case .comment: return "the header begins with # (remove it\(names))"
        case .separatorLine:
            return
                "the first line is a sep= line for a spreadsheet (remove it, and write commas\(names))"
        }
    }
}

/// How the people who want a column name it.
public enum ColumnName: Sendable, Hashable {
    /// By a key of a scenario.
    case key(String)
    /// By an option of the command.
    case option(String)
    /// Not at all: it has a fixed name.
    case fixed
}

extension ColumnName {
    /// How to name another column.
    var advice: String? {
        switch self {
        case .key(let key): "name yours with \(key): NAME"
        case .option(let option): "name yours with --\(option) NAME"
        case .fixed: nil
        }
    }

    /// The names of columns, the first ten of many.
    static func list(_ names: [String]) -> String {
        let shown = names.prefix(10).map { $0.shown }
        guard names.count > 10 else { return shown.joinedAsSum }
        return shown.joined(separator: ", ") + " and \(names.count - 10) more"
    }

    /// The words of this trade for a column that holds classes.
    private static let classWords = [
        "class", "label", "labels", "target", "y_true", "species", "category", "group", "type",
        "classes",
        "outcome", "variety",
    ]

    /// The column that is most likely meant by a name that no column has.
    static func nearest(to wanted: String, among names: [String]) -> String? {
        if let nearest = NearestName.of(wanted, among: names) { return nearest }
        // A unit may follow: `Alcohol` for `Alcohol (% vol)`.
        let start = wanted.lowercased()
        if let longer = names.first(where: { name in
            guard !start.isEmpty, names.count > 1, name.lowercased().hasPrefix(start) else {
                return false
            }
            return name.dropFirst(wanted.count).first.map { !($0.isLetter || $0.isNumber) } == true
        }) {
            return longer
        }
        guard classWords.contains(wanted.lowercased()) else { return nil }
        for word in classWords {
            if let name = names.first(where: { $0.lowercased() == word }) { return name }
        }
        return nil
    }
}
