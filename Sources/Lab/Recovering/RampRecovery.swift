import Analysis
import Curves
import JSON
public import NeuralNetworks

/// What the values of a network with one input show of its function, beside the kinks that its
/// weights have.
public struct RampRecovery: Sendable {
    let model: CurveModel
    let recovered: RecoveredRamps
    let comparison: KinkComparison

    /// Searches the model's interval.
    ///
    /// - Throws: `LabError` if the network has no kinks, or too many.
    public init(of model: CurveModel) throws(LabError) {
        self.model = model
        do {
            recovered = try RecoveredRamps(of: model.network, over: model.interval)
        } catch {
            throw LabError(recovery: error, path: model.path)
        }
        guard let comparison = KinkComparison(recovered, with: model.network) else {
            throw LabError(.tooManyPieces(limit: RecoveredRamps.pieceLimit), path: model.path)
        }
        self.comparison = comparison
    }
}

extension RampRecovery {
    /// The whole text of a form.
    public func text(_ format: RecoveryFormat) -> String {
        switch format {
        case .text: RampRecoveryText(self).text
        case .json: json.document
        }
    }

    /// Writes the network that was put together from the values, with the title and the interval of
    /// the model.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    /// - Throws: `LabError` if the units are not the whole function.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        guard recovered.isComplete else {
            throw LabError(.partlyRecovered(otherCreases: 0), path: model.path)
        }
        var statements = model.statements
        statements.interval = model.interval
        try statements.file(of: recovered.network)
            .write(as: format, toFile: path, replacing: replaces)
    }

    /// All numbers in full.
    private var json: JSONValue {
        .object([
            .init(
                "interval",
                .numbers([recovered.interval.lowerBound, recovered.interval.upperBound])),
            .init("queries", .whole(recovered.queries)),
            .init("slope", .number(recovered.sum.slope)),
            .init("intercept", .number(recovered.sum.intercept)),
            .init("units", recovered.sum.unitList),
            .init("complete", .truth(recovered.isComplete)),
            .init("largestValue", .number(recovered.largestValue)),
            .init("largestDifference", .number(recovered.largestDifference)),
            .init("comparison", comparison.json),
        ])
    }
}

extension KinkComparison {
    fileprivate var json: JSONValue {
        .object([
            .init("firstLayer", .whole(firstLayer)), .init("laterLayers", .whole(laterLayers)),
            .init("missed", .whole(missed)), .init("wrong", .whole(wrong)),
            .init("hidden", .whole(hidden)), .init("merged", .whole(merged)),
            .init("outside", .whole(outside)), .init("largestGap", .number(largestGap)),
        ])
    }
}

extension LabError {
    /// Why the values of a network show no units.
    init(recovery error: RecoveryError, path: String) {
        if case .tooManyPieces(let limit) = error {
            self.init(.tooManyPieces(limit: limit), path: path)
        } else {
            self.init(.unrecoverable(error), path: path)
        }
    }
}
