import Analysis
import Files
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
        let file = statements.file(of: model.network, statesActivation: statesActivation)
        let bytes = file.bytes(as: format)
        try OutputFile.write(to: path, replacing: replaces) { sink in try sink(bytes) }
    }
}
