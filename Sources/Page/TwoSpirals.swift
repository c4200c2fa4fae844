import NeuralNetworks
import Points
import Scenarios
import Training

extension Scenario {
    /// The scenario of `Scenarios/two-spirals.yaml` without its pictures.
    fileprivate static var twoSpirals: Scenario {
        let hidden = Architecture.Hidden(units: 16, activation: .relu)
        var scenario = Scenario(
            title: "Two spirals", network: Architecture(hidden: [hidden, hidden, hidden]))
        scenario.seed = 7
        scenario.classes = [NamedClass(name: "blue"), NamedClass(name: "orange")]
        scenario.points = [
            PointSource(.generated(GeneratorCall(.spirals, values: ["count": 500, "turns": 1.75])))
        ]
        scenario.testShare = 0.5
        scenario.training.optimizer = .adam()
        scenario.training.rate = 0.02
        scenario.training.schedule = .cosine(floor: 0.1)
        scenario.training.batchSize = 32
        scenario.training.stop.epochs = 400
        return scenario
    }
}

/// The hash of the weights that the network of `Scenarios/two-spirals.yaml` has after some steps.
///
/// `make page-core` compares it with the hash of the command's weights, and the page finds out by
/// the first few steps which arithmetic its engine has.
@_expose(wasm, "facet_two_spirals")
@_cdecl("facet_two_spirals")
public func hashOfTwoSpirals(steps: Int32) -> UInt64 {
    let scenario = Scenario.twoSpirals
    guard
        let points = try? PointSet(
            sources: scenario.points, classNames: scenario.classes.map { $0.name },
            testShare: scenario.testShare, seed: scenario.seed)
    else { return 0 }
    let plan = SnapshotPlan(count: 2, lastStep: Int(steps), spacing: .linear)
    for snapshot in scenario.trainer(on: .points(points), plan: plan) where snapshot.step == steps {
        return snapshot.network.bitHash
    }
    return 0
}
