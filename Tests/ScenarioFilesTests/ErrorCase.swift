import Testing
import Text

@testable import ScenarioFiles

/// A scenario that is wrong, and the one line that says so.
struct ErrorCase: Sendable, CustomTestStringConvertible {
    var yaml: String
    var line: String
    var kind: FaultKind

    var testDescription: String { line }

    /// Two sound lines, to which a third may be added.
    static let soundLines = "points: [moons]\nnetwork: {hidden: [4]}\n"

    static func whole(
        _ yaml: String, _ line: String, _ kind: FaultKind = .wrong
    ) -> ErrorCase {
        ErrorCase(yaml: yaml, line: "x.yaml:" + line, kind: kind)
    }

    /// What is below the two sound lines.
    static func below(
        _ yaml: String, _ line: String, _ kind: FaultKind = .wrong
    ) -> ErrorCase {
        whole(soundLines + yaml, line, kind)
    }

    /// What is above the two sound lines.
    static func above(
        _ yaml: String, _ line: String, _ kind: FaultKind = .wrong
    ) -> ErrorCase {
        whole(yaml + soundLines, line, kind)
    }

    /// What is below sound points: a network.
    static func network(
        _ yaml: String, _ line: String, _ kind: FaultKind = .wrong
    ) -> ErrorCase {
        whole("points: [moons]\nnetwork: {\(yaml)}\n", line, kind)
    }

    /// A list with one source.
    static func source(
        _ yaml: String, below: String = "", _ line: String,
        _ kind: FaultKind = .wrong
    ) -> ErrorCase {
        whole("points:\n  - \(yaml)\nnetwork: {hidden: [4]}\n\(below)", line, kind)
    }

    /// Reads the scenario and expects the one line.
    func check() {
        let error = #expect(throws: ScenarioError.self) {
            try ScenarioFile(yaml: yaml, path: "x.yaml")
        }
        #expect(error?.description == line)
        #expect(error?.kind == kind)
    }
}
