public import Geometry
public import NeuralNetworks
import RealFunctions
public import Training

/// The class that a network sees at a point of the plane.
public struct Prediction: Sendable, Hashable {
    /// Where, in the data's units.
    public let point: Point
    /// The outputs of the network.
    public let logits: [Double]
    /// The index of the class.
    public let winner: Int
    /// The probability that the network gives the class; nil if it was not trained to give one.
    public let probability: Double?

    /// The prediction of a network that was trained to make `loss` small.
    public init(at point: Point, of network: Network, loss: Loss) {
        self.point = point
        logits = network.logits(at: point)
        winner = Network.winner(of: logits)
        probability = loss == .squared ? nil : Self.probability(logits, winner)
    }

    /// The share of the winner by the logistic function (one logit) or softmax (several).
    private static func probability(_ logits: [Double], _ winner: Int) -> Double {
        guard logits.count > 1 else { return Portable.sigmoid(abs(logits[0])) }
        // The winner's logit is the largest, so no exponent is above 0.
        return 1 / logits.reduce(0) { $0 + Portable.exp($1 - logits[winner]) }
    }
}
