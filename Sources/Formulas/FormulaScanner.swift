import Text

/// Cuts a formula's text into tokens.
struct FormulaScanner {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) throws(FormulaError) {
        scalars = Array(text.unicodeScalars.prefix(Formula.lengthLimit + 1))
        guard scalars.count <= Formula.lengthLimit else {
            throw FormulaError(.tooLong, column: Formula.lengthLimit + 1)
        }
    }

    /// The next token; the end again and again after the last one.
    mutating func next() throws(FormulaError) -> FormulaToken {
        while position < scalars.count, scalars[position].isSpace { position += 1 }
        let column = position + 1
        guard position < scalars.count else { return FormulaToken(content: .end, column: column) }
        let scalar = scalars[position]
        if scalar.isDigit || scalar == "." {
            return FormulaToken(content: .number(try number()), column: column)
        }
        if scalar.isLetter { return FormulaToken(content: .name(name()), column: column) }
        guard let symbol = Self.symbol(scalar) else {
            throw FormulaError(.unknownCharacter(scalar), column: column)
        }
        position += 1
        if symbol == .times, position < scalars.count, scalars[position] == "*" {
            throw FormulaError(.doubleStar, column: column)
        }
        return FormulaToken(content: symbol, column: column)
    }

    private static func symbol(_ scalar: Unicode.Scalar) -> FormulaToken.Content? {
        switch scalar {
        case "+": .plus
        case "-": .minus
        case "*": .times
        case "/": .over
        case "^": .power
        case "(": .opening
        case ")": .closing
        case ",": .comma
        default: nil
        }
    }

    private mutating func name() -> String {
        let start = position
        while position < scalars.count, scalars[position].isNamePart { position += 1 }
        return text(from: start)
    }

    /// Digits with at most one point, and an exponent if digits follow its `e`: `2e3` is a number,
    /// `2e` is twice e, and `2exp(x)` is twice a function.
    private mutating func number() throws(FormulaError) -> Double {
        let start = position
        skipDigits()
        if position < scalars.count, scalars[position] == "." {
            position += 1
            skipDigits()
        }
        skipExponent()
        if position < scalars.count, scalars[position] == "." {
            while position < scalars.count, scalars[position].isDigit || scalars[position] == "." {
                position += 1
            }
            throw FormulaError(.badNumber(text(from: start)), column: start + 1)
        }
        let text = text(from: start)
        guard let value = Double(decimal: text) else {
            throw FormulaError(.badNumber(text), column: start + 1)
        }
        guard value.isFinite else { throw FormulaError(.hugeNumber(text), column: start + 1) }
        return value
    }

    private mutating func skipDigits() {
        while position < scalars.count, scalars[position].isDigit { position += 1 }
    }

    private mutating func skipExponent() {
        guard position < scalars.count, scalars[position] == "e" || scalars[position] == "E"
        else { return }
        var digits = position + 1
        if digits < scalars.count, scalars[digits] == "+" || scalars[digits] == "-" { digits += 1 }
        guard digits < scalars.count, scalars[digits].isDigit else { return }
        position = digits
        skipDigits()
    }

    private func text(from start: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<position]))
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }

    fileprivate var isDigit: Bool { self >= "0" && self <= "9" }

    fileprivate var isLetter: Bool { self >= "a" && self <= "z" || self >= "A" && self <= "Z" }

    fileprivate var isNamePart: Bool { isLetter || isDigit || self == "_" }
}
