import NeuralNetworks
import Points
import Training

/// The hash of the weights that the network of `Scenarios/two-spirals.yaml` has after some steps.
///
/// `make page-core` compares it with the hash of the command's weights.
@_expose(wasm, "facet_two_spirals")
@_cdecl("facet_two_spirals")
public func hashOfTwoSpirals(steps: Int32) -> UInt64 {
    let source = PointSource(
        .generated(GeneratorCall(.spirals, values: ["count": 500, "turns": 1.75])))
    guard
        let points = try? PointSet(
            sources: [source], classNames: ["blue", "orange"], testShare: 0.5, seed: 7)
    else { return 0 }
    var settings = TrainingSettings()
    settings.optimizer = .adam()
    settings.rate = 0.02
    settings.schedule = .cosine(floor: 0.1)
    settings.batchSize = 32
    settings.stop.epochs = 400
    let trainer = Trainer(
        Architecture(
            hidden: [16, 16, 16].map { Architecture.Hidden(units: $0, activation: .relu) }),
        points: points, settings: settings, normalises: true,
        plan: SnapshotPlan(count: 2, lastStep: Int(steps), spacing: .linear), seed: 7)
    var last: Network?
    for snapshot in trainer where snapshot.step == steps { last = snapshot.network }
    return last.map(hash) ?? 0
}

/// FNV-1a of the bytes of all parameters as little-endian doubles, layer by layer.
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
