import Geometry
import NeuralNetworks
import Points
import Testing
import Training

@testable import Analysis

@Suite struct AblationTests {
    private static func model(_ network: Network) -> Model {
        Model(
            title: "", network: network, classNames: ["a", "b"],
            window: Box(unchecked: (-1, 1, -1, 1)),
            points: PointSet(
                classNames: ["a", "b"], training: [LabelledPoint(Point(0.5, 0), label: 1)],
                test: []), loss: .crossEntropy)
    }

    @Test(arguments: [Activation.relu, .tanh])
    func `a unit that all depends on changes the class of half the window`(
        activation: Activation
    ) throws {
        // The sign of x by one unit, and a unit without weight.
        let network = Network(unchecked: [
            DenseLayer(
                unchecked: [1, 0, 0, 1], biases: [0, 0], inputCount: 2, activation: activation),
            DenseLayer(unchecked: [3, 0], biases: [0], inputCount: 2, activation: .identity),
        ])
        let ablation = try Ablation(of: Self.model(network))
        #expect(ablation.isExact == (activation == .relu))
        #expect(ablation.rows.map(\.unit) == ["L1.0", "L1.1"])
        #expect(abs(ablation.rows[0].area - 2) < 1e-12 && ablation.rows[1].area == 0)
        #expect(ablation.whole.trainAccuracy == 1 && ablation.whole.testAccuracy == nil)
        #expect(ablation.rows[0].trainAccuracy == 0 && ablation.rows[1].trainAccuracy == 1)
    }

    @Test func `without hidden units there is nothing to switch off`() {
        let network = Network(unchecked: [
            DenseLayer(unchecked: [1, 0], biases: [0], inputCount: 2, activation: .identity)
        ])
        #expect(throws: AnalysisError.noUnits) { try Ablation(of: Self.model(network)) }
    }
}
