/// What is done with a folder that something is in already.
public enum FolderUse: Sendable, Hashable {
    /// It is refused.
    case new
    /// The work continues: what is finished is used.
    case resuming
    /// The files of an earlier owner of the same kind are removed, whichever it was.
    case replacing
}
