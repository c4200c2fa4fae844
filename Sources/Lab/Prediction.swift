public import Geometry
public import NeuralNetworks
import RealFunctions
import Text
import Training

/// The classes that a trained network sees in the points of a table.
public struct Prediction: Sendable {
    private let model: StoredModel
    private let path: String

    /// A network of a safetensors or JSON file, or that of the run whose folder `path` is.
    ///
    /// - Parameter activation: the activation of all hidden layers, whatever the file says.
    /// - Throws: `LabError` or `FileError` if there is none.
    public init(modelAt path: String, activation: Activation? = nil) throws {
        model = try StoredModel(modelOrRun: path, activation: activation)
        self.path = path
    }

    /// The text of a CSV table with a line for each point: its coordinates, the class, how
    /// probable the network holds that class (only where it was trained by cross-entropy), and
    /// its logits.
    ///
    /// - Throws: if logits may be too large to compute with.
    public func table(of points: [Point]) throws(LabError) -> String {
        let reach = points.reduce(0) { max($0, abs($1.x), abs($1.y)) }
        if let unit = model.network.excessiveUnit(within: reach) {
            throw LabError(.excessive(unit: unit), path: path)
        }
        let hasProbability = model.loss != .squared
        let logits = (0..<model.network.outputCount).map { "logit\($0)" }
        var table = CSVText(
            header: ["x", "y", "class"] + (hasProbability ? ["probability"] : []) + logits)
        for point in points {
            let logits = model.network.logits(at: point)
            let winner = Network.winner(of: logits)
            var fields = [
                point.x.shortest, point.y.shortest, model.name(ofClass: winner),
            ]
            if hasProbability { fields.append(Self.probability(logits, winner).shortest) }
            table.append(fields + logits.map(\.shortest))
        }
        return table.text
    }

    /// The share of the winner by the logistic function (one logit) or softmax (several).
    static func probability(_ logits: [Double], _ winner: Int) -> Double {
        guard logits.count > 1 else { return Portable.sigmoid(abs(logits[0])) }
        // The winner's logit is the largest, so no exponent is above 0.
        return 1 / logits.reduce(0) { $0 + Portable.exp($1 - logits[winner]) }
    }
}
