import Datasets
import Geometry
import NeuralNetworks
import Training

/// What a model's file says of it besides its weights and activations.
struct ModelMetadata: Sendable, Hashable {
    var title: String
    /// The classes in the order of their indices.
    var classNames: [String]
    var window: Box
    var loss: Loss
    /// The number of steps that the network was trained.
    var step: Int
}

extension ModelMetadata {
    /// The texts of a safetensors file; no class name holds a new line, so one separates them.
    var texts: [String: String] {
        let sides = [window.minX, window.maxX, window.minY, window.maxY]
        return [
            "title": title, "classes": classNames.joined(separator: "\n"),
            "window": sides.map(\.shortest).joined(separator: ","), "loss": loss.rawValue,
            "step": "\(step)",
        ]
    }

    /// The classes that a file names.
    static func classNames(in texts: [String: String]) -> [String] {
        texts["classes"]?.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init) ?? []
    }

    /// The loss that a file names; cross-entropy where it names none.
    static func loss(in texts: [String: String]) -> Loss {
        texts["loss"].flatMap { Loss(rawValue: $0) } ?? .crossEntropy
    }

    /// The window that a file names; nil where it names none, or something else by that key.
    static func window(in texts: [String: String]) -> Box? {
        let sides = texts["window"]?.split(separator: ",", omittingEmptySubsequences: false)
            .map { Double($0) ?? .nan }
        guard let sides, sides.count == 4 else { return nil }
        return Box(x0: sides[0], x1: sides[1], y0: sides[2], y1: sides[3])
    }
}
