import Files
import Geometry
import NeuralNetworks
import Points
import Training

/// A network from a file and what the file says of it.
struct StoredModel: Sendable {
    let network: Network
    /// Whether the file says which activation the hidden layers have, or there are none.
    let statesActivation: Bool
    /// What else the file says.
    let statements: ModelStatements

    /// Reads the file at `path`.
    ///
    /// - Parameter activation: the activation of all hidden layers, whatever the file says.
    init(_ path: String, activation: Activation? = nil) throws(LabError) {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: NetworkFile.maximumSize)
        } catch {
            throw .unreadable(path, error)
        }
        do {
            let file = try NetworkFile(
                bytes, as: NetworkFormat(bytes: bytes, path: path), activation: activation,
                losses: Loss.allCases.map(\.rawValue))
            network = file.network
            statesActivation = file.statesActivation
            statements = ModelStatements(file)
        } catch {
            throw .badNetwork(path, error)
        }
    }
}

extension StoredModel {
    /// Reads the file at `path`, or the last network of the run whose folder `path` is.
    init(modelOrRun path: String, activation: Activation? = nil) throws(LabError) {
        let isFolder = FileSystem.kind(of: path, followsLink: true) == .folder
        let file = RunFolder(path).file(RunFolder.model)
        guard !isFolder || FileSystem.kind(of: file, followsLink: true) == .file else {
            throw .incomplete(path, missing: RunFolder.model)
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
