import Geometry
import NeuralNetworks
import Points
import Testing
import Training

/// The loss of one point after another, from far on the right side to far on the wrong one.
@Suite struct LossTests {
    private static let losses: [(loss: Loss, output: OutputFunction)] =
        Loss.allCases.map { ($0, .identity) } + [(.squared, .tanh)]

    @Test(arguments: InstructionSet.supported, losses)
    func `a loss keeps its digits near 0 and far from it`(
        set: InstructionSet, rule: (loss: Loss, output: OutputFunction)
    ) throws {
        let loss = rule.loss
        var architecture = Architecture([])
        architecture.output = rule.output
        for power in -40...40 {
            let distance = Double(
                sign: power < 0 ? .minus : .plus, exponent: abs(power) - 15, significand: 1.375)
            let points = PointSet(
                classNames: ["no", "yes"],
                training: [LabelledPoint(Point(distance, -distance / 4), label: 1)], test: [])
            var trainer = Trainer(
                architecture, points: points, settings: .with { $0.loss = loss },
                normalises: false, plan: SnapshotPlan(count: 2, lastStep: 1, spacing: .linear),
                seed: 5, instructionSet: set)
            let first = trainer.next()
            let snapshot = try #require(first)
            let expected = PlainBackpropagation(
                network: snapshot.network, loss: loss, output: rule.output
            ).meanLoss(points.training)
            // A rounding of the logits moves a small loss by as many roundings as they are large;
            // softmax has the loss after 1.
            let largest = snapshot.network.logits(at: points.training[0].position).map(abs).max()!
            let size = loss == .softmax ? 1 + expected : expected
            let tolerance = size * (min(largest, 110) + 8) * 0x1p-22 + 0x1p-149
            #expect(abs(snapshot.record.training.loss - expected) <= tolerance, "at \(distance)")
        }
    }
}
