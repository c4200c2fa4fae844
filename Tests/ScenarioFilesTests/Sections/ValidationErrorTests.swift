import Points
import Scenarios
import Testing
import Training

@testable import ScenarioFiles

@Suite struct ValidationErrorTests {
    static let cases: [ErrorCase] = [
        .below(
            "training: {stop: {patience: 20}}",
            "3:19: training.stop.patience: needs points for validation (such as validation: 0.2)"),
        .below(
            "training: {keep: best}",
            "3:18: training.keep: best needs points for validation (such as validation: 0.2)"),
        .whole(
            "curve: {formula: x^2}\nnetwork: {hidden: [4]}\ntraining: {keep: best}\n",
            """
            3:18: training.keep: best belongs to points (a curve has none to hold out for \
            validation)
            """),
        .below(
            "validation: 0\ntraining: {keep: best}",
            "4:18: training.keep: best needs points for validation (such as validation: 0.2)"),
        .below(
            "test: 0.5\nvalidation: 0.5",
            "4:13: validation: test and validation add up to 1 (below 1)"),
        .below(
            "validation: 1",
            "3:13: validation: 1 is not a share for validation (0 or more, below 1)"),
        .below(
            "validation: 20%",
            "3:13: validation: 20% is a percentage (write 0.2)"),
        .below(
            "training: {stop: {testLoss: 0.1}}\ncompare: {folds: 5}",
            """
            3:19: training.stop.testLoss: cannot be combined with compare.folds (a fold only \
            measures the accuracy)
            """),
        .whole(
            """
            points:
              - moons
              - csv: {file: a.csv, split: test}
            network: {hidden: [4]}
            compare: {folds: 5}

            """,
            """
            5:11: compare.folds: cannot be combined with split: test (folds test each point once)
            """),
        .below("validaton: 0.2", "3:1: validaton: unknown key (did you mean validation?)"),
        .below(
            "validation: 0.2\ntraining: {keep: lowest}",
            "4:18: training.keep: lowest is not a state to keep (best or last)"),
        .below(
            "validation: 0.2\ntraining: {stop: {patience: 0}}",
            "4:29: training.stop.patience: 0 is not a number of epochs (1 to 1000000000)"),
        .below(
            "validation: 0.2\ntraining: {stop: {patiense: 3}}",
            "4:19: training.stop.patiense: unknown key (did you mean patience?)"),
        .whole(
            "curve: {formula: x^2}\nnetwork: {hidden: [4]}\nvalidation: 0.2",
            "3:1: validation: belongs to points (a curve has none to hold out for validation)"),
    ]

    @Test(arguments: cases)
    func `an error names the place and the key, and says what is right`(
        _ example: ErrorCase
    ) throws {
        let error = try #require(throws: ScenarioError.self) {
            try ScenarioFile(yaml: example.yaml, path: "x.yaml")
        }
        #expect(error.description == example.line && error.kind == example.kind)
    }

    @Test func `too few points leave none for validation`() throws {
        let file = try ScenarioFile(
            yaml: "points: [literal: {class: a, at: [[0, 0], [1, 1]]}]\n"
                + "network: {hidden: [4]}\nvalidation: 0.1\n", path: "x.yaml")
        let error = try #require(throws: ScenarioError.self) { try file.makePoints() }
        #expect(
            error.description == "x.yaml:3:13: validation: no point is held out for validation "
                + "(use more points, or a larger share)")
    }

    @Test(arguments: [
        ("", KeptState.last), ("{keep: best}", .best), ("{keep: last}", .last),
        ("{stop: {patience: 5}}", .best), ("{keep: last, stop: {patience: 5}}", .last),
    ])
    func `the best state is kept with patience, otherwise the last one`(
        _ training: String, _ expected: KeptState
    ) throws {
        let yaml =
            ErrorCase.soundLines + "validation: 0.25\ntest: 0.25\n"
            + (training.isEmpty ? "" : "training: \(training)\n")
        let file = try ScenarioFile(yaml: yaml, path: "x.yaml")
        #expect(file.scenario.training.keep == expected)
        let points = try file.makePoints()
        #expect(points.test.count == 125 && points.validation.count == 125)
        let again = try ScenarioFile(yaml: file.scenario.yaml, path: "x.yaml")
        #expect(again.scenario == file.scenario)
    }

    @Test func `without the key a scenario is written as ever`() throws {
        let file = try ScenarioFile(yaml: ErrorCase.soundLines, path: "x.yaml")
        for key in ["validation", "patience", "keep"] { #expect(!file.scenario.yaml.contains(key)) }
    }
}
