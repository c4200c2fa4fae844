import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Training

/// How many of the seeds 0 to 9 reach a test loss of 0.01 by the rules of TensorFlow Playground.
enum PlaygroundSeeds {
    /// A set of the site with a network, the limit of epochs, and the seeds that should reach it.
    private struct Setup {
        let kind: GeneratorKind
        let hidden: [Int]
        let activation: Activation
        let epochs: Int
        let goal: Int
    }

    private static let setups = [
        Setup(kind: .playgroundCircle, hidden: [8], activation: .relu, epochs: 1000, goal: 9),
        Setup(kind: .playgroundCircle, hidden: [4], activation: .relu, epochs: 1000, goal: 8),
        Setup(kind: .playgroundXor, hidden: [4], activation: .relu, epochs: 1000, goal: 8),
        Setup(kind: .playgroundXor, hidden: [3], activation: .relu, epochs: 1000, goal: 3),
        Setup(kind: .playgroundGauss, hidden: [4, 2], activation: .tanh, epochs: 200, goal: 10),
        Setup(
            kind: .playgroundSpiral, hidden: [8, 8, 8], activation: .relu, epochs: 1500, goal: 2),
    ]

    /// Prints a row for each network: how many seeds reach the loss, and after which epochs.
    static func printFigures() throws {
        print("| set | network | epochs | reach 0.01 | expected | epochs needed |")
        print("| --- | --- | --- | --- | --- | --- |")
        for setup in setups {
            let ends = try (0..<10).compactMap { try epochs(setup, seed: $0) }.sorted()
            print(
                "| \(setup.kind.rawValue) | \(setup.hidden) \(setup.activation) "
                    + "| \(setup.epochs) | \(ends.count) of 10 | at least \(setup.goal) "
                    + "| \(ends.map(String.init).joined(separator: ", ")) |")
            flush()
        }
    }

    /// The epoch after which the test loss is at most 0.01; nil if none is.
    private static func epochs(_ setup: Setup, seed: UInt64) throws -> Int? {
        let template = ScenarioTemplate(.generator(setup.kind)).text
        var file = try ScenarioFile(yaml: template, path: "template.yaml")
        file.scenario.seed = seed
        file.scenario.network.hidden = setup.hidden.map {
            Architecture.Hidden(units: $0, activation: setup.activation)
        }
        file.scenario.training.stop.epochs = setup.epochs
        let data = try file.makeData()
        let plan = SnapshotPlan(
            count: 2, lastStep: file.scenario.lastStep(on: data), spacing: .linear)
        var trainer = file.scenario.trainer(on: data, plan: plan)
        var last: Snapshot?
        while let snapshot = trainer.next() { last = snapshot }
        guard case .testLoss = trainer.stopReason, let last else { return nil }
        return Int(last.record.epoch)
    }
}
