import Analysis
import Files
import NeuralNetworks
import Points
import Training

/// A form of networks in files.
public enum NetworkFormat: String, Sendable, Hashable, CaseIterable {
    case safetensors
    case json

    /// The form that a path's ending names, or nil.
    public init?(path: String) {
        guard let format = Self.allCases.first(where: { path.hasSuffix(".\($0.rawValue)") }) else {
            return nil
        }
        self = format
    }
}

extension LoadedModel {
    /// Writes the network to a file, with its title, activation, classes, window and loss as far as
    /// the model's own file or an option stated them: the next reader assumes the rest again.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        let bytes =
            switch format {
            case .json:
                NetworkDocument(
                    network: model.network, statesActivation: statesActivation,
                    title: statements.title,
                    classNames: statements.classNames, window: statements.window,
                    loss: statements.loss?.rawValue
                ).bytes
            case .safetensors:
                model.network.safetensors(
                    metadata: statements.texts, statesActivation: statesActivation)
            }
        try OutputFile.write(to: path, replacing: replaces) { sink in try sink(bytes) }
    }
}
