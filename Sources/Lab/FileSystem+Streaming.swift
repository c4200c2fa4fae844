#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FileSystem {
    /// Writes a file piece by piece: it appears under its name only when all of it is written.
    ///
    /// - Parameters:
    ///   - replaces: whether a file that is there already is replaced.
    ///   - body: gives its sink the bytes.
    static func writeFile(
        at path: String, replacing replaces: Bool, _ body: (@escaping ByteSink) throws -> Void
    ) throws {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw LabError.cannotCreateFile(path, code: EINVAL)
        }
        switch kind(of: path) {
        case .nothing: break
        case .file: guard replaces else { throw LabError.exists(path) }
        case .folder: throw LabError.cannotCreateFile(path, code: EISDIR)
        case .link: throw LabError.linked(path)
        case .other: throw LabError.cannotCreateFile(path, code: EEXIST)
        }
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let partial = path[..<cut] + partialName(of: String(path[cut...]))
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
        let descriptor = open(String(partial), flags, 0o666)
        guard descriptor >= 0 else { throw LabError.cannotCreateFile(path, code: errno) }
        var isOpen = true
        do {
            try body { bytes in
                let code = writeAll(bytes, to: descriptor)
                if code != 0 { throw LabError.cannotWrite(path, code: code) }
            }
            isOpen = false
            guard close(descriptor) == 0, rename(String(partial), path) == 0 else {
                throw LabError.cannotWrite(path, code: errno)
            }
        } catch {
            if isOpen { close(descriptor) }
            unlink(String(partial))
            throw error
        }
    }
}
