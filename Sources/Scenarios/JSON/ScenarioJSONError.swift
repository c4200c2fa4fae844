package import JSON
import Text

/// Why a text is not a scenario in JSON.
public struct ScenarioJSONError: Error, Sendable, Equatable {
    /// The key whose value is wrong; empty for a fault of the JSON itself.
    public let key: String
    /// What is wrong, and what would be right.
    public let problem: String

    init(_ key: String, _ problem: String) {
        self.key = key
        self.problem = problem
    }
}

extension ScenarioJSONError: CustomStringConvertible {
    /// The key and the problem: `rate: 0 is too small (expected a number above 0)`.
    public var description: String { key.isEmpty ? problem : "\(key): \(problem)" }
}

extension ScenarioJSONError: JSONFailure {
    package static func unexpected(at position: Int, expected: JSONPart) -> ScenarioJSONError {
        ScenarioJSONError("", "byte \(position) should be \(expected.rawValue)")
    }

    package static func repeated(key: String, at position: Int) -> ScenarioJSONError {
        ScenarioJSONError(key.shown, "is there twice")
    }
}
