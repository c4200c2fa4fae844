import Files

/// A program that is called for what it prints.
enum ShellCommand {
    /// What a program has printed, and the code with which it ended.
    struct Answer: Sendable, Hashable {
        var status: Int32
        /// Standard output and standard error.
        var text: String

        /// The last line with something in it.
        var lastLine: String {
            text.split(whereSeparator: { $0.isNewline }).last.map { String($0) } ?? ""
        }
    }

    /// Calls a program by its name, and waits for its end; the status is 127 if it is missing.
    static func answer(_ words: [String]) -> Answer {
        let command = words.map(quoted).joined(separator: " ") + " 2>&1"
        let (bytes, status) = ProcessCalls.output(ofShellCommand: command)
        return Answer(status: status, text: String(decoding: bytes, as: UTF8.self))
    }

    /// A word that the shell takes as it is.
    static func quoted(_ word: String) -> String {
        "'" + word.replacing("'", with: "'\\''") + "'"
    }

    /// The path of the program that is running.
    static var ownPath: String {
        let named = CommandLine.arguments.first ?? "facet"
        return FilePath("/proc/self/exe").real ?? FilePath(named).real ?? named
    }

    /// A path from the root.
    static func absolute(_ path: String) -> String { FilePath(path).real ?? path }
}
