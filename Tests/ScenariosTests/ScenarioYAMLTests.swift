import ScenarioFiles
import Testing

@testable import Scenarios

@Suite struct ScenarioYAMLTests {
    @Test func `what is written reads back as the same scenario`() throws {
        var random = RandomScenario(seed: 5)
        for _ in 0..<1500 {
            let scenario = random.next()
            let file = try ScenarioFile(yaml: scenario.yaml, path: "other.yaml")
            #expect(file.scenario == scenario)
            #expect(file.scenario.yaml == scenario.yaml)
        }
    }

    @Test func `the layout is for people, and says every default`() throws {
        let yaml = """
            classes: {blue: "#1F77B4", "or: ange": }
            points:
              - spirals: {classes: [blue, "or: ange"], noise: 0.5, balance: {"or: ange": 0.25}}
              - literal: {class: blue, at: [[0, 1], [2, 3.50]]}
              - csv: {file: data/a.csv}
            network: {hidden: [16, 16]}
            """
        let file = try ScenarioFile(yaml: yaml, path: "Scenarios/mine.yaml")
        #expect(
            file.scenario.yaml == """
                title: mine
                seed: 0
                classes:
                  blue: "#1f77b4"
                  "or: ange": null
                points:
                  - spirals: {count: 500, turns: 1.75, arms: 2, radius: 5, start: 0.05, noise: 0.5, \
                balance: {"or: ange": 0.25}, classes: [blue, "or: ange"]}
                  - literal: {class: blue, at: [[0, 1], [2, 3.5]]}
                  - csv: {file: data/a.csv, x: x, y: "y", class: class}
                test: 0
                normalise: true
                network: {hidden: [16, 16], activation: relu, init: he}
                training:
                  optimizer: {adam: {beta1: 0.9, beta2: 0.999, epsilon: 1e-8}}
                  rate: 0.01
                  schedule: constant
                  batch: 128
                  loss: cross-entropy
                  l1: 0
                  l2: 0
                  stop: {epochs: 200}
                frames: {count: 120, spacing: log, size: [960, 720], look: paper}

                """)
    }
}
