#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is being written, and that appears under its name only when all of it is there.
///
/// Until then it has a name of its own in the same folder. To be ended by `commit` or `discard`.
struct PartialFile: Sendable {
    /// Where the file is to appear.
    let path: String
    /// Where its bytes are until then.
    let partialPath: String
    private let descriptor: Int32

    private init(
        _ path: String, partial: String, orThrow error: (_ code: Int32) -> LabError
    ) throws(LabError) {
        (self.path, partialPath) = (path, partial)
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
        descriptor = open(partial, flags, 0o666)
        guard descriptor >= 0 else { throw error(errno) }
    }
}

extension PartialFile {
    /// An empty file that is to have this name, and replaces one that has.
    ///
    /// - Parameter writer: a name that no other writer of the same file has at this moment.
    init(_ name: String, in folder: String, writer: String? = nil) throws(LabError) {
        let path = folder + "/" + name
        let partial = FileSystem.partialName(of: name + (writer.map { "." + $0 } ?? ""))
        try self.init(path, partial: folder + "/" + partial) { .cannotWrite(path, code: $0) }
    }

    /// An empty file for a path that the user has named.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    init(at path: String, replacing replaces: Bool) throws(LabError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .cannotCreateFile(path, code: EINVAL)
        }
        switch FileSystem.kind(of: path) {
        case .nothing: break
        case .file: guard replaces else { throw .exists(path) }
        case .folder: throw .cannotCreateFile(path, code: EISDIR)
        case .link: throw .linked(path)
        case .other: throw .notAFile(path)
        }
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let partial = path[..<cut] + FileSystem.partialName(of: String(path[cut...]))
        try self.init(path, partial: String(partial)) { .cannotCreateFile(path, code: $0) }
    }

    /// Writes bytes after those that are there.
    func append(_ bytes: [UInt8]) throws(LabError) {
        let code = bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = write(descriptor, rest.baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return count == 0 ? ENOSPC : errno }
                written += count
            }
            return 0
        }
        guard code == 0 else { throw .cannotWrite(path, code: code) }
    }

    /// The number of bytes that are there.
    var byteCount: Int {
        var status = stat()
        return stat(partialPath, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Gives the file its name, or removes it where that fails.
    func commit() throws(LabError) {
        var code = close(descriptor) == 0 ? 0 : errno
        if code == 0 && rename(partialPath, path) != 0 { code = errno }
        guard code == 0 else {
            unlink(partialPath)
            throw .cannotWrite(path, code: code)
        }
    }

    /// Removes what was written.
    func discard() {
        close(descriptor)
        unlink(partialPath)
    }
}
