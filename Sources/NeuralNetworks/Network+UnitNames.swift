extension Network {
    /// The names of all hidden units, layer by layer: `L1.0` is the first unit of the first layer.
    ///
    /// A name stands for the unit, for its crease and, in an equation, for its output.
    public var unitNames: [String] {
        hiddenLayers.enumerated().flatMap { index, layer in
            (0..<layer.unitCount).map { "L\(index + 1).\($0)" }
        }
    }

    /// The names of the outputs: `logit0` and so on.
    public var outputNames: [String] { (0..<outputCount).map { "logit\($0)" } }
}
