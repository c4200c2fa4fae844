import Text

extension ScenarioReader {
    /// Reports the first unknown key, and says whether there is one.
    mutating func refuseUnknownKeys(of fields: Fields, known: [String]) -> Bool {
        guard let key = fields.keys.first(where: { !known.contains($0.scalarText) }) else {
            return false
        }
        let free = known.filter { fields[$0] == nil }
        if let (value, text) = listWithoutBrackets(before: key, in: fields) {
            refuse(value.site, "a list needs brackets (write \(text))")
        } else if let (value, number) = decimalComma(before: key, in: fields) {
            refuse(value.site, "a comma ends a number here (write \(number))")
        } else if let (site, words) = cutFormula(before: key, in: fields) {
            refuse(site, words)
        } else if let found = LookAlike.first(in: key.scalarText) {
            refuse(key.site, "unknown key; it has \(found)")
        } else if let name = Synonyms.name(for: key.scalarText, among: free) {
            refuse(key.site, "unknown key (did you mean \(name)?)")
        } else if let place = place(of: key, in: fields) {
            refuse(key.site, "unknown key (\(place))")
        } else if let nearest = Self.nearest(key.scalarText, among: free) {
            refuse(key.site, "unknown key (did you mean \(nearest)?)")
        } else if known.isEmpty {
            refuse(key.site, "unknown key (no keys belong here)")
        } else {
            refuse(key.site, "unknown key (known here: \(known.joined(separator: ", ")))")
        }
        return true
    }

    /// The keys whose values are lists of numbers.
    private static let listKeys = ["hidden", "widths", "depths", "window", "size", "interval"]

    /// The value whose missing brackets have made keys of the other entries, and what to write:
    /// `[8, 8]`.
    private func listWithoutBrackets(
        before key: Field, in fields: Fields
    ) -> (value: Field, text: String)? {
        let names = fields.keys.map(\.scalarText)
        guard let index = names.firstIndex(of: key.scalarText), index > 0,
            Self.listKeys.contains(names[index - 1]), let value = fields[names[index - 1]],
            DecimalNumber(value.scalarText) != nil
        else { return nil }
        let rest = names[index...].prefix {
            DecimalNumber($0) != nil && fields[$0]?.scalarText.isEmpty == true
        }
        guard !rest.isEmpty else { return nil }
        return (value, "[" + ([value.scalarText] + rest).joined(separator: ", ") + "]")
    }

    /// The value whose decimal comma has made a key of its fraction, and what to write: `0.01`.
    private func decimalComma(
        before key: Field, in fields: Fields
    ) -> (value: Field, number: String)? {
        guard key.scalarText.allSatisfy({ ("0"..."9").contains($0) }),
            fields[key.scalarText]?.scalarText.isEmpty == true,
            let index = fields.keys.firstIndex(where: { $0.scalarText == key.scalarText }),
            index > 0
        else { return nil }
        guard let value = fields[fields.keys[index - 1].scalarText],
            DecimalNumber(value.scalarText)?.isWhole == true, !value.scalarText.contains(".")
        else { return nil }
        return (value, "\(value.scalarText).\(key.scalarText)")
    }

    /// Where a key belongs that is known elsewhere, if it is.
    private func place(of key: Field, in fields: Fields) -> String? {
        guard let (path, name) = Synonyms.section(of: key.scalarText) else { return nil }
        let here = key.trail.steps.dropLast().compactMap { step -> String? in
            if case .key(let name) = step { name } else { nil }
        }
        guard here != path else { return nil }
        guard path.starts(with: here) else {
            let isSame = NearestName.same(as: key.scalarText, among: [name]) != nil
            let section = path.isEmpty ? "at the top level" : "under \(path.joined(separator: "."))"
            let common = zip(path, here).prefix { $0 == $1 }.count
            let beside = common < here.count && !path.isEmpty ? ", beside \(here[common])" : ""
            return "it belongs \(section)\(isSame ? "" : " as \(name)")\(beside)"
        }
        var rest = path.dropFirst(here.count)
        var inner: Field?
        // Sections that are there already are not to be written again.
        while let first = rest.first, let field = inner == nil ? fields[first] : inner?.inner(first)
        {
            inner = field
            rest = rest.dropFirst()
        }
        let text = rest.reversed().reduce("\(name): \(value(of: key, name, in: fields))") {
            "\($1): {\($0)}"
        }
        guard inner != nil else { return "write \(text)" }
        return "put \(text) into \(path.dropLast(rest.count).joined(separator: "."))"
    }

    /// The value of a misplaced key, as far as it can be shown.
    private func value(of key: Field, _ name: String, in fields: Fields) -> String {
        let value = fields[key.scalarText]?.scalarText ?? ""
        if name == "patience", DecimalNumber(value) == nil { return "20" }
        return value.isEmpty || value.utf8.count > 40 ? "..." : value
    }
}
