import Scenarios
import Text

/// Which texts a key takes, and how a message calls them.
struct TextRule: Sendable, Hashable {
    /// With its article: `a class name`.
    var noun: String
    /// The maximum number of Unicode scalars.
    var limit: Int

    static let title = TextRule(noun: "a title", limit: ScenarioLimits.titleLength)
    static let className = TextRule(
        noun: "a class name", limit: ScenarioLimits.classNameLength)
    static let path = TextRule(noun: "a file name", limit: ScenarioLimits.pathLength)
    static let column = TextRule(
        noun: "a column name", limit: ScenarioLimits.columnNameLength)

    /// Why a text is refused, and whether that is only because of its length.
    enum Fault {
        case blank
        case character(Unicode.Scalar)
        case tooLong
    }

    /// What is wrong with a text, if anything is.
    func fault(of text: String) -> Fault? {
        if let scalar = text.unicodeScalars.first(where: \.isControl) { return .character(scalar) }
        if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return .blank }
        return text.unicodeScalars.count > limit ? .tooLong : nil
    }

    /// The text, made to fit.
    func fitted(_ text: String, or substitute: String) -> String {
        let scalars = text.unicodeScalars.lazy.filter { !$0.isControl }.prefix(limit)
        let fitted = String(String.UnicodeScalarView(scalars))
        return fault(of: fitted) == nil ? fitted : substitute
    }
}

extension ScenarioReader {
    /// A text, or nil and a report; without quotes too, so that `7` and `no` are texts.
    mutating func text(_ field: Field, _ rule: TextRule) -> String? {
        switch field.content {
        case .plain(let text), .quoted(let text):
            guard let fault = rule.fault(of: text) else { return text }
            refuse(fault, of: field, rule)
        case .empty where !field.scalarText.isEmpty:
            let word = field.scalarText
            let words = "\(word) means no value (to use it as \(rule.noun), write \"\(word)\")"
            refuse(field.site, words)
        default: refuse(field, insteadOf: rule.noun, "a text")
        }
        return nil
    }

    private mutating func refuse(_ fault: TextRule.Fault, of field: Field, _ rule: TextRule) {
        switch fault {
        case .blank: refuse(field.site, "is blank, not \(rule.noun) (at least one character)")
        case .character("\n"):
            refuse(field.site, "contains a line break (\(rule.noun) is one line)")
        case .character(let scalar):
            let isFormat = scalar.properties.generalCategory == .format
            let what = isFormat ? "a direction mark" : "a control character"
            refuse(field.site, "contains \(what), \(scalar.codePoint) (remove it)")
        case .tooLong:
            let words = "has more characters than \(rule.noun) may have (at most \(rule.limit))"
            refuse(field.site, words, kind: .limit)
        }
    }
}
