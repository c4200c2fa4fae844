import Foundation
import Geometry
import NeuralNetworks
import Testing
import Training

@testable import Analysis

@Suite struct PredictionTests {
    /// The affine function with these rows.
    private static func affine(_ weights: [Double], _ biases: [Double]) -> Network {
        Network(unchecked: [
            DenseLayer(unchecked: weights, biases: biases, inputCount: 2, activation: .identity)
        ])
    }

    @Test func `one logit has the logistic probability of its side`() throws {
        let network = Self.affine([2, -1], [0])
        for (point, winner) in [(Point(1, 0), 1), (Point(-1, 0), 0)] {
            let prediction = Prediction(at: point, of: network, loss: .crossEntropy)
            #expect(prediction.winner == winner && prediction.logits == [2 * point.x])
            let probability = try #require(prediction.probability)
            #expect(abs(probability - 1 / (1 + exp(-2))) < 1e-15)
        }
    }

    @Test func `several logits have the softmax probability of the largest`() throws {
        let network = Self.affine([1, 0, 0, 1, 0, 0], [0, 0, 0.5])
        let prediction = Prediction(at: Point(2, 1), of: network, loss: .crossEntropy)
        let sum = exp(2.0) + exp(1.0) + exp(0.5)
        #expect(prediction.winner == 0)
        #expect(abs(try #require(prediction.probability) - exp(2.0) / sum) < 1e-15)
    }

    @Test func `after training with the squared error there is no probability`() {
        let prediction = Prediction(
            at: Point(1, 1), of: Self.affine([2, -1], [0]), loss: .squared)
        #expect(prediction.probability == nil && prediction.winner == 1)
    }
}
