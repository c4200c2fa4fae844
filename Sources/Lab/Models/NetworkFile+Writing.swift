import Files
import NeuralNetworks

extension NetworkFile {
    /// Writes the file, which appears when it is complete.
    ///
    /// - Parameters:
    ///   - replaces: whether an existing file is replaced.
    ///   - precision: of an ONNX file; nil: all bits, whoever can compute with them.
    /// - Throws: `FileError`, or `LabError` if the precision does not do.
    func write(
        as format: NetworkFormat, toFile path: String, replacing replaces: Bool,
        precision: NumberPrecision? = nil
    ) throws {
        if format == .onnx, let precision, let fault = onnxFault(precision) {
            throw LabError(.unwritable(fault), path: path)
        }
        let bytes = bytes(as: format, precision: precision ?? .double)
        try OutputFile.write(to: path, replacing: replaces) { sink in try sink(bytes) }
    }
}
