import Files

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A lock on a folder, so that no two runs write to it at once.
///
/// The lock is on the folder itself: it leaves no file behind, and it ends with the process,
/// however that ends.
struct FolderLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock of a folder, or throws `busy` where somebody else has it.
    ///
    /// - Parameter isShared: whether others may read the folder at the same time.
    init(_ folder: String, isShared: Bool = false) throws(LabError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error(folder, code: errno, isShared) }
        guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            throw code == EWOULDBLOCK ? .busy(folder) : Self.error(folder, code: code, isShared)
        }
        self.descriptor = descriptor
    }

    /// Who shares a folder only wants to read it.
    private static func error(_ folder: String, code: Int32, _ isShared: Bool) -> LabError {
        isShared
            ? .unreadable(folder, InputFileError(code: code)) : .cannotCreate(folder, code: code)
    }

    /// Lets others read the folder from now on, or work in it side by side.
    func share() { flock(descriptor, LOCK_SH | LOCK_NB) }

    /// Gives the lock back; to be called once.
    func release() { close(descriptor) }
}
