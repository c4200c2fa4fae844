import Scenarios
import Testing

@testable import ScenarioFiles

@Suite struct LookAlikeErrorTests {
    private static func error(_ yaml: String) -> String? {
        let error = #expect(throws: ScenarioError.self) {
            try ScenarioFile(yaml: yaml, path: "x.yaml").makePoints()
        }
        return error?.description
    }

    @Test(arguments: [
        (
            "points: [moons]\nnetwork:\n\u{a0} hidden: [4]\n",
            "x.yaml:3:1: begins with U+00A0, a no-break space (type a space)"
        ),
        (
            "points: [moons]\nnetwork:\n  \u{3000}hidden: [4]\n",
            "x.yaml:3:3: begins with U+3000, a full-width space (type a space)"
        ),
        (
            "points: [moons]\n\u{200b}network: {hidden: [4]}\n",
            "x.yaml:2:1: begins with U+200B, a zero-width space (remove it)"
        ),
        (
            "points: [moons]\nnetwork: {hid\u{200b}den: [4]}\n",
            "x.yaml:2:11: network[\"hid\u{200b}den\"]: unknown key; it has U+200B, a zero-width space (remove it)"
        ),
        (
            "points: [moons]\nnetwork: {hidden: [4]}\ntraining: {rate: \u{2212}0.1}\n",
            "x.yaml:3:18: training.rate: \u{2212}0.1 is not a learning rate (above 0, at most 1000000); it has U+2212, a minus sign (type -)"
        ),
        (
            "points: [moons]\nnetwork: {hidden: [4\u{ff0c}4]}\n",
            "x.yaml:2:20: network.hidden[0]: 4\u{ff0c}4 is not a width (a whole number, 1 to 4096); it has U+FF0C, a full-width comma (type ,)"
        ),
        (
            "points: [\u{201c}moons\u{201d}]\nnetwork: {hidden: [4]}\n",
            "x.yaml:1:10: points[0]: \u{201c}moons\u{201d} is not a source of points (did you mean moons?); it has U+201C, a curly quote (type \")"
        ),
        (
            "points: [csv: {file: \u{201c}a.csv\u{201d}}]\nnetwork: {hidden: [4]}\n",
            "x.yaml:1:22: points[0].csv.file: \u{201c}a.csv\u{201d}: there is no such file; it has U+201C, a curly quote (type \")"
        ),
    ])
    func `a character that looks like another one is named`(yaml: String, line: String) {
        #expect(Self.error(yaml) == line)
    }

    @Test func `titles and names of classes may have any character`() throws {
        let yaml = """
            title: “Köln” – a test
            classes: ["\u{a0}a", b\u{a0}c]
            points: [moons]
            network: {hidden: [4]}
            """
        let scenario = try ScenarioFile(yaml: yaml, path: "x.yaml").scenario
        #expect(scenario.title == "“Köln” – a test")
        #expect(scenario.classes.map(\.name) == ["\u{a0}a", "b\u{a0}c"])
    }
}
