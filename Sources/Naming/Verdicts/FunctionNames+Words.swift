extension FunctionNames {
    /// The form that is named; nil: no simple form.
    public var namedFunction: NamedFunction? { named.map { table[$0] } }

    /// The verdict in words: `a parabola`, `no simple form`.
    public var words: String { namedFunction?.form.phrase ?? "no simple form" }
}

extension FunctionNames: CustomStringConvertible {
    /// The verdict in words.
    public var description: String { words }
}
