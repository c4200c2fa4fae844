public import Text

/// What is wrong with a formula's text, and in which column.
public struct FormulaError: Error, Sendable, Hashable {
    /// What is wrong.
    public var problem: Problem
    /// The column in the formula, counted from 1 in Unicode scalars.
    public var column: Int

    init(_ problem: Problem, column: Int) {
        self.problem = problem
        self.column = column
    }

    /// What can be wrong.
    public enum Problem: Sendable, Hashable {
        case empty
        case tooLong
        case tooDeep
        case unknownCharacter(Unicode.Scalar)
        /// `**` for a power.
        case doubleStar
        case badNumber(String)
        /// A number that is larger than any Double.
        case hugeNumber(String)
        /// A name that is neither a variable nor a constant nor a function.
        case unknownName(String, variables: [String])
        /// A function without parentheses after it.
        case missingParentheses(FormulaFunction)
        case argumentCount(FormulaFunction, Int)
        /// An operator or a parenthesis where a value should be.
        case missingValue(before: String)
        /// A parenthesis that is not closed.
        case unclosed
        case strayClosing
        /// A comma that does not separate the arguments of a function.
        case strayComma
    }
}

extension FormulaError {
    /// The kind of failure.
    public var kind: FaultKind {
        switch problem {
        case .tooLong, .tooDeep: .limit
        default: .wrong
        }
    }
}

extension FormulaError: CustomStringConvertible {
    /// The column and what is wrong, on one line.
    public var description: String { "column \(column): \(message)" }

    /// What is wrong and what would be right, without the column.
    public var message: String {
        switch problem {
        case .empty: "there is no formula (such as x^2)"
        case .tooLong:
            "the formula is too long (at most \(Formula.lengthLimit.grouped) characters)"
        case .tooDeep:
            "too many parentheses, signs and exponents inside each other "
                + "(at most \(Formula.depthLimit) levels)"
        case .unknownCharacter(let scalar):
            "\(String(scalar).quotedForError) cannot be in a formula"
                + (Self.replacement(of: scalar).map { " (\($0))" } ?? "")
        case .doubleStar: "'**' is not an operator (write ^ for a power)"
        case .badNumber(let text): "\(text.quotedForError) is not a number (such as 0.5 or 2e3)"
        case .hugeNumber(let text): "\(text.quotedForError) is too large (below 1.8e308)"
        case .unknownName(let name, let variables):
            "unknown name \(name.quotedForError) (\(Self.hint(for: name, variables: variables)))"
        case .missingParentheses(let function):
            "\(function.rawValue) needs parentheses (write \(function.example))"
        case .argumentCount(let function, let count): Self.message(function, count)
        case .missingValue(let token):
            "a value is missing before \(token) (a number, a name or a parenthesis)"
        case .unclosed: "this parenthesis is not closed (add ')')"
        case .strayClosing: "this parenthesis closes nothing (remove it)"
        case .strayComma:
            "a comma separates only the values of min and max (a decimal number has a point)"
        }
    }

    private static func message(_ function: FormulaFunction, _ count: Int) -> String {
        let counts = function.argumentCounts
        let needed = counts.lowerBound == 1 ? "one value" : "at least two values"
        return "\(function.rawValue) has \(count.counted("value")) "
            + "(\(needed), such as \(function.example))"
    }

    /// What to write in place of a character.
    private static func replacement(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{d7}", "\u{b7}", "\u{22c5}", "\u{2219}": "write *"
        case "\u{f7}", "\u{2215}", ":": "write /"
        case "\u{2212}", "\u{2013}", "\u{2014}": "write -"
        case "|": "write abs(x)"
        case "[", "]", "{", "}": "write ( and )"
        case "\u{b2}": "write ^2"
        case "\u{b3}": "write ^3"
        case "\u{3c0}": "write pi"
        case "\u{221a}": "write sqrt(x)"
        case "=", "<", ">": "a formula is one expression, such as y - x^2"
        default: nil
        }
    }

    /// What an unknown name may have meant: known names side by side, a similar name, or else all
    /// that there is.
    private static func hint(for name: String, variables: [String]) -> String {
        let functions = FormulaFunction.allCases.map { $0.rawValue }
        let values = variables + Formula.constants.map { $0.name }
        if let parts = parts(of: Substring(name), values: values, functions: functions) {
            return "write \(parts.joined(separator: " ")) to multiply"
        }
        if name.lowercased() == "ln" { return "did you mean log?" }
        if let near = NearestName.of(name, among: values + functions) {
            return "did you mean \(near)?"
        }
        return (values + functions).joined(separator: ", ")
    }

    /// The known names that a text is made of, or nil; a function can only be the last.
    private static func parts(
        of text: Substring, values: [String], functions: [String]
    ) -> [String]? {
        if text.isEmpty { return [] }
        if functions.contains(String(text)) { return [String(text)] }
        guard text.utf8.count <= 20 else { return nil }
        for name in values where text.utf8.starts(with: name.utf8) {
            let rest = text.dropFirst(name.utf8.count)
            if let others = parts(of: rest, values: values, functions: functions) {
                return [name] + others
            }
        }
        return nil
    }
}
