import Files
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is asked of the system about files; every failure keeps the system's number.
enum FileSystem {
    /// What a path leads to.
    enum Kind: Sendable, Hashable {
        case nothing
        case file
        case folder
        case link
        case other
    }

    /// What is at the path itself; a link is not followed unless `followsLink`.
    static func kind(of path: String, followsLink: Bool = false) -> Kind {
        var status = stat()
        let result = followsLink ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Whether two paths lead to the same thing, through links as well.
    static func isSame(_ path: String, _ other: String) -> Bool {
        var statuses = (stat(), stat())
        guard stat(path, &statuses.0) == 0, stat(other, &statuses.1) == 0 else { return false }
        return statuses.0.st_dev == statuses.1.st_dev && statuses.0.st_ino == statuses.1.st_ino
    }

    /// Removes a folder if nothing is in it.
    static func removeEmptyFolder(_ path: String) { rmdir(path) }

    /// The names in a folder in byte order, without `.` and `..`; empty where there is none.
    static func names(in folder: String) throws(LabError) -> [String] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw .unreadable(folder, InputFileError(code: errno))
        }
        defer { closedir(stream) }
        var names: [String] = []
        // Nothing but this number tells the end from a failure.
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw .unreadable(folder, InputFileError(code: errno)) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it that are missing.
    static func makeFolder(_ path: String) throws(LabError) {
        guard !path.utf8.contains(0) else { throw .cannotCreate(path, code: EINVAL) }
        var end = path.startIndex
        while end < path.endIndex {
            let rest = path[end...].drop { $0 == "/" }
            end = rest.firstIndex(of: "/") ?? path.endIndex
            let part = String(path[..<end])
            guard !rest.isEmpty, kind(of: part, followsLink: true) != .folder else { continue }
            guard mkdir(part, 0o777) == 0 || errno == EEXIST else {
                throw .cannotCreate(path, code: errno)
            }
            guard kind(of: part, followsLink: true) == .folder else { throw .notAFolder(part) }
        }
    }

    /// Writes a file as a whole: it appears under its name only when all bytes are written.
    ///
    /// - Parameter writer: a name that nobody else has who may write the same file at this moment.
    static func writeFile(
        _ bytes: [UInt8], to name: String, in folder: String, writer: String? = nil
    ) throws(LabError) {
        let file = try PartialFile(name, in: folder, writer: writer)
        do {
            try file.append(bytes)
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }

    /// The name that a file has while it is being written.
    static func partialName(of name: String) -> String { ".\(name).partial" }

    /// Whether a file of this name is one that was never finished.
    static func isPartial(_ name: String) -> Bool {
        name.hasPrefix(".") && name.hasSuffix(".partial")
    }

    /// A name for whoever writes a file, unlike those of all others that may share the folder: the
    /// machine's, the process's number, and how often it was asked for one.
    static var writerName: String {
        "\(processName)-\(writerCount.add(1, ordering: .relaxed).newValue)"
    }

    private static let writerCount = Atomic<Int>(0)

    private static let processName: String = {
        var name = [CChar](repeating: 0, count: 256)
        let isKnown = gethostname(&name, name.count - 1) == 0
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let machine = isKnown ? String(decoding: bytes, as: UTF8.self) : ""
        return "\(machine.filter { $0 != "/" })-\(getpid())"
    }()

    /// Removes a file or a link; one that is not there is no failure.
    static func removeFile(_ path: String) throws(LabError) {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw .cannotRemove(path, code: errno)
        }
    }
}
