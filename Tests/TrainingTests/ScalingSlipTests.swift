import Geometry
import NeuralNetworks
import Points
import Testing
import Training

/// What one coordinate that is 100 times as large as it should be costs, by the scaling.
@Suite struct ScalingSlipTests {
    /// The mean test accuracy of five runs on a disc in a ring.
    private func accuracy(_ scaling: Scaling, slip: Bool) throws -> Double {
        let accuracies = try (UInt64(0)..<5).map { seed in
            var points = try PointSet(
                sources: [
                    PointSource(
                        .generated(GeneratorCall(.playgroundCircle, values: ["count": 300])))
                ], testShare: 0.4, seed: seed)
            if slip {
                let place = points.training[7].position
                points.training[7].position = Point(100 * place.x, place.y)
            }
            var trainer = Trainer(
                Architecture([16]), points: points,
                settings: .with { ($0.batchSize, $0.stop.epochs) = (32, 60) },
                normalises: scaling,
                plan: SnapshotPlan(count: 2, lastStep: 1_000_000, spacing: .linear), seed: seed)
            return try #require(trainer.finish().last?.record.test?.accuracy)
        }
        return accuracies.reduce(0, +) / 5
    }

    @Test func `a slip costs much with box and nothing with robust`() throws {
        let box = try accuracy(.box, slip: false) - accuracy(.box, slip: true)
        let robust = try accuracy(.robust, slip: false) - accuracy(.robust, slip: true)
        #expect(box >= 0.1 && abs(robust) <= 0.02, "\(box) and \(robust)")
    }
}
