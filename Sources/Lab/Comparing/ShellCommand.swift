#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program that is called for what it prints.
enum ShellCommand {
    /// What a program has printed, and the code with which it ended.
    struct Answer: Sendable, Hashable {
        var status: Int32
        /// Standard output and standard error.
        var text: String

        /// The last line with something in it.
        var lastLine: String {
            text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        }
    }

    /// Calls a program by its name, and waits for its end.
    static func answer(_ words: [String]) -> Answer {
        // The shell finds the program, and returns 127 if there is none.
        guard let stream = popen(words.map(quoted).joined(separator: " ") + " 2>&1", "r") else {
            return Answer(status: 127, text: "")
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        let status = pclose(stream)
        // The upper byte has the code of a program that exited.
        return Answer(
            status: status & 0x7f == 0 ? status >> 8 & 0xff : 128,
            text: String(decoding: bytes, as: UTF8.self))
    }

    /// A word that the shell takes as it is.
    static func quoted(_ word: String) -> String {
        "'" + word.replacing("'", with: "'\\''") + "'"
    }

    /// The path of the program that is running.
    static var ownPath: String {
        let named = CommandLine.arguments.first ?? "facet"
        for path in ["/proc/self/exe", named] {
            guard let real = realpath(path, nil) else { continue }
            defer { free(real) }
            return String(cString: real)
        }
        return named
    }

    /// A path from the root.
    static func absolute(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
