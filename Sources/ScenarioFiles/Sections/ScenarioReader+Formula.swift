import Formulas
import Text
import Yams

extension ScenarioReader {
    /// A formula, or nil and a report at the column of the fault.
    mutating func formula(_ field: Field, variables: [String]) -> Formula? {
        switch field.content {
        case .plain(let text), .quoted(let text):
            do {
                return try Formula(parsing: text, variables: variables)
            } catch {
                refuse(error, in: text, of: field)
            }
        default: refuse(field, insteadOf: "a formula", "such as \"x^2\"")
        }
        return nil
    }

    private mutating func refuse(_ error: FormulaError, in text: String, of field: Field) {
        var site = field.site
        let line = self.text.lines(from: site.place.line).first ?? ""
        let rest = line.unicodeScalars.dropFirst(site.place.column - 1)
        // The text of several lines, or with escapes, has columns of its own.
        let scalars = Array(text.unicodeScalars)
        let isQuoted = rest.first == "\"" || rest.first == "'"
        let written = isQuoted ? rest.dropFirst() : rest
        let isVerbatim = written.starts(with: scalars)
        if isVerbatim { site.place.column += error.column - (isQuoted ? 0 : 1) }
        let after = isVerbatim ? written.dropFirst(scalars.count).first : nil
        let isCut = !isQuoted && after == "," && error.problem == .unclosed
        let hint = "the comma ends the formula here (put a formula with a comma in quotes)"
        let words = isCut ? "this parenthesis is not closed: \(hint)" : error.message
        refuse(site, words, kind: error.kind)
    }
}
