import Text
import Yams

/// A name, with or without settings of its own: `adam` or `{adam: {beta1: 0.8}}`.
struct NamedSettings {
    let name: String
    /// The key, or only the name.
    let site: Site
    /// An empty mapping for a name without settings.
    let settings: Field
}

extension ScenarioReader {
    /// One of the names, or nil and a report.
    mutating func namedSettings(
        _ field: Field, _ noun: String, names: [String]
    ) -> NamedSettings? {
        switch field.content {
        case .plain(let name), .quoted(let name):
            guard let name = known(name, as: noun, names: names, field) else { return nil }
            let empty = Field(node: .mapping([:]), trail: field.trail.appending(.key(name)))
            return NamedSettings(name: name, site: field.site, settings: empty)
        case .mapping(let mapping):
            let fields = Fields(mapping, of: field)
            guard let key = fields.keys.first, let settings = fields[key.scalarText] else {
                refuse(field, insteadOf: noun, names.joinedAsChoice)
                return nil
            }
            guard let name = known(key.scalarText, as: noun, names: names, key) else { return nil }
            refuseFurtherKeys(fields, after: key.scalarText, names: names)
            return NamedSettings(name: name, site: key.site, settings: settings)
        default:
            refuse(field, insteadOf: noun, names.joinedAsChoice)
            return nil
        }
    }

    /// The one of the names that is meant, or nil and a report.
    private mutating func known(
        _ name: String, as noun: String, names: [String], _ field: Field
    ) -> String? {
        if let known = NearestName.same(as: name, among: names) { return known }
        let hint = Self.nearest(name, among: names).map { "did you mean \($0)?" }
        let words = "\(name.shown) is not \(noun) (\(hint ?? names.joinedAsChoice))"
        refuse(field.site, words + Self.lookAlikes(in: name))
        return nil
    }

    private mutating func refuseFurtherKeys(_ fields: Fields, after name: String, names: [String]) {
        for key in fields.keys.dropFirst() {
            let hint =
                names.contains(key.scalarText)
                ? "only one name is allowed here"
                : "indent it further, so that it belongs to \(name)"
            refuse(key.site, "is a second key after \(name) (\(hint))")
        }
    }
}
