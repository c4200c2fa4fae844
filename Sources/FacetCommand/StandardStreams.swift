import Files

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The three streams that a process is born with.
enum StandardStreams {
    /// Sees to it that a stream that was closed or breaks harms nothing.
    ///
    /// A closed one is opened on the null device, the wrong way round so that using it fails:
    /// otherwise the next file to be opened would take its number, and messages would land in it.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        for (descriptor, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)]
        where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", mode)
        }
    }

    /// The two streams that are written to, by their numbers.
    enum Output: Int32 {
        /// Standard output.
        case results = 1
        /// Standard error.
        case complaints = 2
    }

    /// Writes to standard output or standard error, all of it or an error.
    static func write(_ text: String, to stream: Output = .results) throws(OutputError) {
        let code = write(Array(text.utf8), to: stream.rawValue)
        if code != 0 { throw OutputError(code: code) }
    }

    /// Writes bytes to standard output, all of them or an error.
    static func write(bytes: [UInt8]) throws(OutputError) {
        let code = write(bytes, to: STDOUT_FILENO)
        if code != 0 { throw OutputError(code: code) }
    }

    /// Writes one line to standard error; there is nobody to tell when that fails.
    static func complain(_ line: String) {
        _ = write(Array((line + "\n").utf8), to: STDERR_FILENO)
    }

    /// 0, or the system's number for what went wrong.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { sendBytes(descriptor, $0) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? EIO : errno }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}

/// The system's `write`, whose name the functions above have taken.
private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

/// Standard output could not be written to.
struct OutputError: Error {
    /// The system's number for what went wrong.
    var code: Int32

    /// Whether whoever read the output has had enough, which is no failure.
    var isReaderGone: Bool { code == EPIPE }
}

extension OutputError: CustomStringConvertible {
    var description: String {
        "standard output: cannot be written: \(SystemError.words(code))"
    }
}
