import Files

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The functions and numbers of the system that streams and signals need; no other file of this
/// module names them.
enum ConsoleCalls {
    /// Makes a write to a stream that no one reads fail instead of ending the process.
    static func ignoreBrokenStreams() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Opens the standard streams that are closed on the null device, the wrong way round.
    static func openClosedStreams() {
        for (descriptor, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)]
        where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", mode)
        }
    }

    /// Writes all bytes.
    static func writeBytes(_ bytes: [UInt8], to stream: Int32) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(stream, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw SystemError(code: count == 0 ? EIO : errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether an error says that the reader of a stream has gone away.
    static func isReaderGone(_ error: SystemError) -> Bool { error.code == EPIPE }

    static func isTerminal(_ stream: Int32) -> Bool { isatty(stream) == 1 }

    /// The characters in a line of a terminal; nil if it does not say.
    static func width(ofTerminal stream: Int32) -> Int? {
        var size = winsize()
        let isKnown = ioctl(stream, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : nil
    }

    /// Calls `handler` when a person or the system asks for the end of the process.
    static func listen(_ handler: @escaping @convention(c) (_ signal: Int32) -> Void) {
        for number in [SIGINT, SIGTERM] { signal(number, handler) }
    }

    /// From now on a signal ends the process at once.
    static func stopListening(to number: Int32) { signal(number, SIG_DFL) }
}
