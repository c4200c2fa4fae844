extension Network {
    /// The names of the outputs: `logit0` and so on, and `y` of a curve.
    public var outputNames: [String] {
        inputCount == 1 && outputCount == 1 ? ["y"] : (0..<outputCount).map { "logit\($0)" }
    }
}
