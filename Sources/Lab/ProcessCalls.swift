import Files

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The functions and numbers of the system that other programs need; no other file of this module
/// names them.
///
/// Not swiftlang/swift-subprocess 1.0.2: on Linux it needs apple/swift-system, which cannot be in
/// one build with our CSystem, and both together would take 23 s of processor time to compile.
enum ProcessCalls {
    /// The error of the call that has just failed.
    private static var lastError: SystemError { SystemError(code: errno) }

    /// Whether a path is that of a file that may be run.
    static func isProgram(_ path: String) -> Bool {
        access(path, X_OK) == 0 && FileKind(at: path) == .file
    }

    /// The two ends of a connection, which no other program inherits.
    static func makeSockets() throws(SystemError) -> (own: Int32, other: Int32) {
        var ends: [Int32] = [-1, -1]
        #if canImport(Darwin)
            guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { throw lastError }
            var isOn: Int32 = 1
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &isOn, 4)
            }
        #else
            let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw lastError }
        #endif
        return (ends[0], ends[1])
    }

    /// Sends all bytes; false where the other end reads no more, which is no signal.
    static func sendBytes(_ bytes: [UInt8], to socket: Int32) -> Bool {
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        return bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
                let count = send(socket, rest.baseAddress, rest.count, flags)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    static func closeEnd(_ descriptor: Int32) { close(descriptor) }

    /// Ends a program at once.
    static func end(_ process: Int32) { kill(process, SIGKILL) }

    /// Waits until a program has ended; 0 where it says that all is well.
    static func wait(for process: Int32) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return status
    }

    /// What a command of the shell prints, and the code with which it ends: 127 where the shell
    /// finds no such program, 128 where a signal ends it.
    static func output(ofShellCommand command: String) -> (bytes: [UInt8], status: Int32) {
        guard let stream = popen(command, "r") else { return ([], 127) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        let status = pclose(stream)
        // The upper byte has the code of a program that exited.
        return (bytes, status & 0x7f == 0 ? status >> 8 & 0xff : 128)
    }
}

extension ProcessCalls {
    /// Starts a program with an input and a place for its complaints; it prints nothing else.
    ///
    /// - Returns: the number of its process.
    static func start(
        _ path: String, _ arguments: [String], input: Int32, complaints: Complaints
    ) throws(SystemError) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, complaints.descriptor, STDERR_FILENO)
        // Signals as every program expects them; those of the keyboard go to facet alone, which
        // then ends the program itself.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGPIPE, SIGXFSZ, SIGINT, SIGTERM] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        var words = ([path] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, &attributes, words, environ)
        guard code == 0 else { throw SystemError(code: code) }
        return process
    }

    /// A file without a name for what a program complains of; to be ended by `discard`.
    struct Complaints {
        private let file: UnsafeMutablePointer<FILE>

        init() throws(SystemError) {
            guard let file = tmpfile() else { throw ProcessCalls.lastError }
            self.file = file
        }

        fileprivate var descriptor: Int32 { fileno(file) }

        var isEmpty: Bool {
            fseek(file, 0, SEEK_END)
            return ftell(file) <= 0
        }

        /// At most the last 4096 bytes.
        var tail: [UInt8] {
            fseek(file, 0, SEEK_END)
            fseek(file, -min(ftell(file), 4096), SEEK_END)
            var bytes = [UInt8](repeating: 0, count: 4096)
            return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
        }

        func discard() { fclose(file) }
    }
}
