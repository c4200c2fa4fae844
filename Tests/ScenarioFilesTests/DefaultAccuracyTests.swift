import ScenarioFiles
import Scenarios
import TestSupport
import Testing
import Training

/// How accurate a network is on tables that ship with scikit-learn if only its shape is given.
@Suite struct DefaultAccuracyTests {
    @Test(arguments: [
        ("iris", "x: petal_length, y: petal_width, class: species", 0.95),
        ("wine", "x: flavanoids, y: proline, class: cultivar", 0.88),
        (
            "breast-cancer", "x: worst_radius, y: worst_concave_points, class: diagnosis", 0.94
        ),
    ])
    func `the defaults do well on real tables`(
        name: String, columns: String, goal: Double
    ) throws {
        let accuracies = try (1...10).map { seed in
            let yaml = """
                seed: \(seed)
                points: [csv: {file: data/\(name).csv, \(columns)}]
                test: 0.2
                network: {hidden: [64, 64]}

                """
            let file = try ScenarioFile(yaml: yaml, path: packageFolder + "/Scenarios/x.yaml")
            let data = try file.makeData()
            let plan = SnapshotPlan(
                count: 2, lastStep: file.scenario.lastStep(on: data), spacing: .linear)
            var last: Snapshot?
            for snapshot in file.scenario.trainer(on: data, plan: plan) { last = snapshot }
            return try #require(last?.record.test?.accuracy)
        }
        let mean = accuracies.reduce(0, +) / 10
        #expect(mean >= goal, "\(mean)")
    }
}
