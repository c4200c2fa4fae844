import Datasets
import Figures
import Geometry
import NeuralNetworks
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

extension Model {
    /// Writes the network, with its activation, classes, window and loss, to a file.
    ///
    /// - Parameter replaces: whether a file that is there already is replaced.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        // Beside one class there is none, which no name stands for.
        let names = classes.map(\.name).filter { $0 != .noClass }
        let bytes =
            switch format {
            case .json:
                NetworkDocument(
                    network: network, title: title, classNames: names, window: window,
                    loss: loss.rawValue
                ).bytes
            case .safetensors:
                network.safetensors(
                    metadata: [
                        "title": title, "classes": names.joined(separator: "\n"),
                        "window": window.sides.map(\.shortest).joined(separator: ","),
                        "loss": loss.rawValue,
                    ])
            }
        try FileSystem.writeFile(at: path, replacing: replaces) { sink in try sink(bytes) }
    }
}
