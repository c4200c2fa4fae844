#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Files that people name, read with care.
public enum InputFile {
    /// All bytes of a regular file.
    ///
    /// Never waits: pipes, sockets, devices and folders are refused before anything is read.
    ///
    /// - Parameter limit: the most bytes that the file may have.
    public static func bytes(
        atPath path: String, limit: Int
    ) throws(InputFileError) -> [UInt8] {
        guard !path.utf8.contains(0) else { throw .missing }
        // O_NONBLOCK: a pipe without a writer would otherwise hold up the opening itself.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFileError(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFileError(code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isFolder
        default: throw .notRegular
        }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        return try contents(of: descriptor, sizeHint: Int(status.st_size), limit: limit)
    }

    /// What is left to read, whatever size the file claims to have.
    private static func contents(
        of descriptor: Int32, sizeHint: Int, limit: Int
    ) throws(InputFileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sizeHint)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw InputFileError(code: errno)
            }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }

    /// `path`, seen from `folder` unless it begins at the root.
    public static func path(_ path: String, from folder: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }
}

/// Why a file was not read.
public enum InputFileError: Error, Sendable, Hashable {
    case missing
    case permissionDenied
    case linkLoop
    case isFolder
    /// A pipe, a socket or a device.
    case notRegular
    case tooLarge(limit: Int)
    /// Another failure, by the system's number for it.
    case failed(code: Int32)

    /// What the system's number says.
    package init(code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing
        case EACCES, EPERM: self = .permissionDenied
        case ELOOP: self = .linkLoop
        case ENXIO, ENODEV: self = .notRegular
        default: self = .failed(code: code)
        }
    }
}

extension InputFileError: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String {
        switch self {
        case .missing: "there is no such file"
        case .permissionDenied: "the file may not be read (permission denied)"
        case .linkLoop: "the link leads round in a circle"
        case .isFolder: "this is a folder (a file would be right)"
        case .notRegular: "this is a pipe or a device (a regular file would be right)"
        case .tooLarge(let limit): "the file is too large (at most \(limit >> 20) MiB)"
        case .failed(let code): "the file cannot be read (\(SystemError.words(code)))"
        }
    }
}
