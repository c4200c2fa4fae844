/// The three ways in which input fails, which a command tells apart by its exit code.
public enum FaultKind: Sendable, Hashable, CaseIterable {
    /// The data, a setting or a scenario is wrong.
    case wrong
    /// A file is missing or cannot be read.
    case unreadable
    /// Too large, too many, too long or too deep.
    case limit
}
