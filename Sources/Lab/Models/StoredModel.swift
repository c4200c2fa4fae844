import Files
import Geometry
import NeuralNetworks
import Points
import Training

/// A network from a file, safetensors or JSON, and what the file says about it.
struct StoredModel: Sendable {
    let network: Network
    /// Whether the file says which activation the hidden layers have, or there are none.
    let statesActivation: Bool
    /// What else the file says.
    let statements: ModelStatements

    /// Reads the file at `path`.
    ///
    /// - Parameter activation: the activation of all hidden layers, whatever the file says.
    /// - Throws: `LabError` or `FileError`.
    init(_ path: String, activation: Activation? = nil) throws {
        let bytes = try InputFile.read(path, limit: Safetensors.maximumFileSize)
        if bytes.isJSON || path.hasSuffix(".json") {
            do {
                self.init(
                    try NetworkDocument(
                        json: bytes, activation: activation,
                        losses: Loss.allCases.map(\.rawValue)))
            } catch {
                throw LabError(.badNetwork(error), path: path)
            }
        } else {
            try self.init(safetensors: bytes, path: path, activation: activation)
        }
    }

    private init(_ document: NetworkDocument) {
        network = document.network
        statesActivation = document.statesActivation
        statements = ModelStatements(
            title: document.title, classNames: document.classNames, window: document.window,
            loss: document.loss.flatMap { Loss(rawValue: $0) })
    }

    private init(
        safetensors bytes: [UInt8], path: String, activation: Activation?
    ) throws(LabError) {
        let file: Safetensors
        do {
            file = try Safetensors(bytes: bytes)
            network = try Network(safetensors: file, activation: activation)
        } catch {
            throw LabError(.badModel(error), path: path)
        }
        statesActivation = file.statesActivation || network.hiddenLayers.isEmpty
        do {
            statements = try ModelStatements(
                texts: file.metadata, classCount: network.classCount)
        } catch {
            throw LabError(.badMetadata(error), path: path)
        }
    }
}

extension StoredModel {
    /// Reads the file at `path`, or the last network of the run whose folder `path` is.
    init(modelOrRun path: String, activation: Activation? = nil) throws {
        let isFolder = FileKind(at: path) == .folder
        let file = RunFolder(path).file(RunFolder.model)
        guard !isFolder || FileKind(at: file) == .file else {
            throw LabError(.incomplete(missing: RunFolder.model), path: path)
        }
        try self.init(isFolder ? file : path, activation: activation)
    }

    /// What the network was trained to make small: cross-entropy where the file says nothing.
    var loss: Loss { statements.loss ?? .crossEntropy }

    /// The name of a class, `class 0` and so on where the file has none.
    func name(ofClass index: Int) -> String {
        let names = statements.classNames
        if index < names.count { return names[index] }
        return names.isEmpty ? "class \(index)" : .noClass
    }
}

extension String {
    /// What the other side of the boundary is called where all points are of one class.
    static let noClass = "no class"
}

extension [UInt8] {
    /// Whether this looks like JSON: it begins with a brace, and has none of the zeros that the
    /// length at the head of a safetensors file has.
    fileprivate var isJSON: Bool {
        let start = starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        let first = self[start...].first { !" \t\r\n".utf8.contains($0) }
        return first == UInt8(ascii: "{") && !prefix(8).contains(0)
    }
}
