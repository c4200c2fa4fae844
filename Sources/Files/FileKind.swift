/// What a path leads to.
package enum FileKind: Sendable, Hashable {
    case nothing
    case file
    case folder
    case link
    /// A pipe, a socket or a device.
    case other
}

extension FileKind {
    /// What is at a path.
    ///
    /// - Parameter followsLink: whether a link is what it leads to, and not a link.
    package init(at path: String, followsLink: Bool = true) {
        self = (try? SystemCalls.status(of: path, followsLink: followsLink))?.kind ?? .nothing
    }
}
