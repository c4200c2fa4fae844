import Analysis
public import NeuralNetworks

extension LoadedModel {
    /// Writes the network to a file, with its title, activation, classes, window and loss as far as
    /// the model's own file or an option stated them: the next reader assumes the rest again.
    ///
    /// - Parameters:
    ///   - replaces: whether an existing file is replaced.
    ///   - precision: of an ONNX file; nil: all bits.
    /// - Throws: `FileError`.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false,
        precision: NumberPrecision? = nil
    ) throws {
        try statements.file(of: model.network, statesActivation: statesActivation)
            .write(as: format, toFile: path, replacing: replaces, precision: precision)
    }
}
