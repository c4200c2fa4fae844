import CSystem

/// The terminal that a standard stream goes to.
struct Terminal: Sendable {
    /// In characters.
    let width: Int
    private let hasColour: Bool
    private let stream: StandardStreams.Output

    /// The terminal, or nil if the stream does not go to one that can rewrite a line.
    init?(_ stream: StandardStreams.Output = .results) {
        guard ConsoleCalls.isTerminal(stream.rawValue), Self.variable("TERM") != "dumb" else {
            return nil
        }
        self.stream = stream
        width = ConsoleCalls.width(ofTerminal: stream.rawValue) ?? 80
        // https://no-color.org: any value but an empty one.
        hasColour = (Self.variable("NO_COLOR") ?? "").isEmpty
    }

    /// Replaces the line at the cursor.
    func rewriteLine(_ text: String) {
        try? StandardStreams.write("\r" + text + "\u{1b}[K", to: stream)
    }

    /// The text in a bright colour, where colours are wanted.
    func bright(_ text: String) -> String {
        hasColour && !text.isEmpty ? "\u{1b}[36m\(text)\u{1b}[0m" : text
    }

    private static func variable(_ name: String) -> String? {
        facet_getenv(name).map { String(cString: $0) }
    }
}
