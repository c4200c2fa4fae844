import Analysis
import JSON
public import NeuralNetworks

/// What the values of a model's logit show of its units, beside the units that its weights have.
public struct Recovery: Sendable {
    let loaded: LoadedModel
    let recovered: RecoveredFunction
    let comparison: RecoveryComparison

    /// Searches the model's window.
    ///
    /// - Throws: `LabError` if the values of the network show no units.
    public init(of loaded: LoadedModel) throws(LabError) {
        self.loaded = loaded
        let model = loaded.model
        do {
            recovered = try RecoveredFunction(of: model.network, in: model.window)
        } catch {
            throw LabError(recovery: error, path: loaded.path)
        }
        comparison = RecoveryComparison(recovered, with: model.network)
    }
}

/// The forms in which a recovery is printed.
public enum RecoveryFormat: String, Sendable, CaseIterable {
    case text, json
}

extension Recovery {
    /// The whole text of a form.
    public func text(_ format: RecoveryFormat) -> String {
        switch format {
        case .text: RecoveryText(self).text
        case .json: json.document
        }
    }

    /// Writes the network that was put together from the values, with the title, the classes and
    /// the window of the model.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    /// - Throws: `LabError` if the units of the first layer are not the whole function.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        guard let network = recovered.network else {
            throw LabError(
                .partlyRecovered(otherCreases: recovered.otherCreases), path: loaded.path)
        }
        var statements = loaded.statements
        statements.window = loaded.model.window
        try statements.file(of: network)
            .write(as: format, toFile: path, replacing: replaces)
    }
}
