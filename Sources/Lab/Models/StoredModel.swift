import Figures
import Files
import Geometry
import NeuralNetworks
import Points
import Training

/// A network from a file and what the file says about it.
struct StoredModel: Sendable {
    let network: Network
    /// Whether the file says which activation the hidden layers have, or there are none.
    let statesActivation: Bool
    /// What the names of the file's tensors do not say.
    var assumptions: [ModelAssumption] = []
    /// What else the file says.
    let statements: ModelStatements
    /// Where it comes from.
    var origin = Origin.file

    /// Where a network comes from, which decides what is known besides it.
    enum Origin: Sendable {
        /// A file of its own.
        case file
        /// A run, which has its scenario and its data in this folder.
        case run(RunFolder)
        /// A training of a comparison, on these data, and what is known about it.
        case training(Run, RunHistory)
    }

}

extension StoredModel {
    /// Reads the file at `path`.
    ///
    /// - Parameter reading: what is said besides the file.
    /// - Throws: `LabError` or `FileError`.
    init(_ path: String, _ reading: NetworkReading = NetworkReading()) throws {
        let bytes = try InputFile.read(path, limit: NetworkFile.maximumSize)
        if let format = ForeignFormat(bytes: bytes) {
            throw LabError(.foreign(format), path: path)
        }
        guard let format = NetworkFormat(bytes: bytes, path: path) else {
            throw LabError(.notANetwork, path: path)
        }
        do {
            let file = try NetworkFile(
                bytes, as: format, reading, losses: Loss.allCases.map(\.rawValue))
            network = file.network
            statesActivation = file.statesActivation
            assumptions = file.assumptions.map { .tensors($0) }
            statements = ModelStatements(file)
        } catch {
            throw LabError(.badNetwork(error), path: path)
        }
    }
}

extension StoredModel {
    /// Reads the file at `path`, or the last network of the run whose folder `path` is, or a
    /// network of the comparison whose folder it is.
    ///
    /// - Parameter choice: which network of a comparison.
    init(
        modelOrRun path: String, _ reading: NetworkReading = NetworkReading(),
        choice: NetworkChoice = NetworkChoice()
    ) throws {
        let isFolder = FileKind(at: path) == .folder
        if isFolder, ComparisonFolder(path).isMarked {
            self = try ComparisonFolder(path).model(choice)
            return
        }
        guard choice.isEmpty else { throw NetworkChoiceError.notAComparison(path) }
        guard isFolder else {
            try self.init(path, reading)
            return
        }
        let folder = RunFolder(path)
        guard FileKind(at: folder.file(RunFolder.model)) == .file else {
            throw LabError(.incomplete(missing: RunFolder.model), path: path)
        }
        try self.init(folder.file(RunFolder.model), reading)
        origin = .run(folder)
    }

    /// Refuses a network that does not draw a curve.
    func requireCurve(at path: String) throws(LabError) {
        guard network.inputCount == 1, network.outputCount == 1 else {
            throw LabError(.notACurve(shape: network.shape), path: path)
        }
    }

    /// Refuses a network that does not divide the plane.
    func requirePlane(at path: String) throws(LabError) {
        guard network.inputCount == 2 else { throw LabError(.notAPlane, path: path) }
    }

    /// What the network was trained to make small: cross-entropy where the file says nothing, but
    /// a squared loss where it says that the output is a tangent.
    var loss: Loss {
        statements.loss ?? (statements.output == .tanh ? .squared : .crossEntropy)
    }

    /// What the labels of its tables are, or its classes if their names are numbers.
    var labelMeanings: [LabelMeaning] {
        let names = statements.classNames
        if !statements.labels.isEmpty {
            return zip(names, statements.labels).enumerated().flatMap { index, entry in
                entry.1.map { LabelMeaning(label: $0, index: index, className: entry.0) }
            }
        }
        guard ClassLabel.areNumbers(names) else { return [] }
        return names.enumerated().map { LabelMeaning(label: $1, index: $0, className: $1) }
    }

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
