import Text
import Yams

/// Reads the parts of a scenario, and keeps of all errors the one that comes first in the file.
///
/// A wrong part is reported and then has its default, so that reading continues: a later error
/// may be earlier in the file.
struct ScenarioReader {
    let text: ScenarioText
    private(set) var firstError: ScenarioError?
    /// The places of the sources of points, and of everything else that may turn out to be wrong
    /// with the points.
    var sites = ScenarioSites()

    init(_ text: ScenarioText) {
        self.text = text
    }

    /// Reports an error.
    mutating func refuse(
        _ site: Site, _ message: String, kind: FaultKind = .wrong
    ) {
        if let firstError {
            let earlier = Place(line: firstError.line, column: firstError.column)
            guard site.place < earlier else { return }
        }
        firstError = ScenarioError(path: text.path, at: site, message, kind: kind)
    }

    /// Reports that a value is not of the wanted kind.
    mutating func refuse(_ field: Field, insteadOf noun: String, _ detail: String = "") {
        let words =
            switch field.content {
            case .empty: "is empty, not \(noun)"
            case .list: "is a list, not \(noun)"
            case .mapping: "is a mapping, not \(noun)"
            case .plain(let text): "\(text.shown) is not \(noun)"
            case .quoted(let text): "\(text.excerpt) is not \(noun)"
            }
        refuse(
            field.site,
            (detail.isEmpty ? words : "\(words) (\(detail))")
                + Self.lookAlikes(in: field.scalarText))
    }

    /// The end of a message about a text that has a character that only looks like another one.
    static func lookAlikes(in text: String) -> String {
        LookAlike.first(in: text).map { "; it has \($0)" } ?? ""
    }
}

extension ScenarioReader {
    /// The entries of a mapping, or nil and a report.
    ///
    /// An empty value is a mapping without entries. Unknown and missing keys are reported.
    mutating func fields(
        _ field: Field, known: [String], required: [String] = []
    ) -> Fields? {
        let fields: Fields
        switch field.content {
        case .mapping(let mapping): fields = Fields(mapping, of: field)
        case .empty: fields = Fields(Node.Mapping([]), of: field)
        default:
            let keys = known.isEmpty ? "{}" : "with keys such as \((required + known)[0]):"
            refuse(field, insteadOf: "a mapping", keys)
            return nil
        }
        // An unknown key may be what a missing one is called elsewhere.
        guard !refuseUnknownKeys(of: fields, known: known) else { return fields }
        refuseMissing(required, in: fields, of: field)
        return fields
    }

    /// Reports keys that are required and missing.
    mutating func refuseMissing(_ required: [String], in fields: Fields, of field: Field) {
        for key in required where fields[key] == nil {
            let site = Site(place: fields.site.place, trail: field.trail.appending(.key(key)))
            refuse(site, "is missing (required: \(required.joinedAsSum))")
        }
    }

    /// The known name that is meant by another word or by a misspelt one, or that one of both names
    /// holds.
    static func nearest(_ name: String, among known: [String]) -> String? {
        Synonyms.name(for: name, among: known) ?? NearestName.of(name, among: known)
            ?? known.first { holds(name, $0) || holds($0, name) }
    }

    private static func holds(_ long: String, _ short: String) -> Bool {
        let (long, short) = (Array(long.lowercased().utf8), Array(short.lowercased().utf8))
        guard short.count >= 3, long.count <= 64, long.count >= short.count else { return false }
        return (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
    }
}

extension ScenarioReader {
    /// The entries of a list, or nil and a report.
    mutating func list(_ field: Field, of entries: String) -> [Field]? {
        guard case .list(let list) = field.content else {
            refuse(field, insteadOf: "a list", entries)
            return nil
        }
        return list.enumerated().map {
            Field(node: $0.element, trail: field.trail.appending(.index($0.offset)))
        }
    }

    /// A number, or nil and a report.
    mutating func number(_ field: Field, _ rule: NumberRule) -> StrictNumber? {
        switch field.content {
        case .plain(let text):
            do {
                let number = try StrictNumber(text)
                return check(number, of: field, rule) ? number : nil
            } catch {
                guard let words = error.words else { break }
                refuse(field.site, words + Self.lookAlikes(in: text))
                return nil
            }
        case .quoted(let text):
            guard (try? StrictNumber(text)) != nil else { break }
            refuse(field.site, "\(text.excerpt) is text (write \(text.shown) without quotes)")
            return nil
        default: break
        }
        refuse(field, insteadOf: rule.noun, rule.wanted)
        return nil
    }

    private mutating func check(
        _ number: StrictNumber, of field: Field, _ rule: NumberRule
    ) -> Bool {
        if rule.isWhole && !number.isWhole {
            refuse(field, insteadOf: rule.noun, rule.wanted)
            return false
        }
        switch rule.order(of: number) {
        case .within: return true
        case .above where rule.isSize:
            let words = "\(field.scalarText.shown) is over the limit for \(rule.noun)"
            refuse(field.site, "\(words) (\(rule.range))", kind: .limit)
        case .above, .below: refuse(field, insteadOf: rule.noun, rule.range)
        }
        return false
    }

    /// A real number, or the default where there is none or a wrong one.
    mutating func real(_ field: Field?, _ rule: NumberRule, default value: Double) -> Double {
        field.flatMap { number($0, rule)?.value } ?? value
    }

    /// A whole number, or nil if there is none or a wrong one.
    mutating func whole(_ field: Field?, _ rule: NumberRule) -> Int? {
        field.flatMap { number($0, rule)?.whole }
    }

    /// One of a set of names, or nil and a report.
    mutating func name<Value>(
        _ field: Field, _ noun: String, of choices: [(String, Value)]
    ) -> Value? {
        let names = choices.map(\.0)
        switch field.content {
        case .plain(let text), .quoted(let text):
            if let name = NearestName.same(as: text, among: names),
                let choice = choices.first(where: { $0.0 == name })
            {
                return choice.1
            }
            let hint = Self.nearest(text, among: names).map { "did you mean \($0)?" }
            refuse(field, insteadOf: noun, hint ?? names.joinedAsChoice)
        default: refuse(field, insteadOf: noun, names.joinedAsChoice)
        }
        return nil
    }

    /// One case of an enumeration, by its raw value.
    mutating func name<Value: CaseIterable & RawRepresentable<String>>(
        _ field: Field?, _ noun: String, default value: Value
    ) -> Value {
        guard let field else { return value }
        return name(field, noun, of: Value.allCases.map { ($0.rawValue, $0) }) ?? value
    }

    /// The switch that a word means elsewhere.
    static func switchHint(_ word: String) -> String? {
        switch word {
        case "yes", "on", "y", "1", "true": "write true"
        case "no", "off", "n", "0", "false": "write false"
        default: nil
        }
    }
}
