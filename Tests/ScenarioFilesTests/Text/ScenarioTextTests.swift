import Scenarios
import Testing
import Text

@testable import ScenarioFiles

@Suite struct ScenarioTextTests {
    /// Some text, bytes after it, and what is said about them.
    struct Example: Sendable {
        var text: String
        var bytes: [UInt8]
        var line: String

        init(_ text: String, _ bytes: [UInt8], _ line: String) {
            self.text = text
            self.bytes = bytes
            self.line = line
        }
    }

    @Test(arguments: examples)
    func `bytes that are not plain text are refused at their place`(_ example: Example) {
        let error = #expect(throws: ScenarioError.self) {
            try ScenarioFile(bytes: Array(example.text.utf8) + example.bytes, path: "x.yaml")
        }
        #expect(error?.description == "x.yaml:" + example.line)
        #expect(error?.kind == .wrong)
    }

    private static let notUTF8 = "is not UTF-8 text from here on (save it as UTF-8)"
    private static let directive = "a line that begins with % is a YAML directive (remove it)"

    static let examples: [Example] = [
        Example("title: a", [0], "1:9: contains a control character, U+0000 (remove it)"),
        Example("a\n", [7], "2:1: contains a control character, U+0007 (remove it)"),
        Example("title: ", [0x1b], "1:8: contains a control character, U+001B (remove it)"),
        Example("a: \u{9f}", [], "1:4: contains a control character, U+009F (remove it)"),
        Example("a\n\u{feff}b", [], "2:1: contains a control character, U+FEFF (remove it)"),
        Example("title: caf", [0xe9, 0x0a], "1:11: \(notUTF8)"),
        Example("\u{1f600}\n \u{1f600}", [0xed, 0xa0, 0x80], "2:3: \(notUTF8)"),
        Example("", [0xc0, 0x80], "1:1: \(notUTF8)"),
        Example("a: ", [0xf0, 0x9f], "1:4: \(notUTF8)"),
        Example("", [0xff, 0xfe, 0x74, 0], "1:1: is UTF-16 text (save it as UTF-8)"),
        Example("", [0xfe, 0xff, 0, 0x74], "1:1: is UTF-16 text (save it as UTF-8)"),
        Example("", [0x74, 0, 0x69, 0], "1:1: is UTF-16 text (save it as UTF-8)"),
        Example("", [0, 0, 0xfe, 0xff], "1:1: is UTF-32 text (save it as UTF-8)"),
        Example("%YAML 1.1\n", [], "1:1: \(directive)"),
        Example("a: 1\n%TAG ! b\n", [], "2:1: \(directive)"),
    ]

    @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
    func `lines end in any of the ways that YAML knows`(_ end: String) {
        let yaml = ["# \u{1f600}", "points: [moons]", "network: {hidden: [4]}", "seed: x"]
        let error = #expect(throws: ScenarioError.self) {
            try ScenarioFile(yaml: yaml.joined(separator: end), path: "x.yaml")
        }
        #expect(error?.line == 4)
        #expect(error?.column == 7)
    }

    @Test func `a byte order mark is skipped, and counts for nothing`() throws {
        let text = "seed: 7\n" + ErrorCase.soundLines
        let file = try ScenarioFile(bytes: [0xef, 0xbb, 0xbf] + text.utf8, path: "x.yaml")
        #expect(file.scenario.seed == 7)
        ErrorCase.whole(
            "\u{feff}seed: x\n" + ErrorCase.soundLines,
            "1:7: seed: x is not a seed (a whole number, 0 to 9223372036854775807)"
        ).check()
    }

    @Test func `lines are found by their numbers`() throws {
        let text = try ScenarioText(bytes: Array("a\r\nb\rc\n\nd".utf8), path: "")
        #expect(text.lines(from: 1, count: 9) == ["a", "b", "c", "", "d"])
        #expect(text.lines(from: 2) == ["b"])
        #expect(text.lines(from: 6) == [])
    }
}
