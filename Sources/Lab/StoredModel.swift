import Datasets
import NeuralNetworks
import Training

/// A network from a safetensors file, and what the file says of it.
struct StoredModel: Sendable {
    let network: Network
    /// The names that the file has for the classes; none in a file that others have made.
    let classNames: [String]
    let loss: Loss

    /// Reads the file at `path`.
    init(_ path: String) throws(LabError) {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: Safetensors.maximumFileSize)
        } catch {
            throw .unreadable(path, error)
        }
        do {
            let file = try Safetensors(bytes: bytes)
            network = try Network(safetensors: file)
            classNames = ModelMetadata.classNames(in: file.metadata)
            loss = ModelMetadata.loss(in: file.metadata)
        } catch {
            throw .badModel(path, error)
        }
    }

    /// The name of a class, `class 1` and so on where the file has none.
    func name(ofClass index: Int) -> String {
        if index < classNames.count { return classNames[index] }
        return classNames.isEmpty ? "class \(index + 1)" : .noClass
    }
}

extension String {
    /// What the other side of the boundary is called where all points are of one class.
    static let noClass = "no class"
}
