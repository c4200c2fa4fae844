import Analysis
public import NeuralNetworks

extension LoadedModel {
    /// Writes the network to a file, with its title, activation, classes, window and loss as far as
    /// the model's own file or an option stated them: the next reader assumes the rest again.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    /// - Throws: `FileError`.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        try statements.file(of: model.network, statesActivation: statesActivation)
            .write(as: format, toFile: path, replacing: replaces)
    }
}
