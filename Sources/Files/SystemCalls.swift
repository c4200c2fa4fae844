#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Not apple/swift-system 1.8.1: one of its targets is called CSystem, as one of ours is, and
// SwiftPM allows a name only once among all packages. It also lists no folder and neither locks,
// renames nor removes a file, so that half of this file would stay.

/// The functions and numbers of the system that this module needs; no other file names them.
enum SystemCalls {
    /// The error of the call that has just failed.
    private static var lastError: SystemError { SystemError(code: errno) }

    /// What the system says about a number.
    static func words(of code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "system error \(code)"
    }

    /// What is at a path, or where the link that is there leads.
    static func status(
        of path: String, followsLink: Bool
    ) throws(SystemError) -> FileStatus {
        var status = stat()
        let result = followsLink ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { throw lastError }
        return FileStatus(status)
    }

    /// The names in a folder, in no order, `.` and `..` among them.
    static func names(in folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(folder) else { throw lastError }
        defer { closedir(stream) }
        var names: [String] = []
        // Only this number distinguishes the end from a failure.
        errno = 0
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
            errno = 0
        }
        guard errno == 0 else { throw lastError }
        return names
    }

    static func makeFolder(_ path: String) throws(SystemError) {
        guard mkdir(path, 0o777) == 0 else { throw lastError }
    }

    static func removeFolder(_ path: String) throws(SystemError) {
        guard rmdir(path) == 0 else { throw lastError }
    }

    static func removeFile(_ path: String) throws(SystemError) {
        guard unlink(path) == 0 else { throw lastError }
    }

    /// Gives a file another name, which may be that of a file that it replaces.
    static func move(_ path: String, to newPath: String) throws(SystemError) {
        guard rename(path, newPath) == 0 else { throw lastError }
    }

    /// The path from the root without links; nil if there is nothing.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The machine's name and the process's number: `host-123`.
    static var processName: String {
        var name = [CChar](repeating: 0, count: 256)
        let isKnown = gethostname(&name, name.count - 1) == 0
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let machine = isKnown ? String(decoding: bytes, as: UTF8.self) : ""
        return "\(machine.filter { $0 != "/" })-\(getpid())"
    }
}

/// A file or a folder that is open, by the system's number for it.
typealias Descriptor = Int32

extension SystemCalls {
    /// What a file or a folder is opened for.
    enum Purpose {
        /// Reading, without waiting for a pipe's other end.
        case reading
        /// An empty file to be written, which is no link.
        case writing
        /// The folder itself, to be locked.
        case locking
    }

    static func openFile(_ path: String, for purpose: Purpose) throws(SystemError) -> Descriptor {
        let flags =
            switch purpose {
            // Otherwise a pipe without a writer would hold up the opening itself.
            case .reading: O_RDONLY | O_NONBLOCK | O_NOCTTY
            case .writing: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
            case .locking: O_RDONLY | O_DIRECTORY
            }
        let descriptor = open(path, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw lastError }
        return descriptor
    }

    static func closeFile(_ descriptor: Descriptor) throws(SystemError) {
        guard close(descriptor) == 0 else { throw lastError }
    }

    static func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw lastError }
        return FileStatus(status)
    }

    /// Reads into `buffer`, and returns the number of bytes: 0 at the end of the file.
    static func readBytes(
        _ descriptor: Descriptor, into buffer: inout [UInt8]
    ) throws(SystemError) -> Int {
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw lastError }
        }
    }

    /// Writes all bytes.
    static func writeBytes(_ bytes: [UInt8], to descriptor: Descriptor) throws(SystemError) {
        let code: Int32 = bytes.withUnsafeBytes { buffer in
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
        guard code == 0 else { throw SystemError(code: code) }
    }

    /// Takes the lock of an open folder, or lets others share it, without waiting.
    static func lockFile(_ descriptor: Descriptor, isShared: Bool) throws(SystemError) {
        guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
            throw lastError
        }
    }
}

/// What the system knows about a file or a folder.
struct FileStatus {
    let kind: FileKind
    let byteCount: Int
    /// The device and the number of the file on it: what two paths to one file have in common.
    let identity: (device: UInt64, number: UInt64)

    fileprivate init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        byteCount = Int(status.st_size)
        identity = (UInt64(status.st_dev), UInt64(status.st_ino))
    }
}

extension SystemError {
    static let invalidArgument = SystemError(code: EINVAL)
    static let isFolder = SystemError(code: EISDIR)

    /// Whether there is nothing of the name.
    var isMissing: Bool { code == ENOENT }

    /// Whether there is something of the name.
    var isPresent: Bool { code == EEXIST }

    /// Whether another process has the lock.
    var isLocked: Bool { code == EWOULDBLOCK }
}

extension InputFileError {
    /// What the system's number says about a file to be read.
    package init(_ error: SystemError) {
        switch error.code {
        case ENOENT, ENOTDIR: self = .missing
        case EACCES, EPERM: self = .permissionDenied
        case ELOOP: self = .linkLoop
        case ENXIO, ENODEV: self = .notRegular
        default: self = .failed(error)
        }
    }
}
