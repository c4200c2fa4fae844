import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Training

/// Mean test accuracy and time of values for `schedule`, `batch` and `stop`, over ten splits of
/// six problems, by which the defaults were chosen.
enum DefaultsSearch {
    /// Values for the three keys.
    private struct Choice {
        let schedule: RateSchedule
        let batch: Int
        let epochs: Int

        var name: String {
            let size = batch > 1_000_000 ? "full" : "\(batch)"
            return "\(schedule.name) | \(size) | \(epochs)"
        }
    }

    private static let choices: [Choice] = [RateSchedule.constant, .cosine()].flatMap { schedule in
        [16, 32, 64, 128].flatMap { batch in
            [50, 100, 200, 400].map { Choice(schedule: schedule, batch: batch, epochs: $0) }
        }
    }

    private static let generated = ["moons", "blobs", "playground-spiral"]

    /// The names of the problems and their points, as a scenario has them.
    private static func problems(in folder: String) -> [(name: String, source: String)] {
        func table(_ file: String, _ x: String, _ y: String) -> String {
            "csv: {file: \"\(folder)/\(file).csv\", x: \(x), y: \(y), class: class}"
        }
        return [
            ("iris", table("iris", "petal_length", "petal_width")),
            ("wine", table("wine", "flavanoids", "proline")),
            ("breast cancer", table("breast-cancer", "worst_radius", "worst_concave_points")),
        ] + generated.map { ($0, "\($0): {labelNoise: 0.1}") }
    }

    /// Prints a row for each choice: the mean accuracies, their mean, and the mean time of a
    /// training.
    ///
    /// - Parameters:
    ///   - folder: where the three tables are.
    ///   - hidden: the hidden layers, as a scenario has them.
    static func printTable(folder: String, hidden: String) throws {
        let problems = problems(in: folder)
        let names = problems.map(\.name).joined(separator: " | ")
        print("| schedule | batch | epochs | \(names) | mean | ms |")
        print("|" + String(repeating: " --- |", count: problems.count + 5))
        for choice in choices {
            var (accuracies, time) = ([Double](), 0.0)
            for problem in problems {
                let runs = try (1...10).map {
                    try run(choice, problem.source, hidden: hidden, seed: $0)
                }
                accuracies.append(runs.map(\.accuracy).reduce(0, +) / 10)
                time += runs.map(\.time).reduce(0, +)
            }
            let mean = accuracies.reduce(0, +) / Double(accuracies.count)
            let texts = (accuracies + [mean]).map { rounded($0, 3) }.joined(separator: " | ")
            let milliseconds = rounded(1e3 * time / Double(10 * problems.count), 0)
            print("| \(choice.name) | \(texts) | \(milliseconds) |")
            flush()
        }
    }

    private static func run(
        _ choice: Choice, _ source: String, hidden: String, seed: Int
    ) throws -> (accuracy: Double, time: Double) {
        let yaml = """
            seed: \(seed)
            points:
              - \(source)
            test: 0.2
            network: {hidden: \(hidden)}

            """
        var file = try ScenarioFile(yaml: yaml, path: "defaults.yaml")
        file.scenario.training.schedule = choice.schedule
        file.scenario.training.batchSize = choice.batch
        file.scenario.training.stop = StopRules()
        file.scenario.training.stop.epochs = choice.epochs
        let data = try file.makeData()
        let plan = SnapshotPlan(
            count: 2, lastStep: file.scenario.lastStep(on: data), spacing: .linear)
        var last: Snapshot?
        let time = seconds {
            var trainer = file.scenario.trainer(on: data, plan: plan)
            while let snapshot = trainer.next() { last = snapshot }
        }
        return (last?.record.test?.accuracy ?? 0, time)
    }
}
