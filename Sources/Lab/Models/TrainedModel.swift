public import NeuralNetworks

/// A model of either kind, which its network's inputs decide.
public enum TrainedModel: Sendable {
    /// A network with two inputs, which divides the plane.
    case plane(LoadedModel)
    /// A network with one input and one output, which draws a curve.
    case curve(CurveModel)

    /// The network of a safetensors file, of a JSON file, of the run whose folder `path` is, or
    /// of a comparison.
    ///
    /// - Throws: `LabError`, `FileError`, `ScenarioError` (of a run's scenario) or `DatasetError`
    ///   (of the points).
    public init(at path: String, options: ModelOptions = ModelOptions()) throws {
        let stored = try StoredModel(
            modelOrRun: path, options.reading, choice: options.choice)
        self =
            stored.network.inputCount == 1
            ? .curve(try CurveModel(stored, at: path, options: options))
            : .plane(try LoadedModel(stored, at: path, options: options))
    }

    /// Writes the network to a file, with what is stated about it.
    ///
    /// - Parameters:
    ///   - replaces: whether an existing file is replaced.
    ///   - precision: of an ONNX file; nil: all bits.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false,
        precision: NumberPrecision? = nil
    ) throws {
        switch self {
        case .plane(let model):
            try model.writeNetwork(
                format, toFile: path, replacing: replaces, precision: precision)
        case .curve(let model):
            try model.writeNetwork(
                format, toFile: path, replacing: replaces, precision: precision)
        }
    }
}
