extension Folder {
    /// Makes the folder if need be, and takes it for an owner.
    ///
    /// - Parameters:
    ///   - layout: what such owners leave; files that they do not leave stay in any case.
    ///   - use: what is done where something is in the folder.
    ///   - subfolders: the folders that are made in it.
    ///   - check: throws where the work that has filled the folder cannot be resumed.
    /// - Returns: the lock, to be released when all is written.
    /// - Throws: `FileError`, and what `check` throws.
    package func claim(
        as layout: FolderLayout, _ use: FolderUse, making subfolders: [String],
        resumingAfter check: () throws -> Void = {}
    ) throws -> FolderLock {
        let kind = FileKind(at: path)
        guard kind == .nothing || kind == .folder else {
            throw FileError(.notAFolder, path: path)
        }
        try make()
        let lock = try FolderLock(path)
        do {
            try clear(for: layout, use, check)
            for name in subfolders { try subfolder(name).make() }
        } catch {
            lock.release()
            throw error
        }
        return lock
    }

    private func clear(
        for layout: FolderLayout, _ use: FolderUse, _ check: () throws -> Void
    ) throws {
        try layout.refuseLinks(in: self)
        guard try !layout.isUnused(self) else { return try layout.removeFiles(in: self) }
        guard use != .new else { throw FileError(.notEmpty(owner: layout.owner), path: path) }
        guard layout.isMarked(self) else {
            throw FileError(.foreign(owner: layout.owner), path: path)
        }
        switch use {
        case .new, .replacing: try layout.removeFiles(in: self)
        case .resuming:
            try check()
            try layout.removePartialFiles(in: self)
        }
    }
}
