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
        let scalars = Array(text.unicodeScalars)
        let isQuoted = rest.first == "\"" || rest.first == "'"
        let written = isQuoted ? rest.dropFirst() : rest
        let isVerbatim = written.starts(with: scalars)
        if isVerbatim {
            site.place.column += error.column - (isQuoted ? 0 : 1)
        } else if let place = place(ofScalar: error.column - 1, of: scalars, from: site.place) {
            site.place = place
        }
        let after = isVerbatim ? written.dropFirst(scalars.count).first : nil
        let isCut = !isQuoted && after == "," && error.problem == .unclosed
        let hint = "the comma ends the formula here (put a formula with a comma in quotes)"
        let words = isCut ? "this parenthesis is not closed: \(hint)" : error.message
        refuse(site, words, kind: error.kind)
    }

    /// Where a scalar of a text of several lines is in the file, which has the same scalars apart
    /// from blanks, ends of lines and what begins a block; nil for a text with escapes.
    private func place(
        ofScalar index: Int, of scalars: [Unicode.Scalar], from start: Place
    ) -> Place? {
        let lines = text.lines(from: start.line, count: Self.blockLimit)
            .map { Array($0.unicodeScalars) }
        guard let first = lines.first, first.indices.contains(start.column - 1) else { return nil }
        var place = start
        switch first[start.column - 1] {
        case "|", ">": place = Place(line: start.line + 1, column: 1)
        case "\"", "'": place.column += 1
        default: break
        }
        var last = start
        for (offset, scalar) in scalars.enumerated() where !Self.isBlank(scalar) {
            while true {
                guard lines.indices.contains(place.line - start.line) else { return nil }
                let line = lines[place.line - start.line]
                guard place.column <= line.count else {
                    place = Place(line: place.line + 1, column: 1)
                    continue
                }
                guard Self.isBlank(line[place.column - 1]) else {
                    guard line[place.column - 1] == scalar else { return nil }
                    break
                }
                place.column += 1
            }
            if offset >= index { return place }
            place.column += 1
            last = place
        }
        return last
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t"
    }

    /// The maximum number of lines that a formula is looked for in.
    private static let blockLimit = 2000
}

extension ScenarioReader {
    /// What to say about an unknown key that a comma has cut from the formula before it; nil for
    /// other keys.
    func cutFormula(before key: Field, in fields: Fields) -> (site: Site, words: String)? {
        guard case .empty = fields[key.scalarText]?.content,
            let index = fields.keys.firstIndex(where: { $0.scalarText == key.scalarText }),
            index > 0, case let before = fields.keys[index - 1],
            ["formula", "expression"].contains(before.scalarText),
            let formula = fields[before.scalarText], case .plain(let text) = formula.content
        else { return nil }
        let digits = "0"..."9"
        let isNumber =
            text.last.map { digits.contains(String($0)) } == true
            && key.scalarText.first.map { digits.contains(String($0)) } == true
        let number = "\(text).\(key.scalarText)"
        let words =
            "the comma before this ends the formula (put a formula with a comma in quotes"
            + (isNumber ? "; a decimal number has a point: \(number.shown))" : ")")
        return (Site(place: key.site.place, trail: formula.trail), words)
    }
}
