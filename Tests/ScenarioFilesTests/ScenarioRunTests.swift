import Points
import Testing
import Text

@testable import ScenarioFiles
@testable import Scenarios

@Suite struct ScenarioRunTests {
    /// As many points as a file may have, in the forms that grow the most.
    @Test(arguments: ["[.5,.5]", "[9e15,9e15]"])
    func `the scenario that a run writes for the largest file can be read`(_ point: String) throws {
        let head = "points: [{literal: {class: a, at: ["
        let tail = "]}}]\nnetwork: {hidden: []}\n"
        let count =
            (ScenarioText.byteLimit - head.utf8.count - tail.utf8.count) / (point.utf8.count + 1)
        let yaml = head + String(repeating: point + ",", count: count) + tail
        let scenario = try ScenarioFile(yaml: yaml, path: "x.yaml").scenario
        #expect(scenario.points[0].writtenPointCount == count)
        let text = Scenario.runMark + scenario.yaml
        #expect(try ScenarioFile(yaml: text, path: "run.yaml").scenario == scenario)
    }

    /// A million points in bare sources, and as many keys as a file may have.
    @Test(arguments: [("spirals", 2000), ("{rings: {count: 1}}", 4900), ("lang-witbrock", 5154)])
    func `the scenario that a run writes for very many sources can be read`(
        _ source: String, _ count: Int
    ) throws {
        let sources = flow([String](repeating: source, count: count))
        let yaml = "points: \(sources)\nnetwork: {hidden: []}\n"
        let scenario = try ScenarioFile(yaml: yaml, path: "x.yaml").scenario
        let text = Scenario.runMark + scenario.yaml
        #expect(try ScenarioFile(yaml: text, path: "run.yaml").scenario == scenario)
    }

    @Test func `a text that could not be read back is refused`() throws {
        let yaml = ErrorCase.soundLines + "title: Two\n"
        var scenario = try ScenarioFile(yaml: yaml, path: "x.yaml").scenario
        #expect(try scenario.runText(path: "r.yaml") == Scenario.runMark + scenario.yaml)
        scenario.title = String(repeating: "x", count: 201)
        let error = #expect(throws: ScenarioError.self) { try scenario.runText(path: "r.yaml") }
        #expect(error?.path == "r.yaml" && error?.keyPath == "title" && error?.kind == .limit)
    }
}
