import Curves
import Formulas
import Geometry
import NeuralNetworks
import ScenarioFiles
import Scenarios
import Testing
import Text
import Training

@Suite struct ScenarioCurveTests {
    private static func scenario(_ text: String) throws -> Scenario {
        try ScenarioFile(yaml: text, path: "curve.yaml").scenario
    }

    @Test func `a formula has its interval, samples, spacing and noise`() throws {
        let scenario = try Self.scenario(
            """
            curve: {formula: "max(x^2, 0.3 x sin(15 x))", interval: [-1, 2], samples: 300,
              spacing: random, noise: 0.1}
            network: {hidden: [50], readout: solved}
            training: {rate: {perUnit: 0.15, maximum: 0.01}}
            """)
        let formula = try Formula(parsing: "max(x^2, 0.3 x sin(15 x))")
        #expect(
            scenario.curve
                == .formula(
                    FormulaCurve(
                        formula, from: -1, to: 2, count: 300, spacing: .random, noise: 0.1)))
        #expect(scenario.network.initialisation == .spread)
        #expect(scenario.network.readout == .solved)
        #expect(scenario.training.rate == .perUnit(0.15, maximum: 0.01))
    }

    @Test func `Levenberg-Marquardt takes 200 steps unless told otherwise`() throws {
        let text = "curve: {formula: x}\nnetwork: {hidden: [4]}\n"
        let scenario = try Self.scenario(text + "training: {optimizer: levenberg-marquardt}\n")
        #expect(scenario.training.stop.steps == 200 && scenario.training.stop.epochs == nil)
        let given = try Self.scenario(
            text + "training: {optimizer: levenberg-marquardt, stop: {steps: 7}}\n")
        #expect(given.training.stop.steps == 7)
    }

    @Test(arguments: [
        "{formula: 0.2 + 0.4 x^2 + 0.3 x sin(15 x) + 0.05 cos(50 x)}",
        "{formula: \"min(x, 1)\", interval: [-3, 1e5], samples: 7, spacing: random, noise: 2}",
        "{csv: {file: a b.csv, x: time, y: \"°C, mean\"}}",
        "{csv: {file: a.csv, missing: skip}}", "{csv: {file: a.csv, missing: refuse}}",
        "{stroke: {file: line.png, window: [0, 1, 0, 0.75]}}", "{stroke: {file: line.png}}",
        "{literal: [[0, 1], [2, -3], [2.5, 4], [3, 1e-9], [4, 0], [5, 0.1]]}",
    ])
    func `what is written reads back as the same curve`(curve: String) throws {
        for rest in [
            "network: {hidden: [4]}\n",
            "network: {hidden: [4, 3], init: he, readout: solved}\nnormalise: false\n",
            "network: {hidden: [4]}\ntraining: {optimizer: levenberg-marquardt}\n",
            "network: {hidden: [4]}\ncompare: {widths: [5, 50], depths: [1], seeds: 5}\n",
            "network: {hidden: [4]}\ntraining: {rate: {perUnit: 1, maximum: 0.1}}\n",
        ] {
            let scenario = try Self.scenario("curve: \(curve)\n\(rest)")
            #expect(try Self.scenario(scenario.yaml) == scenario)
        }
    }

    @Test func `the data of a formula is its samples, some held out`() throws {
        let file = try ScenarioFile(
            yaml: "curve: {formula: x^2, interval: [0, 3], samples: 7}\ntest: 0.4\n"
                + "network: {hidden: [4]}\n", path: "curve.yaml")
        guard case .curve(let data) = try file.makeData() else {
            Issue.record("points")
            return
        }
        let points = data.training.points + (data.test?.points ?? [])
        #expect(data.test?.count == 2)
        #expect(
            points.sorted { $0.x < $1.x }
                == (0..<7).map {
                    Point(Double($0) / 2, Double($0 * $0) / 4)
                })
        #expect(data.formula?.text == "x^2")
    }

    @Test func `a value that is not finite is reported with its x`() throws {
        let file = try ScenarioFile(
            yaml: "curve: {formula: 1 / x, interval: [-1, 1], samples: 3}\n"
                + "network: {hidden: [4]}\n", path: "curve.yaml")
        let error = #expect(throws: ScenarioError.self) { try file.makeData() }
        #expect(
            error?.description
                == "curve.yaml:1:18: curve.formula: the formula has an infinite value at x = 0 "
                + "(choose another interval)")
    }

    @Test func `too many parameters or entries for Levenberg-Marquardt are a limit`() throws {
        func error(_ width: Int, samples: Int) throws -> ScenarioError? {
            let file = try ScenarioFile(
                yaml: "curve: {formula: x, samples: \(samples)}\n"
                    + "network: {hidden: [\(width)]}\n"
                    + "training: {optimizer: levenberg-marquardt}\n", path: "curve.yaml")
            do throws(ScenarioError) {
                _ = try file.makeData()
                return nil
            } catch {
                return error
            }
        }
        #expect(try error(666, samples: 100) == nil)
        #expect(
            try error(667, samples: 100)?.description
                == "curve.yaml:2:19: network.hidden: levenberg-marquardt cannot train 2,002 weights "
                + "and biases at 100 samples (at most 2,000, and at most 20,000,000 for their "
                + "product)")
        #expect(try error(600, samples: 20_000)?.kind == .limit)
    }
}
