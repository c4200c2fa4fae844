public import Text

/// What is wrong with a scenario and where: one line of text.
public struct ScenarioError: Error, Sendable, Hashable {
    /// The file, as the user named it.
    public var path: String
    /// The line, counted from 1; 0 for a file that cannot be read at all.
    public var line: Int
    /// The column, counted from 1 in Unicode scalars; 0 for a file that cannot be read at all.
    public var column: Int
    /// The key at fault, such as `network.hidden[1]`; empty where no key is.
    public var keyPath: String
    /// What is wrong, and in brackets what would be right.
    public var message: String
    /// What sort of fault it is.
    public var kind: FaultKind

    /// An error at a place.
    public init(
        path: String, line: Int, column: Int, keyPath: String = "", message: String,
        kind: FaultKind = .wrong
    ) {
        self.path = path
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.message = message
        self.kind = kind
    }
}

extension ScenarioError: CustomStringConvertible {
    /// `PATH:line:column: key.path: what is wrong (what would be right)`, always on one line.
    public var description: String {
        let place = path.escapingControls + (line > 0 ? ":\(line):\(column): " : ": ")
        return place + (keyPath.isEmpty ? "" : keyPath + ": ") + message
    }
}

extension ScenarioError {
    init(path: String, at site: Site, _ message: String, kind: FaultKind = .wrong) {
        self.init(
            path: path, line: site.place.line, column: site.place.column,
            keyPath: site.trail.description, message: message, kind: kind)
    }
}
