import Yams

/// A node of the file and the way to it.
struct Field {
    let node: Node
    let trail: KeyTrail

    var site: Site { Site(place: Place(node.mark), trail: trail) }

    /// What the node is, seen from a scenario.
    var content: Content {
        switch node {
        case .scalar(let scalar): Content(scalar)
        case .sequence(let list): .list(list)
        case .mapping(let mapping): .mapping(mapping)
        case .alias: .empty
        }
    }

    /// The value of a key; nil if this is not a mapping or the key is missing.
    func inner(_ key: String) -> Field? {
        guard case .mapping(let mapping) = content else { return nil }
        return Fields(mapping, of: self)[key]
    }

    enum Content {
        /// Nothing, `~` or `null`.
        case empty
        /// Text without quotes: a number, a word, a sentence.
        case plain(String)
        case quoted(String)
        case list(Node.Sequence)
        case mapping(Node.Mapping)

        init(_ scalar: Node.Scalar) {
            guard scalar.style == .plain || scalar.style == .any else {
                self = .quoted(scalar.string)
                return
            }
            self = scalar.string.standsForNothing ? .empty : .plain(scalar.string)
        }
    }
}

extension String {
    /// Whether the text, without quotes, means no value.
    var standsForNothing: Bool { ["", "~", "null", "Null", "NULL"].contains(self) }
}

extension Place {
    init(_ mark: Mark?) {
        self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}

/// The entries of a mapping by their keys.
struct Fields {
    /// The mapping itself.
    let site: Site
    /// In file order.
    let keys: [Field]
    private let values: [String: Field]

    init(_ mapping: Node.Mapping, of field: Field) {
        site = field.site
        var keys: [Field] = []
        var values: [String: Field] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            let trail = field.trail.appending(.key(name))
            keys.append(Field(node: key, trail: trail))
            values[name] = Field(node: value, trail: trail)
        }
        self.keys = keys
        self.values = values
    }

    subscript(key: String) -> Field? { values[key] }

    /// The key itself; nil if the mapping does not have it.
    func key(_ name: String) -> Field? { keys.first { $0.scalarText == name } }
}

extension Field {
    /// The text of a scalar: of a key, a word or a number.
    var scalarText: String { node.scalar?.string ?? "" }
}
