public import Geometry

/// A function of the plane that is made of affine functions by minimum and maximum.
///
/// It is a tree: each term is used once. The set on which it is positive is an intersection
/// (minimum) or a union (maximum) of those of its parts.
public struct MinMaxFormula: Sendable, Hashable {
    /// A part of the formula, or its negative.
    public struct Term: Sendable, Hashable {
        let node: Int
        var isNegated = false

        /// The part times -1.
        public static prefix func - (term: Term) -> Term {
            Term(node: term.node, isNegated: !term.isNegated)
        }
    }

    enum Node: Sendable, Hashable {
        case form(AffineForm)
        case minimum(Term, Term)
        case maximum(Term, Term)
    }

    /// Each comes after those that it is made of.
    private(set) var nodes: [Node] = []
    /// For each node the number of joins above its affine functions: 0 for such a function.
    private(set) var levels: [Int] = []

    /// A formula without terms.
    public init() {}
}

extension MinMaxFormula {
    /// Adds an affine function.
    public mutating func add(_ form: AffineForm) -> Term {
        add(.form(form), level: 0)
    }

    /// Adds the lower one of two terms.
    public mutating func minimum(_ first: Term, _ second: Term) -> Term {
        add(.minimum(first, second), level: 1 + max(level(of: first), level(of: second)))
    }

    /// Adds the higher one of two terms.
    public mutating func maximum(_ first: Term, _ second: Term) -> Term {
        add(.maximum(first, second), level: 1 + max(level(of: first), level(of: second)))
    }

    /// Adds the highest one of several terms, at least one, by as few levels as possible.
    public mutating func maximum(of terms: [Term]) -> Term {
        joined(terms) { $0.maximum($1, $2) }
    }

    /// Adds the lowest one of several terms, at least one, by as few levels as possible.
    public mutating func minimum(of terms: [Term]) -> Term {
        joined(terms) { $0.minimum($1, $2) }
    }

    /// The number of joins above the affine functions of a term.
    public func level(of term: Term) -> Int { levels[term.node] }

    /// The value of a term at a point.
    public func value(of term: Term, at point: Point) -> Double {
        let value =
            switch nodes[term.node] {
            case .form(let form): form.value(at: point)
            case .minimum(let u, let v): min(value(of: u, at: point), value(of: v, at: point))
            case .maximum(let u, let v): max(value(of: u, at: point), value(of: v, at: point))
            }
        return term.isNegated ? -value : value
    }

    /// Joins the two terms of the lowest levels until there is one (Huffman 1952, for the depth).
    private mutating func joined(
        _ terms: [Term], by join: (inout MinMaxFormula, Term, Term) -> Term
    ) -> Term {
        var rest = terms
        while rest.count > 1 {
            let first = takeLowest(of: &rest)
            let second = takeLowest(of: &rest)
            rest.append(join(&self, first, second))
        }
        return rest[0]
    }

    private func takeLowest(of terms: inout [Term]) -> Term {
        var lowest = 0
        for index in terms.indices where level(of: terms[index]) < level(of: terms[lowest]) {
            lowest = index
        }
        return terms.remove(at: lowest)
    }

    private mutating func add(_ node: Node, level: Int) -> Term {
        nodes.append(node)
        levels.append(level)
        return Term(node: nodes.count - 1)
    }
}
