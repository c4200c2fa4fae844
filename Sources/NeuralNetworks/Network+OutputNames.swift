extension Network {
    /// The names of the outputs: `logit0` and so on.
    public var outputNames: [String] { (0..<outputCount).map { "logit\($0)" } }
}
