/// The path of a layer in the names of its tensors: `net.0` of `net.0.weight`.
///
/// Its order is that of people: numbers count as numbers, `input` comes first, and `output`, `out`
/// and `head` come last.
struct LayerName: Sendable, Hashable {
    /// The parts between dots and slashes.
    let components: [String]

    init(_ components: [String]) { self.components = components }

    /// The path as a user writes it.
    var text: String { components.joined(separator: ".") }

    /// The number that the path ends with, and what is before it; nil where it ends with a word.
    var numbered: (prefix: ArraySlice<String>, number: Int)? {
        guard let last = components.last, let number = Int(last), number >= 0 else { return nil }
        return (components.dropLast(), number)
    }
}

extension LayerName: Comparable {
    static func < (a: LayerName, b: LayerName) -> Bool {
        for (one, other) in zip(a.components, b.components) where one != other {
            let (one, other) = (Self.words(of: one), Self.words(of: other))
            for (left, right) in zip(one, other) where left != right { return left < right }
            if one.count != other.count { return one.count < other.count }
        }
        if a.components.count != b.components.count {
            return a.components.count < b.components.count
        }
        return a.text < b.text
    }

    /// A run of digits, or of anything else.
    private enum Word: Hashable {
        case first
        case number(Int)
        case text(String)
        case last

        static func < (a: Word, b: Word) -> Bool {
            switch (a, b) {
            case (.number(let a), .number(let b)): a < b
            case (.text(let a), .text(let b)): a < b
            default: a.rank < b.rank
            }
        }

        private var rank: Int {
            switch self {
            case .first: 0
            case .number: 1
            case .text: 2
            case .last: 3
            }
        }
    }

    private static func words(of component: String) -> [Word] {
        var runs: [(isNumber: Bool, text: String)] = []
        for letter in component.lowercased() {
            let isDigit = "0123456789".contains(letter)
            if let last = runs.last, last.isNumber == isDigit {
                runs[runs.count - 1].text.append(letter)
            } else {
                runs.append((isDigit, String(letter)))
            }
        }
        return runs.enumerated().map { index, run in
            if run.isNumber, let number = Int(run.text) { return .number(number) }
            guard index == 0 else { return .text(run.text) }
            switch run.text.split(separator: "_").first {
            case "input": return .first
            case "output", "out", "head": return .last
            default: return .text(run.text)
            }
        }
    }
}
