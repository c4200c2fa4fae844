import Geometry
import Points
import Text
import Training

/// What a model's file says about it besides its weights and activations; nothing is assumed.
struct ModelStatements: Sendable, Hashable {
    var title: String?
    /// The classes in the order of their indices; none where the file names none.
    var classNames: [String] = []
    var window: Box?
    var loss: Loss?
    /// The number of steps that the network was trained; readers do not use it.
    var step: Int?
}

extension ModelStatements {
    /// The texts of a safetensors file; no class name holds a new line, so one separates them.
    var texts: [String: String] {
        var texts: [String: String] = [:]
        texts["title"] = title
        if !classNames.isEmpty { texts["classes"] = classNames.joined(separator: "\n") }
        texts["window"] = window?.sides.map(\.shortest).joined(separator: ",")
        texts["loss"] = loss?.rawValue
        texts["step"] = step.map(String.init)
        return texts
    }
}

extension ModelStatements {
    /// What the texts of a safetensors file state about a network with this number of classes.
    init(texts: [String: String], classCount: Int) throws(ModelMetadataError) {
        title = texts["title"]
        if let text = texts["classes"] {
            classNames = try Self.classNames(text, classCount: classCount)
        }
        if let text = texts["window"] { window = try Self.window(text) }
        if let text = texts["loss"] {
            guard let loss = Loss(rawValue: text) else { throw .loss(text) }
            self.loss = loss
        }
    }

    private static func classNames(
        _ text: String, classCount: Int
    ) throws(ModelMetadataError) -> [String] {
        let names = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var seen: Set<String> = []
        for name in names {
            guard name.isClassName else { throw .className(name) }
            guard seen.insert(name).inserted else { throw .repeatedClass(name) }
        }
        // The other side of a single class is no class, which has no name.
        guard names.count == classCount || (names.count == 1 && classCount == 2) else {
            throw .classCount(names.count, network: classCount)
        }
        return names
    }

    private static func window(_ text: String) throws(ModelMetadataError) -> Box {
        let sides = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { Double($0) ?? .nan }
        guard sides.count == 4, sides.allSatisfy({ abs($0) <= 1e30 }),
            let window = Box(x0: sides[0], x1: sides[1], y0: sides[2], y1: sides[3])
        else { throw .window(text) }
        return window
    }
}
