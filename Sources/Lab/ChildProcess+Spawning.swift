#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

extension ChildProcess {
    /// Starts a program; 0, or the system's number for what went wrong.
    static func spawn(
        _ path: String, _ arguments: [String], input: Int32, complaints: Int32,
        _ identifier: inout pid_t
    ) -> Int32 {
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
        posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO)
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
        return posix_spawn(&identifier, path, &actions, &attributes, words, environ)
    }

    #if canImport(Darwin)
        static let withoutSignal: Int32 = 0

        /// The two ends of a connection, which no other program inherits.
        static func makeSockets(_ ends: inout [Int32]) -> Int32 {
            guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return -1 }
            var isOn: Int32 = 1
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &isOn, 4)
            }
            return 0
        }
    #else
        static let withoutSignal = Int32(MSG_NOSIGNAL)

        /// The two ends of a connection, which no other program inherits.
        static func makeSockets(_ ends: inout [Int32]) -> Int32 {
            let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            return socketpair(AF_UNIX, kind, 0, &ends)
        }
    #endif
}
