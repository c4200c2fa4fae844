/// What a class has of the window.
public struct ClassShape: Sendable, Hashable {
    /// The area on which it wins; a tied area counts to the lowest of the classes that tie.
    public internal(set) var area = 0.0
    /// The number of connected sets on which it wins, connected across edges.
    public internal(set) var parts = 0
    /// The number of connected sets on which it does not win that do not touch the window's edge,
    /// connected across edges or in vertices.
    public internal(set) var holes = 0
    /// The length of the edge of all on which it wins, the window's edge included.
    public internal(set) var perimeter = 0.0
}
