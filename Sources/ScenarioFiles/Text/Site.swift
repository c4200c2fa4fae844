import Text

/// A line and a column of a text, both counted from 1; columns count Unicode scalars.
struct Place: Sendable, Hashable, Comparable {
    var line: Int
    var column: Int

    static let start = Place(line: 1, column: 1)

    static func < (a: Place, b: Place) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// The keys and indices that lead to a part of a scenario: `network.hidden[1]`.
struct KeyTrail: Sendable, Hashable {
    enum Step: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    var steps: [Step] = []

    func appending(_ step: Step) -> KeyTrail { KeyTrail(steps: steps + [step]) }
}

extension KeyTrail: CustomStringConvertible {
    /// Keys of letters, digits, `-` and `_` are joined by dots; all others are in quotes.
    var description: String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where Self.isPlain(key): text += (text.isEmpty ? "" : ".") + key
            case .key(let key): text += "[\(key.excerpt)]"
            }
        }
    }

    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 40
            && key.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

/// Where a part of a scenario is in its file, and which part it is.
struct Site: Sendable, Hashable {
    var place: Place
    var trail: KeyTrail

    static let start = Site(place: .start, trail: KeyTrail())
}
