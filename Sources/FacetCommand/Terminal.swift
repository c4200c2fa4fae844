#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The terminal that standard output goes to.
struct Terminal: Sendable {
    /// In characters.
    let width: Int
    private let hasColour: Bool

    /// The terminal, or nil where standard output is none, or none that can rewrite a line.
    init?() {
        guard isatty(STDOUT_FILENO) == 1, Self.variable("TERM") != "dumb" else { return nil }
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? Int(size.ws_col) : 80
        // https://no-color.org: any value but an empty one.
        hasColour = (Self.variable("NO_COLOR") ?? "").isEmpty
    }

    /// Clears from the cursor to the end of the line.
    static let clearToEnd = "\u{1b}[K"

    /// The text in a bright colour, where colours are wanted.
    func bright(_ text: String) -> String {
        hasColour && !text.isEmpty ? "\u{1b}[36m\(text)\u{1b}[0m" : text
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
