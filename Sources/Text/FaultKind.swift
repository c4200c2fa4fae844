/// The ways in which work fails, which a command distinguishes by its exit code.
public enum FaultKind: Sendable, Hashable, CaseIterable {
    /// The data, a setting or a scenario is wrong.
    case wrong
    /// A file is missing or cannot be read.
    case unreadable
    /// Too large, too many, too long or too deep.
    case limit
    /// A file or a folder cannot be created in the given place.
    case cannotCreate
    /// Writing fails half-way, or a program that is called for.
    case inputOutput
    /// Another process is at work in the same place.
    case busy
    /// Facet itself is at fault.
    case internalFault
}
