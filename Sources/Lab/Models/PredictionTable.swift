import Analysis
public import Geometry
public import NeuralNetworks
import Points
import Text
import Training

/// What a trained network makes of the rows of a table: the classes of points, or the values of a
/// curve.
public struct PredictionTable: Sendable {
    private let model: StoredModel
    private let path: String

    /// A network of a safetensors or JSON file, or that of the run whose folder `path` is.
    ///
    /// - Parameters:
    ///   - reading: what is said besides the network's file.
    ///   - choice: which network, where `path` is the folder of a comparison.
    /// - Throws: `LabError`, `FileError` or `NetworkChoiceError` if there is none.
    public init(
        modelAt path: String, _ reading: NetworkReading = NetworkReading(),
        choice: NetworkChoice = NetworkChoice()
    ) throws {
        model = try StoredModel(modelOrRun: path, reading, choice: choice)
        self.path = path
    }

    /// What labels that the network remembers, or names that are numbers, are, on one line; nil
    /// for other names.
    public var labels: String? {
        let meanings = model.labelMeanings
        return isOfCurve || meanings.isEmpty ? nil : meanings.sentence
    }

    /// Whether the network draws a curve, so that it takes one number and no point.
    public var isOfCurve: Bool { model.network.inputCount == 1 }

    /// The text of a CSV table with a line for each place: `x`, and as `y` the network's value
    /// there.
    ///
    /// - Throws: `LabError` if the network does not draw a curve, or values may be too large to
    ///   compute with.
    public func text(ofPlaces places: [Double]) throws(LabError) -> String {
        try model.requireCurve(at: path)
        try checkMagnitude(within: places.reduce(0) { max($0, abs($1)) })
        var table = CSVText(header: ["x", "y"])
        for x in places { table.append([x.shortest, model.network.value(at: x).shortest]) }
        return table.text
    }

    /// The text of a CSV table with a line for each point: its coordinates, the class, the
    /// probability that the network gives that class (only where it was trained by
    /// cross-entropy), and its logits.
    ///
    /// - Throws: `LabError` if the network draws a curve, or logits may be too large to compute
    ///   with.
    public func text(of points: [Point]) throws(LabError) -> String {
        try model.requirePlane(at: path)
        try checkMagnitude(within: points.reduce(0) { max($0, abs($1.x), abs($1.y)) })
        let hasProbability = model.loss != .squared
        let logits = (0..<model.network.outputCount).map { "logit\($0)" }
        var table = CSVText(
            header: ["x", "y", "class"] + (hasProbability ? ["probability"] : []) + logits)
        for point in points {
            let prediction = Prediction(at: point, of: model.network, loss: model.loss)
            table.append(
                [point.x.shortest, point.y.shortest, model.name(ofClass: prediction.winner)]
                    + (prediction.probability.map { [$0.shortest] } ?? [])
                    + prediction.logits.map { $0.shortest })
        }
        return table.text
    }
    private func checkMagnitude(within reach: Double) throws(LabError) {
        if let unit = model.network.excessiveUnit(within: reach) {
            throw LabError(.excessive(unit: unit), path: path)
        }
    }
}
