import Files
public import Scenarios
import Yams

/// A scenario that was read, and where each part of it is in its file.
public struct ScenarioFile: Sendable {
    /// The file, as the user named it.
    public let path: String
    /// What the file says; it may be changed: another seed, fewer steps.
    public var scenario: Scenario
    let sites: ScenarioSites

    /// Reads the scenario of a file: a regular one, of at most 1 MiB.
    public init(contentsOf path: String) throws(ScenarioError) {
        try self.init(ScenarioText(contentsOf: path))
    }

    /// Reads a scenario from YAML text; `path` is for errors, for the files that the scenario
    /// names, and for its title.
    public init(yaml: String, path: String) throws(ScenarioError) {
        try self.init(ScenarioText(bytes: Array(yaml.utf8), path: path))
    }

    /// Reads a scenario from the bytes of a file; `path` as in `init(yaml:path:)`.
    public init(bytes: [UInt8], path: String) throws(ScenarioError) {
        try self.init(ScenarioText(bytes: bytes, path: path))
    }

    private init(_ text: ScenarioText) throws(ScenarioError) {
        try YAMLScan.check(text)
        let root = Field(node: try Self.compose(text), trail: KeyTrail())
        var reader = ScenarioReader(text)
        let name = FilePath(text.path).stem
        let scenario = reader.scenario(root, title: TextRule.title.fitted(name, or: "Untitled"))
        if let error = reader.firstError { throw error }
        self.path = text.path
        self.scenario = scenario
        sites = reader.sites
    }

    /// The tree of a text that `YAMLScan` has let pass.
    ///
    /// No tag is resolved: only the reader distinguishes numbers and words.
    private static func compose(_ text: ScenarioText) throws(ScenarioError) -> Node {
        do {
            let node = try Yams.compose(yaml: text.string, .basic, .default, .utf8)
            if let node, !Field(node: node, trail: KeyTrail()).isEmpty { return node }
        } catch {
            throw ScenarioError(path: text.path, at: .start, "is not YAML")
        }
        let wanted = "a scenario needs the keys points and network"
        throw ScenarioError(path: text.path, at: .start, "is empty (\(wanted))")
    }
}

extension Field {
    fileprivate var isEmpty: Bool {
        if case .empty = content { true } else { false }
    }
}

extension Scenario {
    /// Reads the scenario of a file: a regular one, of at most 1 MiB.
    public init(contentsOf path: String) throws(ScenarioError) {
        self = try ScenarioFile(contentsOf: path).scenario
    }
}

extension ScenarioFile {
    /// How the key that a word means is written: `training: {rate: ...}` for `lr`; nil for a word
    /// that means none.
    package static func place(ofKey word: String) -> String? { Synonyms.entry(for: word) }
}
