/// Why a boundary cannot be named.
public enum NamingError: Error, Sendable, Hashable {
    /// There are no points of two classes, and no resolution was given.
    case noResolution
}
