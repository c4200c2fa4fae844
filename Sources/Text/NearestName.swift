/// The name that a mistyped one may have meant.
public enum NearestName {
    /// The one of `names` that is nearest to `name`, the first of several; nil if none is near.
    ///
    /// Near is at most one edit in three letters: an insertion, a deletion, a replacement, or an
    /// exchange of neighbours (the optimal string alignment distance). A name that differs only in
    /// hyphens, underscores and blanks is the nearest; where none is near, one that lacks only
    /// letters is found (`towr` for `towers`). Upper and lower case count as equal. Names of more
    /// than 64 letters are ignored.
    public static func of(_ name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().prefix(65))
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        if let same = names.first(where: { hasSameLetters($0, as: name) }) { return same }
        let limit = wanted.count / 3
        var best: (name: String, distance: Int)?
        for candidate in names {
            let letters = Array(candidate.lowercased().prefix(65))
            guard letters.count <= 64, abs(letters.count - wanted.count) <= limit else { continue }
            let distance = editDistance(wanted, letters)
            guard distance <= limit, distance < letters.count else { continue }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
            ?? names.first { isShortened(wanted, of: Array($0.lowercased().prefix(65))) }
    }

    /// Whether some letters, but not the first one and fewer than half, were left out of a name.
    private static func isShortened(_ short: [Character], of name: [Character]) -> Bool {
        guard short.count >= 3, name.count <= 64, short[0] == name.first,
            2 * short.count > name.count
        else { return false }
        var rest = short[...]
        for letter in name where letter == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The one of `names` that is `name` apart from letter case, hyphens, underscores and blanks.
    ///
    /// Of names of more than 64 letters only an equal one is found.
    public static func same(as name: String, among names: some Sequence<String>) -> String? {
        let isLong = name.utf8.count > 64
        var similar: String?
        for candidate in names {
            if candidate == name { return candidate }
            if !isLong, similar == nil, hasSameLetters(candidate, as: name) { similar = candidate }
        }
        return similar
    }

    private static func hasSameLetters(_ a: String, as b: String) -> Bool {
        func letters(_ text: String) -> [Character] {
            text.lowercased().filter { !"-_ ".contains($0) }.map { $0 }
        }
        return !letters(a).isEmpty && letters(a) == letters(b)
    }

    private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...max(a.count, 1) where i <= a.count {
            var row = [i]
            for j in 0..<b.count {
                let change = last[j] + (a[i - 1] == b[j] ? 0 : 1)
                var cost = min(change, last[j + 1] + 1, row[j] + 1)
                if i > 1, j > 0, a[i - 1] == b[j - 1], a[i - 2] == b[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
