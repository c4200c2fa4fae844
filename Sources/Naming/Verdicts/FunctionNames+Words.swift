extension FunctionNames {
    /// The form that is named; nil: no simple form.
    public var namedFunction: NamedFunction? { named.map { table[$0] } }

    /// Whether a line without slope is named.
    public var isConstant: Bool { namedFunction?.form.isConstant ?? false }

    /// The share of the range that the limit is.
    public var coarseness: Double { range > 0 ? tolerance / range : 0 }

    /// The verdict in words: `a parabola`, `no simple form`.
    public var words: String { namedFunction?.form.phrase ?? "no simple form" }
}

extension FunctionNames: CustomStringConvertible {
    /// The verdict in words.
    public var description: String { words }
}
