/// A lock on a folder, so that no two processes write to it at once.
///
/// The lock is on the folder itself: it leaves no file behind, and it ends with the process,
/// however that ends.
package struct FolderLock: Sendable {
    private let descriptor: Descriptor

    /// Takes the lock of a folder, or throws `busy` where another process has it.
    ///
    /// - Parameter isShared: whether others may read the folder at the same time.
    package init(_ folder: String, isShared: Bool = false) throws(FileError) {
        do {
            descriptor = try Self.descriptor(of: folder, isShared)
        } catch {
            throw FileError(Self.problem(error, isShared), path: folder)
        }
    }

    /// A process that shares a folder only wants to read it.
    private static func problem(_ error: SystemError, _ isShared: Bool) -> FileError.Problem {
        if error.isLocked { return .busy }
        return isShared ? .unreadable(InputFileError(error)) : .cannotMakeFolder(error)
    }

    private static func descriptor(
        of folder: String, _ isShared: Bool
    ) throws(SystemError) -> Descriptor {
        let descriptor = try SystemCalls.openFile(folder, for: .locking)
        do {
            try SystemCalls.lockFile(descriptor, isShared: isShared)
        } catch {
            try? SystemCalls.closeFile(descriptor)
            throw error
        }
        return descriptor
    }

    /// Lets other processes read the folder from now on, or work in it at the same time.
    package func share() { try? SystemCalls.lockFile(descriptor, isShared: true) }

    /// Gives the lock back; to be called once.
    package func release() { try? SystemCalls.closeFile(descriptor) }
}
