import Files

/// The three streams that a process is born with.
enum StandardStreams {
    /// Sees to it that a stream that was closed or breaks harms nothing.
    ///
    /// A closed one is opened on the null device, the wrong way round so that using it fails:
    /// otherwise the next file to be opened would take its number, and messages would land in it.
    static func prepare() {
        ConsoleCalls.ignoreBrokenStreams()
        ConsoleCalls.openClosedStreams()
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
        do {
            try ConsoleCalls.writeBytes(Array(text.utf8), to: stream.rawValue)
        } catch {
            throw OutputError(reason: error)
        }
    }

    /// Writes bytes to standard output, all of them or an error.
    static func write(bytes: [UInt8]) throws(OutputError) {
        do {
            try ConsoleCalls.writeBytes(bytes, to: Output.results.rawValue)
        } catch {
            throw OutputError(reason: error)
        }
    }

    /// Writes one line to standard error; a failure has no place where it could be reported.
    static func complain(_ line: String) { try? write(line + "\n", to: .complaints) }
}

/// Standard output could not be written to.
struct OutputError: Error {
    /// What went wrong.
    var reason: SystemError

    /// Whether the reader of the output has closed it, which is not a failure.
    var isReaderGone: Bool { ConsoleCalls.isReaderGone(reason) }
}

extension OutputError: CustomStringConvertible {
    var description: String { "standard output: cannot be written: \(reason)" }
}
