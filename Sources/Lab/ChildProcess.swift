#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program that reads its input, and whose error messages are kept.
///
/// Call `finish` or `abandon` at the end.
struct ChildProcess {
    private let identifier: pid_t
    /// A socket: writing to a reader that has gone away then fails without a signal.
    private let input: Int32
    private let complaints: UnsafeMutablePointer<FILE>

    /// How a program ended.
    enum End: Equatable {
        case done
        /// It ended with a code other than 0, or printed an error message; the last one.
        case failed(reason: String)
    }

    /// Starts the program at a path.
    ///
    /// - Throws: the system's number for what went wrong.
    init(_ path: String, arguments: [String]) throws(SystemFailure) {
        var sockets: [Int32] = [-1, -1]
        guard Self.makeSockets(&sockets) == 0 else { throw SystemFailure(code: errno) }
        defer { close(sockets[1]) }
        guard let complaints = tmpfile() else {
            let code = errno
            close(sockets[0])
            throw SystemFailure(code: code)
        }
        var identifier: pid_t = 0
        let code = Self.spawn(
            path, arguments, input: sockets[1], complaints: fileno(complaints), &identifier)
        guard code == 0 else {
            close(sockets[0])
            fclose(complaints)
            throw SystemFailure(code: code)
        }
        (self.identifier, self.input, self.complaints) = (identifier, sockets[0], complaints)
    }
}

/// The system's number for what went wrong.
struct SystemFailure: Error {
    var code: Int32
}

extension ChildProcess {
    /// The path of a program that the shell would find; nil if there is none.
    static func path(ofProgram name: String) -> String? {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 && FileSystem.kind(of: $0, followsLink: true) == .file }
    }

    /// Writes bytes to the program; false if it reads no more.
    func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
                let count = send(input, rest.baseAddress, rest.count, Self.withoutSignal)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    /// Ends the program's input and waits until it has ended; call it once.
    ///
    /// A code of 0 is not enough: ffmpeg ends with it when a full disk cuts its file short.
    func finish() -> End {
        close(input)
        let status = wait()
        defer { fclose(complaints) }
        return status == 0 && !hasComplained ? .done : .failed(reason: lastComplaint)
    }

    /// Ends the program at once, even if it still runs; call it instead of `finish`.
    func abandon() {
        close(input)
        kill(identifier, SIGKILL)
        _ = wait()
        fclose(complaints)
    }

    private func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
        return status
    }

    private var hasComplained: Bool {
        fseek(complaints, 0, SEEK_END)
        return ftell(complaints) > 0
    }

    /// The last line of its error messages so far.
    var lastComplaint: String {
        fseek(complaints, 0, SEEK_END)
        fseek(complaints, -min(ftell(complaints), 4096), SEEK_END)
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = fread(&bytes, 1, bytes.count, complaints)
        let lines = String(decoding: bytes[..<count], as: UTF8.self)
            .split(whereSeparator: \.isNewline)
        return lines.last.map(String.init) ?? "it ended without a word"
    }
}
