import Files
import NeuralNetworks

extension NetworkFile {
    /// Writes the file, which appears when it is complete.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    /// - Throws: `FileError`.
    func write(
        as format: NetworkFormat, toFile path: String, replacing replaces: Bool
    ) throws {
        let bytes = bytes(as: format)
        try OutputFile.write(to: path, replacing: replaces) { sink in try sink(bytes) }
    }
}
