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
/// `make page-core` compares it with the hash of the command's weights.
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
    var last: Network?
    for snapshot in scenario.trainer(on: .points(points), plan: plan) where snapshot.step == steps {
        last = snapshot.network
    }
    return last.map(hash) ?? 0
}

/// FNV-1a, 64 bits, of all parameters as little-endian doubles: layer by layer, weights first.
private func hash(_ network: Network) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for layer in network.layers {
        for number in layer.weights + layer.biases {
            var bits = number.bitPattern
            for _ in 0..<8 {
                hash = (hash ^ (bits & 0xff)) &* 0x100_0000_01b3
                bits >>= 8
            }
        }
    }
    return hash
}
